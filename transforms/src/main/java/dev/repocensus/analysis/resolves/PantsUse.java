package dev.repocensus.analysis.resolves;

import dev.repocensus.analysis.pants.PantsConfig;
import dev.repocensus.analysis.resolves.RequirementTargets.Input;
import java.util.List;
import java.util.SortedMap;

/**
 * Which targets put requirements into which resolve and which take distributions from one, by
 * pants.toml and BUILD files alone.
 */
final class PantsUse {
  private final PantsTree tree;
  private final TargetResolves resolves;
  private final RequirementTargets inputs;
  private final CodeTargets code;
  private final SourceTargets sources;
  private final RequirementOwners owners;

  PantsUse(ResolveParts parts) {
    this.tree = new PantsTree(parts);
    this.resolves = new TargetResolves(tree);
    this.inputs = new RequirementTargets(tree, resolves);
    this.code = new CodeTargets(parts, tree, resolves, inputs);
    this.sources = new SourceTargets(tree);
    this.owners = new RequirementOwners(parts, tree);
  }

  /** The pants.toml files by their directories. */
  SortedMap<String, PantsConfig> configs() {
    return tree.configs();
  }

  List<Input> inputs() {
    return inputs.all();
  }

  List<Input> inputsIn(String folder) {
    return inputs.in(folder);
  }

  /** Code targets' resolves; one project may be named more than once for a resolve. */
  List<Membership> consumers() {
    return code.consumers();
  }

  List<Unclear> unclear() {
    return resolves.unclear();
  }

  /** Which targets stand for which distributions. */
  RequirementOwners owners() {
    return owners;
  }

  /** Which targets own which files. */
  SourceTargets sources() {
    return sources;
  }
}
