package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.packaging.VersionIntervals;
import dev.repocensus.analysis.resolves.Publisher;
import dev.repocensus.analysis.resolves.ResolvePart;
import dev.repocensus.analysis.resolves.UnlockedRequirements;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseConfidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A requirement on a distribution that another project of the scope publishes, taken from an index,
 * with no end to its range and no lock that answers it: the next release of the library reaches the
 * project untested. A project that imports the other one in its own repository takes it from
 * source.
 */
final class Res009InternalLibraryUnpinned implements ResolveRule {
  private static final VersionIntervals FAR_OFF =
      VersionIntervals.from(Version.parse("999999!0").orElseThrow());

  @Override
  public List<Finding> check(ResolveFacts facts) {
    UnlockedRequirements unlocked = new UnlockedRequirements(facts.index());
    Map<String, Set<String>> taken = facts.takenFromSource();
    Map<String, Finding> found = new LinkedHashMap<>();
    for (ResolvePart part : facts.index().parts().parts()) {
      for (DeclaredRequirement each : part.declared()) {
        String name = each.distribution();
        List<Publisher> publishers = name == null ? List.of() : facts.index().publishersOf(name);
        if (name != null
            && isOfOthers(publishers, part.projectId(), taken)
            && unlocked.has(each)
            && isOpen(each.specifier())) {
          add(part.projectId(), name, each, publishers.get(0), found);
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  private static boolean isOpen(String specifier) {
    return !SpecifierSet.parse(specifier).value().versions().intersect(FAR_OFF).isEmpty();
  }

  private static boolean isOfOthers(
      List<Publisher> publishers, String projectId, Map<String, Set<String>> taken) {
    Set<String> fromSource = taken.getOrDefault(projectId, Set.of());
    return !publishers.isEmpty()
        && publishers.stream()
            .map(Publisher::projectId)
            .noneMatch(id -> id.equals(projectId) || fromSource.contains(id));
  }

  private static void add(
      String projectId,
      String name,
      DeclaredRequirement requirement,
      Publisher publisher,
      Map<String, Finding> found) {
    Finding finding =
        Finding.of(
            FindingRule.RES009,
            projectId,
            name + " " + requirement.sourcePath(),
            requirement.sourcePath(),
            requirement.line(),
            name
                + requirement.specifier()
                + " takes every later release of "
                + publisher.projectId(),
            UseConfidence.LIKELY);
    found.putIfAbsent(finding.fingerprint(), finding);
  }
}
