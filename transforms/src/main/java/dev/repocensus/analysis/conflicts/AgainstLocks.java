package dev.repocensus.analysis.conflicts;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.closure.Environments;
import dev.repocensus.analysis.closure.Pythons;
import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Truth;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.resolves.LockedSet.Locked;
import dev.repocensus.analysis.resolves.Membership;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.schema.row.ConflictKind;
import dev.repocensus.schema.row.ResolveRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Projects that declare versions of a distribution which the resolve they use does not have. A lock
 * that was made from the project's own manifest is left out: whether it is in sync is asked of the
 * lock.
 */
final class AgainstLocks {
  private final ResolveIndex index;
  private final Declarations declarations;
  private final SortedMap<String, ResolveDemands> resolves;
  private final KnownVersions known;
  private final Set<String> inputs = new HashSet<>();

  AgainstLocks(
      ResolveIndex index,
      Declarations declarations,
      SortedMap<String, ResolveDemands> resolves,
      KnownVersions known) {
    this.index = index;
    this.declarations = declarations;
    this.resolves = resolves;
    this.known = known;
    for (Membership member : index.members()) {
      if (member.role() == ResolveRole.INPUT) {
        inputs.add(member.resolveName() + "\n" + member.projectId());
      }
    }
  }

  List<Conflict> all() {
    SortedMap<String, List<Conflict>> alike = new TreeMap<>(UTF8_ORDER);
    for (Membership member : index.members()) {
      ResolveDemands resolve = resolves.get(member.resolveName());
      boolean isOwn = inputs.contains(member.resolveName() + "\n" + member.projectId());
      if (isOfCode(member) && resolve != null && !isOwn) {
        declarations
            .of(member.projectId())
            .forEach((name, wanted) -> compare(member.projectId(), name, wanted, resolve, alike));
      }
    }
    List<Conflict> all = new ArrayList<>();
    for (List<Conflict> each : alike.values()) {
      for (Conflict one : each) {
        all.add(one.touching(each.size()).inOrder());
      }
    }
    return all;
  }

  /** A tool runs apart from what the project declares. */
  private static boolean isOfCode(Membership member) {
    return member.role() == ResolveRole.CONSUMER && !member.isForTool();
  }

  private void compare(
      String project,
      String distribution,
      List<DeclaredRequirement> wanted,
      ResolveDemands resolve,
      Map<String, List<Conflict>> alike) {
    for (DeclaredRequirement each : wanted) {
      Conflict conflict = compare(project, distribution, each, resolve);
      if (conflict != null) {
        String key = distribution + "\n" + resolve.name() + "\n" + conflict.a().specifier();
        alike.computeIfAbsent(key, k -> new ArrayList<>()).add(conflict);
        return;
      }
    }
  }

  private @Nullable Conflict compare(
      String project, String distribution, DeclaredRequirement wanted, ResolveDemands resolve) {
    List<Locked> locked = resolve.of(distribution);
    Locked shown = ResolveDemands.largest(locked);
    SpecifierSet specifiers = SpecifierSet.parse(wanted.specifier()).value();
    if (shown == null
        || locked.stream().anyMatch(each -> isIn(specifiers, each))
        || !isActive(wanted.marker(), resolve)) {
      return null;
    }
    List<SpecifierSet> limits = new ArrayList<>(resolve.limits(distribution));
    limits.add(specifiers);
    return new Conflict(
        distribution,
        ConflictKind.DECLARED_VS_LOCKED,
        new Conflict.Side(
            project,
            Clause.of(wanted.specifier(), wanted.marker()).toString(),
            null,
            wanted.sourcePath(),
            wanted.line(),
            List.of()),
        new Conflict.Side(
            resolve.name(), null, shown.version(), resolve.lock().path(), shown.line(), List.of()),
        known.largest(distribution, limits),
        1);
  }

  /** A version that cannot be read may be any. */
  private static boolean isIn(SpecifierSet specifiers, Locked locked) {
    String text = locked.version();
    Version version = text == null ? null : Version.parse(text).orElse(null);
    return version == null || specifiers.contains(version, true);
  }

  private static boolean isActive(@Nullable String text, ResolveDemands resolve) {
    Marker marker = text == null ? null : Marker.parse(text).value().orElse(null);
    return marker == null
        || Environments.telling(List.of(marker), Pythons.of(resolve.lock().pythonRequires()))
            .stream()
            .anyMatch(environment -> marker.evaluate(environment.with("extra", "")) == Truth.TRUE);
  }
}
