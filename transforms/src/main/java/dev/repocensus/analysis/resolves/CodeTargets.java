package dev.repocensus.analysis.resolves;

import dev.repocensus.analysis.pants.PantsConfig;
import dev.repocensus.analysis.pants.TargetFields.Dependency;
import dev.repocensus.analysis.pants.TargetType;
import dev.repocensus.analysis.resolves.PantsTree.Placed;
import dev.repocensus.analysis.resolves.RequirementTargets.Input;
import dev.repocensus.analysis.resolves.TargetResolves.Named;
import dev.repocensus.schema.row.ResolveRole;
import java.util.ArrayList;
import java.util.List;

/** The projects that take distributions from resolves: by targets of code, and by tools. */
final class CodeTargets {
  private final PantsTree tree;
  private final RequirementTargets inputs;
  private final List<Membership> consumers = new ArrayList<>();

  CodeTargets(
      ResolveParts parts, PantsTree tree, TargetResolves resolves, RequirementTargets inputs) {
    this.tree = tree;
    this.inputs = inputs;
    for (Placed placed : tree.targets()) {
      if (isCode(placed) && tree.isOn(placed.path())) {
        add(placed, resolves);
      }
    }
    parts.parts().forEach(this::tools);
  }

  /** One project may be named more than once for a resolve. */
  List<Membership> consumers() {
    return consumers;
  }

  /** Targets of other languages have resolves too, and plugins bring types that are not known. */
  private static boolean isCode(Placed placed) {
    String written = placed.target().type();
    TargetType type = TargetType.of(written);
    if (type != null) {
      return !type.isInput();
    }
    boolean isPython = written.startsWith("py") || written.startsWith("pex");
    return isPython && placed.target().fields().resolve() != null;
  }

  private void add(Placed placed, TargetResolves resolves) {
    String projectId = placed.projectId();
    TargetType type = TargetType.of(placed.target().type());
    for (Named named : resolves.of(placed, type != null && type.takesDefault())) {
      consumers.add(named.consumer(projectId));
    }
    for (Dependency dependency : placed.target().fields().entries()) {
      for (Input input : inputs.addressed(placed.path(), dependency.address())) {
        consumers.add(
            new Named(input.resolve(), Evidence.BUILD_DEPENDENCY, placed.path(), dependency.line())
                .consumer(projectId));
      }
    }
  }

  /** What runs a tool takes its distributions from the tool's resolve. */
  private void tools(ResolvePart part) {
    for (PantsConfig config : part.pants().configs()) {
      if (tree.isOn(config.path())) {
        for (PantsConfig.ToolResolve tool : config.tools()) {
          consumers.add(
              new Membership(
                  tree.nameOf(config.path(), tool.resolve()),
                  part.projectId(),
                  ResolveRole.CONSUMER,
                  Evidence.TOOL_SECTION,
                  config.path(),
                  tool.line()));
        }
      }
    }
  }
}
