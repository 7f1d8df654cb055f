package dev.repocensus.analysis.advisory;

import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.packaging.VersionIntervals;
import dev.repocensus.schema.index.AdvisoryAliasRow;
import dev.repocensus.schema.index.AdvisoryRangeRow;
import dev.repocensus.schema.index.AdvisoryRow;
import dev.repocensus.schema.index.AdvisoryVersionRow;
import dev.repocensus.schema.problem.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of a snapshot together. Advisories come first, since what was published later or
 * withdrawn before is passed over with all its parts; then the parts, in any order.
 */
public final class AdvisoryIndexBuilder {
  private final Instant asOf;
  private final Map<String, AdvisoryRow> live = new HashMap<>();
  private final Aliases aliases = new Aliases();
  private final SortedMap<String, SortedMap<String, Draft>> drafts = new TreeMap<>();

  /** An index of what held at an instant. */
  public AdvisoryIndexBuilder(Instant asOf) {
    this.asOf = asOf;
  }

  /** What is gathered of one record about one distribution. */
  private static final class Draft {
    private final List<Span> spans = new ArrayList<>();
    private final SortedSet<String> named = new TreeSet<>();
  }

  public void add(AdvisoryRow row) {
    Instant published = row.publishedTs();
    Instant withdrawn = row.withdrawnTs();
    boolean isKnown = published == null || !published.isAfter(asOf);
    if (isKnown && (withdrawn == null || withdrawn.isAfter(asOf))) {
      live.put(row.advisoryId(), withoutSummary(row));
    }
  }

  private static AdvisoryRow withoutSummary(AdvisoryRow row) {
    return new AdvisoryRow(
        row.advisoryId(),
        null,
        row.severity(),
        row.cvss(),
        null,
        row.publishedTs(),
        null,
        row.withdrawnTs());
  }

  public void add(AdvisoryAliasRow row) {
    if (live.containsKey(row.advisoryId())) {
      aliases.add(row);
    }
  }

  public void add(AdvisoryRangeRow row) {
    if (live.containsKey(row.advisoryId())) {
      draft(row.distribution(), row.advisoryId()).spans.add(Span.of(row));
    }
  }

  public void add(AdvisoryVersionRow row) {
    if (live.containsKey(row.advisoryId())) {
      String text = row.version();
      draft(row.distribution(), row.advisoryId())
          .named
          .add(Version.parse(text).map(Version::versionKey).orElse(Advisory.noVersion(text)));
    }
  }

  private Draft draft(String distribution, String id) {
    return drafts
        .computeIfAbsent(distribution, name -> new TreeMap<>())
        .computeIfAbsent(id, any -> new Draft());
  }

  /** The index. */
  public AdvisoryIndex build() {
    SortedMap<String, List<String>> others = aliases.others();
    SortedMap<String, List<Advisory>> byName = new TreeMap<>();
    drafts.forEach((distribution, records) -> byName.put(distribution, merged(records, others)));
    return new AdvisoryIndex(byName);
  }

  private List<Advisory> merged(
      SortedMap<String, Draft> records, SortedMap<String, List<String>> others) {
    SortedMap<String, List<String>> groups = new TreeMap<>();
    for (String id : records.keySet()) {
      groups.computeIfAbsent(aliases.rootOf(id), root -> new ArrayList<>()).add(id);
    }
    List<Advisory> merged = new ArrayList<>();
    groups.forEach(
        (root, ids) ->
            merged.add(advisory(root, others.getOrDefault(root, List.of()), ids, records)));
    return merged;
  }

  private Advisory advisory(
      String root, List<String> others, List<String> ids, SortedMap<String, Draft> records) {
    SortedSet<String> named = new TreeSet<>();
    NavigableSet<Version> fixes = new TreeSet<>();
    VersionIntervals spans = VersionIntervals.NONE;
    List<AdvisoryRow> rows = new ArrayList<>();
    for (String id : ids) {
      Draft draft = Objects.requireNonNull(records.get(id));
      rows.add(Objects.requireNonNull(live.get(id)));
      named.addAll(draft.named);
      for (Span span : draft.spans) {
        spans = spans.union(span.versions());
        Span.version(span.fixed()).ifPresent(fixes::add);
      }
    }
    return new Advisory(
        root,
        List.copyOf(others),
        severity(rows),
        cvss(rows),
        published(rows),
        spans,
        named,
        fixes);
  }

  private static Severity severity(List<AdvisoryRow> rows) {
    Severity worst = null;
    for (AdvisoryRow row : rows) {
      Severity each = row.severity();
      worst = each != null && (worst == null || each.compareTo(worst) < 0) ? each : worst;
    }
    return worst == null ? Severity.MEDIUM : worst;
  }

  private static @Nullable Double cvss(List<AdvisoryRow> rows) {
    return rows.stream()
        .map(AdvisoryRow::cvss)
        .filter(Objects::nonNull)
        .max(Double::compare)
        .orElse(null);
  }

  private static @Nullable Instant published(List<AdvisoryRow> rows) {
    return rows.stream()
        .map(AdvisoryRow::publishedTs)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }
}
