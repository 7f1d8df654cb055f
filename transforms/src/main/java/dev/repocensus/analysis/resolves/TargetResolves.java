package dev.repocensus.analysis.resolves;

import dev.repocensus.analysis.pants.BuildFile.Overriding;
import dev.repocensus.analysis.pants.TargetFields;
import dev.repocensus.analysis.pants.TargetFields.Resolves;
import dev.repocensus.analysis.resolves.PantsTree.Placed;
import dev.repocensus.schema.row.ResolveRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resolves that a target names, itself or by defaults, and where they cannot be told. */
final class TargetResolves {
  private final PantsTree tree;
  private final List<Unclear> unclear = new ArrayList<>();

  TargetResolves(PantsTree tree) {
    this.tree = tree;
  }

  /** A resolve that a target uses, and what says so. */
  record Named(String resolve, Evidence evidence, String path, int line) {
    Membership consumer(String projectId) {
      return new Membership(resolve, projectId, ResolveRole.CONSUMER, evidence, path, line);
    }
  }

  /** Where it could not be told so far. */
  List<Unclear> unclear() {
    return unclear;
  }

  /**
   * The resolves of a target, those of its overrides and of {@code **parametrize} among them.
   *
   * @param takesDefault whether it is in the default resolve if it names none
   */
  List<Named> of(Placed placed, boolean takesDefault) {
    List<Named> named = new ArrayList<>();
    List<Resolves> groups = new ArrayList<>();
    placed.target().parametrized().forEach(each -> addIfStated(each, groups));
    Resolves stated = placed.target().fields().resolve();
    Resolves inherited = tree.defaults(placed.path(), placed.target().type()).resolve();
    if (!groups.isEmpty()) {
      groups.forEach(each -> add(placed, each, Evidence.BUILD_RESOLVE, named));
    } else if (stated != null) {
      add(placed, stated, Evidence.BUILD_RESOLVE, named);
    } else if (inherited != null) {
      add(placed, inherited, Evidence.BUILD_DEFAULTS, named);
    } else if (takesDefault) {
      addDefault(placed, named);
    }
    for (Overriding override : placed.target().overrides()) {
      Resolves own = override.fields().resolve();
      if (own != null) {
        add(placed, own, Evidence.BUILD_RESOLVE, named);
      }
    }
    return named;
  }

  private static void addIfStated(TargetFields fields, List<Resolves> all) {
    @Nullable Resolves stated = fields.resolve();
    if (stated != null) {
      all.add(stated);
    }
  }

  private void addDefault(Placed placed, List<Named> named) {
    String name = tree.defaultResolve(placed.path());
    if (name != null) {
      int line = placed.target().line();
      named.add(new Named(name, Evidence.DEFAULT_RESOLVE, placed.path(), line));
    }
  }

  private void add(Placed placed, Resolves resolves, Evidence evidence, List<Named> named) {
    String path = placed.path();
    int line = evidence == Evidence.BUILD_DEFAULTS ? placed.target().line() : resolves.line();
    for (String name : resolves.names()) {
      named.add(new Named(tree.nameOf(path, name), evidence, path, line));
    }
    if (resolves.isComputed()) {
      String type = placed.target().type();
      unclear.add(
          new Unclear(
              placed.projectId(),
              path + " " + type + " " + placed.target().name(),
              path,
              line,
              "the resolve of a " + type + " target is computed"));
    }
  }
}
