package dev.repocensus.analysis.resolves;

import dev.repocensus.analysis.pants.TargetType;
import dev.repocensus.analysis.project.DirectoryPath;
import dev.repocensus.analysis.project.PantsAddress;
import dev.repocensus.analysis.resolves.PantsTree.Placed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The targets that put requirements into resolves, and what addresses of them mean. */
final class RequirementTargets {
  /**
   * A target that puts requirements into a resolve.
   *
   * @param source the file that holds them; the BUILD file itself if the target does
   * @param targetName its name; of one that states none the name of its folder
   * @param buildPath the BUILD file
   * @param line the line of the target
   */
  record Input(
      String resolve,
      String projectId,
      String source,
      String targetName,
      String buildPath,
      int line) {}

  private final PantsTree tree;
  private final List<Input> inputs = new ArrayList<>();
  private final Map<String, List<Input>> byFolder = new HashMap<>();

  RequirementTargets(PantsTree tree, TargetResolves resolves) {
    this.tree = tree;
    for (Placed placed : tree.targets()) {
      TargetType type = TargetType.of(placed.target().type());
      if (type != null && type.isInput() && tree.isOn(placed.path())) {
        resolves.of(placed, true).forEach(named -> add(placed, type, named.resolve()));
      }
    }
  }

  private void add(Placed placed, TargetType type, String resolve) {
    String folder = placed.folder();
    Input input =
        new Input(
            resolve,
            placed.projectId(),
            source(placed, type),
            placed.name(),
            placed.path(),
            placed.target().line());
    inputs.add(input);
    byFolder.computeIfAbsent(folder, f -> new ArrayList<>()).add(input);
  }

  /** The file that a target of requirements takes them from. */
  static String source(Placed placed, TargetType type) {
    String stated = placed.target().fields().source();
    if (stated == null) {
      stated = type.usualSources().isEmpty() ? "" : type.usualSources().get(0);
    }
    return stated.isEmpty() ? placed.path() : DirectoryPath.join(placed.folder(), stated);
  }

  List<Input> all() {
    return inputs;
  }

  List<Input> in(String folder) {
    return byFolder.getOrDefault(folder, List.of());
  }

  /** The input targets that an entry of {@code dependencies=} in a BUILD file names. */
  List<Input> addressed(String buildPath, String written) {
    if (PantsAddress.isIgnored(written) || written.startsWith("./")) {
      return List.of();
    }
    String root = tree.rootOf(buildPath);
    String folder =
        PantsAddress.path(root == null ? "" : root, DirectoryPath.parent(buildPath), written);
    String name = PantsAddress.target(written);
    return folder == null
        ? List.of()
        : in(folder).stream()
            .filter(input -> name.isEmpty() || input.targetName().equals(name))
            .toList();
  }
}
