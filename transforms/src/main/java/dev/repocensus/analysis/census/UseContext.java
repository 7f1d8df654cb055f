package dev.repocensus.analysis.census;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.analysis.resolve.ProjectFacts;
import dev.repocensus.analysis.resolves.LockedSet;
import dev.repocensus.analysis.resolves.Membership;
import dev.repocensus.analysis.resolves.Resolve;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.use.NameGraph;
import dev.repocensus.analysis.use.Surroundings;
import dev.repocensus.schema.row.ResolveKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The scope as the judgement of uses sees it: graphs of locks made once for all projects that use
 * them. Made from the indexes, for one thread.
 */
public final class UseContext {
  private final ModuleIndex modules;
  private final ResolveIndex resolves;
  private final Map<String, NameGraph> graphs = new HashMap<>();
  private final SortedMap<String, List<String>> resolvesWith = new TreeMap<>();
  private final List<String> pantsRoots = new ArrayList<>();

  public UseContext(ModuleIndex modules, ResolveIndex resolves) {
    this.modules = modules;
    this.resolves = resolves;
    for (Resolve resolve : resolves.resolves().values()) {
      LockedSet lock = resolve.lock();
      if (lock != null) {
        NameGraph graph = NameGraphs.of(resolve.name(), lock);
        graphs.put(resolve.name(), graph);
        for (NameGraph.Node node : graph.nodes()) {
          resolvesWith.computeIfAbsent(node.name(), n -> new ArrayList<>()).add(resolve.name());
        }
      }
    }
    resolvesWith.values().forEach(names -> names.sort(UTF8_ORDER));
    pantsRoots.addAll(resolves.pantsHomes());
  }

  /** Whether it was made from these very indexes. */
  public boolean isOf(ModuleIndex otherModules, ResolveIndex otherResolves) {
    return modules == otherModules && resolves == otherResolves;
  }

  /** The scope around one project. */
  public Surroundings around(String projectId) {
    return new Around(projectId);
  }

  private final class Around implements Surroundings {
    private final List<NameGraph> used;
    private final Set<String> usedNames = new HashSet<>();
    private final boolean isPants;

    Around(String projectId) {
      List<Membership> members = resolves.resolvesOf(projectId);
      members.forEach(member -> usedNames.add(member.resolveName()));
      this.used =
          usedNames.stream().sorted(UTF8_ORDER).map(graphs::get).filter(Objects::nonNull).toList();
      ProjectFacts project = modules.project(projectId);
      String directory = project == null ? "" : project.directory();
      this.isPants = pantsRoots.stream().anyMatch(root -> isWithin(directory, root));
    }

    @Override
    public List<String> publishedBy(String projectId) {
      ProjectFacts found = modules.project(projectId);
      if (found == null || found.distribution() == null) {
        return List.of();
      }
      List<String> names = new ArrayList<>(found.publishes());
      names.remove(found.distribution());
      names.add(0, found.distribution());
      return names;
    }

    @Override
    public List<NameGraph> resolves() {
      return used;
    }

    @Override
    public Set<String> inputsOf(String resolveName) {
      Resolve resolve = resolves.resolve(resolveName);
      LockedSet lock = resolve == null ? null : resolve.lock();
      if (resolve == null || lock == null || resolve.kind() != ResolveKind.PANTS) {
        return Set.of();
      }
      Set<String> names = new HashSet<>();
      resolves
          .inputsOf(lock.lockfileId())
          .forEach(
              input -> {
                String name = input.requirement().distribution();
                if (name != null) {
                  names.add(name);
                }
              });
      return names;
    }

    @Override
    public List<String> otherResolvesWith(String distribution) {
      return resolvesWith.getOrDefault(distribution, List.of()).stream()
          .filter(name -> !usedNames.contains(name))
          .toList();
    }

    @Override
    public boolean infersProjects() {
      return isPants;
    }
  }

  private static boolean isWithin(String directory, String root) {
    return root.isEmpty() || directory.equals(root) || directory.startsWith(root + "/");
  }
}
