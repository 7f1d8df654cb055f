package dev.repocensus.analysis.resolves;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.pants.PantsConfig;
import dev.repocensus.analysis.pants.TargetFields.Resolves;
import dev.repocensus.analysis.pants.TargetType;
import dev.repocensus.analysis.project.DirectoryPath;
import dev.repocensus.analysis.project.PantsAddress;
import dev.repocensus.analysis.resolves.PantsTree.Placed;
import dev.repocensus.analysis.resolves.SourceTarget.Variant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which targets of requirements stand for a distribution in a resolve. What a resolve has only
 * locked, since another distribution requires it, no target stands for.
 */
public final class RequirementOwners {
  /**
   * A target that stands for a distribution.
   *
   * @param folder the folder of its BUILD file: where Pants says that the target is
   * @param name the name of the target; of one that generates others theirs is the distribution
   */
  public record Owner(String folder, String name, String distribution) {
    /** Whether an entry of {@code dependencies=} names it, or all of its target. */
    public boolean isNamed(String home, String from, String written) {
      String target = PantsAddress.target(written);
      String generated = PantsAddress.generated(written);
      String usual = DirectoryPath.name(folder);
      return folder.equals(PantsAddress.path(home, from, written))
          && name.equals(target.isEmpty() ? usual : target)
          && (generated.isEmpty() || distribution.equals(normal(generated)));
    }

    private static String normal(String name) {
      return DistributionName.normalize(name);
    }
  }

  private final PantsTree tree;
  private final Map<String, List<ProjectRequirement>> declared;
  private final Map<String, List<String>> includes = new HashMap<>();
  private final Map<Key, SortedMap<String, List<Owner>>> byResolve = new HashMap<>();

  /**
   * Which resolve of which repository.
   *
   * @param home the folder of its pants.toml
   */
  private record Key(String home, String resolve) {}

  RequirementOwners(ResolveParts parts, PantsTree tree) {
    this.tree = tree;
    this.declared = parts.declaredByFile();
    for (ResolvePart part : parts.parts()) {
      part.manifests().forEach(each -> includes.put(each.path(), each.includes()));
    }
    for (Placed placed : tree.targets()) {
      TargetType type = TargetType.of(placed.target().type());
      if (type != null && type.isInput()) {
        add(placed, type);
      }
    }
  }

  private void add(Placed placed, TargetType type) {
    SortedSet<String> names = new TreeSet<>(placed.target().requirements());
    if (type != TargetType.PYTHON_REQUIREMENT) {
      names.addAll(in(RequirementTargets.source(placed, type)));
    }
    String root = tree.rootOf(placed.path());
    String home = root == null ? "" : root;
    for (String resolve : resolves(placed)) {
      SortedMap<String, List<Owner>> owners =
          byResolve.computeIfAbsent(new Key(home, resolve), key -> new TreeMap<>());
      for (String name : names) {
        owners
            .computeIfAbsent(name, n -> new ArrayList<>())
            .add(new Owner(placed.folder(), placed.name(), name));
      }
    }
  }

  private List<String> resolves(Placed placed) {
    PantsConfig config = tree.config(placed.path());
    if (config == null || !Boolean.TRUE.equals(config.enableResolves())) {
      return List.of(Variant.ALL);
    }
    Resolves stated =
        placed
            .target()
            .fields()
            .over(tree.defaults(placed.path(), placed.target().type()))
            .resolve();
    String usual = tree.defaultResolve(placed.path());
    if (stated == null) {
      return usual == null ? List.of() : List.of(usual);
    }
    return stated.names().stream().map(name -> tree.nameOf(placed.path(), name)).toList();
  }

  /** The distributions in a file, and in the files that it includes. */
  private SortedSet<String> in(String first) {
    SortedSet<String> names = new TreeSet<>();
    SortedSet<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      String file = open.pop();
      if (seen.add(file)) {
        includes.getOrDefault(file, List.of()).forEach(open::push);
        for (ProjectRequirement each : declared.getOrDefault(file, List.of())) {
          @Nullable String name = each.requirement().distribution();
          if (name != null) {
            names.add(name);
          }
        }
      }
    }
    return names;
  }

  /** Whether any target puts requirements into a resolve. */
  public boolean knows(String home, String resolve) {
    return byResolve.containsKey(new Key(home, resolve));
  }

  /** The targets that stand for a distribution in a resolve, by BUILD file and place in it. */
  public List<Owner> of(String home, String resolve, String distribution) {
    return List.copyOf(in(home, resolve).getOrDefault(distribution, List.of()));
  }

  private SortedMap<String, List<Owner>> in(String home, String resolve) {
    return byResolve.getOrDefault(new Key(home, resolve), Collections.emptySortedMap());
  }

  /** The distributions that targets put into a resolve, sorted. */
  public List<String> distributions(String home, String resolve) {
    return List.copyOf(in(home, resolve).keySet());
  }
}
