package dev.repocensus.analysis.conflicts;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.ResolvePart;
import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.ProjectKind;
import dev.repocensus.schema.row.RequirementKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each project needs to run, by distribution. Extras, groups of developers and inputs of a
 * build are no part of it, nor is what a compiled file pins, nor what a project of third-party
 * inputs passes on.
 */
final class Declarations {
  /** By project, then by distribution, in the order of the manifests. */
  private final SortedMap<String, SortedMap<String, List<DeclaredRequirement>>> byProject =
      new TreeMap<>(UTF8_ORDER);

  private final SortedMap<String, String> pythons = new TreeMap<>(UTF8_ORDER);

  Declarations(ResolveIndex index) {
    Set<String> locks = new HashSet<>();
    index.parts().parts().forEach(part -> part.locks().forEach(lock -> locks.add(lock.path())));
    for (ResolvePart part : index.parts().parts()) {
      if (part.requiresPython() != null) {
        pythons.putIfAbsent(part.projectId(), part.requiresPython());
      }
      if (part.kind() != ProjectKind.THIRD_PARTY) {
        part.declared().stream()
            .filter(requirement -> !locks.contains(requirement.sourcePath()))
            .forEach(requirement -> add(part.projectId(), requirement));
      }
    }
  }

  private void add(String projectId, DeclaredRequirement requirement) {
    String distribution = requirement.distribution();
    if (distribution != null && isForRunning(requirement)) {
      byProject
          .computeIfAbsent(projectId, id -> new TreeMap<>(UTF8_ORDER))
          .computeIfAbsent(distribution, name -> new ArrayList<>())
          .add(requirement);
    }
  }

  static boolean isForRunning(DeclaredRequirement requirement) {
    boolean isKind =
        requirement.kind() == RequirementKind.REQUIREMENT
            || requirement.kind() == RequirementKind.URL;
    return isKind
        && (requirement.groupKind() == GroupKind.RUNTIME
            || requirement.groupKind() == GroupKind.UNKNOWN);
  }

  SortedMap<String, SortedMap<String, List<DeclaredRequirement>>> byProject() {
    return byProject;
  }

  SortedMap<String, List<DeclaredRequirement>> of(String projectId) {
    return byProject.getOrDefault(projectId, Collections.emptySortedMap());
  }

  /** The interpreters a project asks for, as written; empty if it does not say. */
  String pythonsOf(String projectId) {
    return pythons.getOrDefault(projectId, "");
  }
}
