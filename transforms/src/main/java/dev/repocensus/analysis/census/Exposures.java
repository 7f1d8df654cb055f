package dev.repocensus.analysis.census;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.advisory.AffectedVersion;
import dev.repocensus.analysis.advisory.UnitExposure;
import dev.repocensus.analysis.finding.AdvisoryFindings;
import dev.repocensus.analysis.resolves.Membership;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.schema.finding.FindingRow;
import dev.repocensus.schema.finding.VulnerabilityRow;
import dev.repocensus.schema.row.ResolveRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Joins what the locks of a scope hold with who imports it: of each affected version the files of
 * all projects that use its lock. The same whatever order the units come in.
 */
public final class Exposures {
  private static final Comparator<AffectedVersion> ORDER =
      Comparator.comparing((AffectedVersion each) -> each.row().lockfileId(), UTF8_ORDER)
          .thenComparing(each -> each.row().distribution())
          .thenComparing(each -> each.row().version())
          .thenComparing(each -> each.row().advisoryId());

  private final List<AffectedVersion> affected = new ArrayList<>();

  private Exposures() {}

  /** The account of all units. */
  public static Exposures of(Iterable<UnitExposure> units, ResolveIndex resolves) {
    SortedMap<String, SortedSet<String>> users = new TreeMap<>();
    for (Membership member : resolves.members()) {
      if (member.role() == ResolveRole.CONSUMER) {
        users.computeIfAbsent(member.resolveName(), n -> new TreeSet<>()).add(member.projectId());
      }
    }
    SortedMap<String, SortedMap<String, Long>> files = new TreeMap<>();
    Exposures all = new Exposures();
    List<AffectedVersion> found = new ArrayList<>();
    for (UnitExposure unit : units) {
      found.addAll(unit.affected());
      Map<String, Long> own = files.computeIfAbsent(unit.projectId(), id -> new TreeMap<>());
      unit.importingFiles().forEach((name, count) -> own.merge(name, count, Long::sum));
    }
    for (AffectedVersion each : found) {
      all.affected.add(
          joined(each, users.getOrDefault(each.resolveName(), new TreeSet<>()), files));
    }
    all.affected.sort(ORDER);
    return all;
  }

  private static AffectedVersion joined(
      AffectedVersion each,
      SortedSet<String> users,
      SortedMap<String, SortedMap<String, Long>> files) {
    if (users.isEmpty()) {
      return each;
    }
    long importing = 0;
    for (String project : users) {
      importing +=
          files.getOrDefault(project, new TreeMap<>()).getOrDefault(each.row().distribution(), 0L);
    }
    return each.withImports(importing > 0, importing);
  }

  /** One row for each version of a lock and each advisory. */
  public List<VulnerabilityRow> rows() {
    return affected.stream().map(AffectedVersion::row).toList();
  }

  /** What the rules say of them. */
  public List<FindingRow> findings() {
    return AdvisoryFindings.ofLocked(affected);
  }
}
