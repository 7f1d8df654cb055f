package dev.repocensus.analysis.resolves;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of all units, sorted by project and chunk: what an index is built from.
 *
 * @param parts at least one of each project
 */
public record ResolveParts(List<ResolvePart> parts) {
  private static final Comparator<ProjectRequirement> BY_PLACE =
      Comparator.<ProjectRequirement, String>comparing(
              r -> r.requirement().sourcePath(), UTF8_ORDER)
          .thenComparingInt(r -> r.requirement().position());

  /** All requirements by the file that declares them, each list in the order of its file. */
  Map<String, List<ProjectRequirement>> declaredByFile() {
    Map<String, List<ProjectRequirement>> byFile = new HashMap<>();
    for (ProjectRequirement each : declared()) {
      byFile.computeIfAbsent(each.requirement().sourcePath(), path -> new ArrayList<>()).add(each);
    }
    return byFile;
  }

  /** All requirements, sorted by file and place in it. */
  List<ProjectRequirement> declared() {
    List<ProjectRequirement> declared = new ArrayList<>();
    for (ResolvePart part : parts) {
      part.declared().forEach(r -> declared.add(new ProjectRequirement(part.projectId(), r)));
    }
    declared.sort(BY_PLACE);
    return declared;
  }
}
