package dev.repocensus.analysis.resolves;

import dev.repocensus.analysis.pants.BuildFile.Overriding;
import dev.repocensus.analysis.pants.PantsConfig;
import dev.repocensus.analysis.pants.SourceGlobs;
import dev.repocensus.analysis.pants.TargetFields;
import dev.repocensus.analysis.pants.TargetFields.Constraints;
import dev.repocensus.analysis.pants.TargetFields.Resolves;
import dev.repocensus.analysis.pants.TargetFields.Sources;
import dev.repocensus.analysis.pants.TargetType;
import dev.repocensus.analysis.project.DirectoryPath;
import dev.repocensus.analysis.resolves.PantsTree.Placed;
import dev.repocensus.analysis.resolves.SourceTarget.Variant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which targets own a file. A target owns what its {@code sources=} name at and below the folder of
 * its BUILD file, or what its type usually does. Immutable once built, and shared by threads; a
 * question costs the targets with files in the folders above.
 */
public final class SourceTargets {
  private final PantsTree tree;
  private final Map<String, List<Owning>> byFolder = new HashMap<>();
  private final Set<String> projects = new HashSet<>();

  /**
   * @param globs the files that it owns; null if that is computed
   * @param fields what counts for all its files
   * @param overrides what counts for some of them, in order
   */
  private record Owning(
      Placed placed, @Nullable SourceGlobs globs, TargetFields fields, List<Part> overrides) {}

  /** Some files of a target, and what is said of them. */
  private record Part(SourceGlobs globs, TargetFields fields) {
    static Part of(Overriding override) {
      return new Part(new SourceGlobs(override.keys()), override.fields());
    }
  }

  SourceTargets(PantsTree tree) {
    this.tree = tree;
    for (Placed placed : tree.targets()) {
      TargetType type = TargetType.of(placed.target().type());
      if (type != null && type.ownsFiles() && tree.config(placed.path()) != null) {
        byFolder.computeIfAbsent(placed.folder(), f -> new ArrayList<>()).add(of(placed, type));
        projects.add(placed.projectId());
      }
    }
  }

  private Owning of(Placed placed, TargetType type) {
    TargetFields fields =
        placed.target().fields().over(tree.defaults(placed.path(), placed.target().type()));
    Sources sources = fields.sources();
    SourceGlobs globs =
        sources == null
            ? new SourceGlobs(type.usualSources())
            : sources.isComputed() ? null : new SourceGlobs(sources.patterns());
    List<Part> overrides = placed.target().overrides().stream().map(Part::of).toList();
    return new Owning(placed, globs, fields, overrides);
  }

  /**
   * Whether a project has targets that own files, or a folder above a file has: where there are
   * none, nothing follows from a file that none owns.
   */
  public boolean areAround(String projectId, String path) {
    return projects.contains(projectId) || isAbove(path, owning -> true);
  }

  private boolean isAbove(String path, Predicate<Owning> isMeant) {
    String folder = path;
    while (!byFolder.isEmpty() && !folder.isEmpty()) {
      folder = DirectoryPath.parent(folder);
      if (byFolder.getOrDefault(folder, List.of()).stream().anyMatch(isMeant)) {
        return true;
      }
    }
    return false;
  }

  /** The targets that own a file, from the root down and by place in the BUILD file. */
  public List<SourceTarget> of(String path) {
    List<SourceTarget> found = new ArrayList<>();
    String folder = path;
    while (!byFolder.isEmpty() && !folder.isEmpty()) {
      folder = DirectoryPath.parent(folder);
      String below = folder.isEmpty() ? path : path.substring(folder.length() + 1);
      List<Owning> here = byFolder.getOrDefault(folder, List.of());
      for (int i = here.size() - 1; i >= 0; i--) {
        SourceGlobs globs = here.get(i).globs();
        if (globs != null && globs.match(below)) {
          found.add(target(here.get(i), below));
        }
      }
    }
    Collections.reverse(found);
    return List.copyOf(found);
  }

  /** Whether a target whose files are computed stands at or above a file. */
  public boolean isUnclear(String path) {
    return isAbove(path, owning -> owning.globs() == null);
  }

  private SourceTarget target(Owning owning, String below) {
    Placed placed = owning.placed();
    TargetFields fields = owning.fields();
    for (Part part : owning.overrides()) {
      if (part.globs().match(below)) {
        fields = part.fields().over(fields);
      }
    }
    return new SourceTarget(
        placed.path(),
        placed.target().type(),
        placed.name(),
        placed.target().line(),
        variants(placed, fields),
        fields.entries());
  }

  private List<Variant> variants(Placed placed, TargetFields fields) {
    List<Variant> variants = new ArrayList<>();
    List<TargetFields> groups = new ArrayList<>();
    placed.target().parametrized().forEach(group -> groups.add(group.over(fields)));
    for (TargetFields each : groups.isEmpty() ? List.of(fields) : groups) {
      addAll(placed, each, variants);
    }
    return variants;
  }

  private void addAll(Placed placed, TargetFields fields, List<Variant> variants) {
    PantsConfig config = tree.config(placed.path());
    Resolves stated = fields.resolve();
    if (config == null || !Boolean.TRUE.equals(config.enableResolves())) {
      add(placed, fields, Variant.ALL, variants);
    } else if (stated == null) {
      add(placed, fields, tree.defaultResolve(placed.path()), variants);
    } else if (stated.isComputed() || stated.names().isEmpty()) {
      add(placed, fields, null, variants);
    } else {
      for (String name : stated.names()) {
        add(placed, fields, tree.nameOf(placed.path(), name), variants);
      }
    }
  }

  private static void add(
      Placed placed, TargetFields fields, @Nullable String resolve, List<Variant> variants) {
    Constraints stated = fields.constraints();
    if (stated == null || stated.choices().isEmpty()) {
      variants.add(new Variant(resolve, null, placed.target().line()));
      return;
    }
    for (String choice : stated.choices()) {
      variants.add(new Variant(resolve, choice, stated.line()));
    }
  }
}
