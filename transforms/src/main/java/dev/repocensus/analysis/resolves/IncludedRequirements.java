package dev.repocensus.analysis.resolves;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.resolves.ResolvePart.ManifestFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Requirements that a project's manifests take from files of other projects ({@code -r}). */
final class IncludedRequirements {
  private final Map<String, List<ProjectRequirement>> declared;
  private final Map<String, ManifestFile> manifests = new HashMap<>();
  private final Map<String, Set<String>> own = new HashMap<>();

  IncludedRequirements(ResolveParts parts) {
    this.declared = parts.declaredByFile();
    for (ResolvePart part : parts.parts()) {
      for (ManifestFile manifest : part.manifests()) {
        manifests.put(manifest.path(), manifest);
        own.computeIfAbsent(part.projectId(), id -> new TreeSet<>(UTF8_ORDER)).add(manifest.path());
      }
    }
  }

  /** Those of one project, by file and place; includes may lead in a circle. */
  List<ProjectRequirement> of(String projectId) {
    Set<String> files = own.getOrDefault(projectId, Set.of());
    Deque<String> open = new ArrayDeque<>(files);
    Set<String> seen = new HashSet<>(files);
    TreeSet<String> others = new TreeSet<>(UTF8_ORDER);
    while (!open.isEmpty()) {
      ManifestFile manifest = manifests.get(open.pop());
      for (String next : manifest == null ? List.<String>of() : manifest.includes()) {
        if (seen.add(next)) {
          others.add(next);
          open.push(next);
        }
      }
    }
    List<ProjectRequirement> found = new ArrayList<>();
    others.forEach(file -> found.addAll(declared.getOrDefault(file, List.of())));
    return found;
  }
}
