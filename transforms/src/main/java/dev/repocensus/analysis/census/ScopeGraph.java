package dev.repocensus.analysis.census;

import dev.repocensus.analysis.graph.Digraph;
import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.analysis.resolve.ProjectFacts;
import dev.repocensus.schema.row.EdgeKind;
import dev.repocensus.schema.row.GraphLayer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The import graph of the whole scope, as integers: files by their index ids, projects by their
 * position in the order of ids. Only direct edges count: what runs on the way would put every
 * package in a cycle with its own modules.
 */
final class ScopeGraph {
  private final ModuleIndex index;
  private final List<UnitEdges> units;
  private final int[] projectOf;
  private final List<String> projectIds = new ArrayList<>();
  private final Map<String, Integer> projectNumbers = new HashMap<>();
  private final TreeMap<Long, ProjectEdge> projectEdges = new TreeMap<>();

  ScopeGraph(ModuleIndex index, List<UnitEdges> units) {
    this.index = index;
    this.units = units;
    for (ProjectFacts project : index.projects()) {
      projectNumbers.put(project.projectId(), projectIds.size());
      projectIds.add(project.projectId());
    }
    this.projectOf = new int[index.size()];
    Arrays.setAll(projectOf, file -> projectNumber(index.module(file).projectId()));
    addImports();
    addDeclared();
  }

  private int projectNumber(String projectId) {
    return projectNumbers.getOrDefault(projectId, -1);
  }

  private void addImports() {
    for (UnitEdges unit : units) {
      for (int e = 0; e < unit.size(); e++) {
        if (unit.kindOf(e) == EdgeKind.DIRECT) {
          int from = projectOf[unit.source()[e]];
          int to = projectOf[unit.target()[e]];
          if (from != to) {
            edge(from, to).add(unit, e);
          }
        }
      }
    }
  }

  private void addDeclared() {
    for (ProjectFacts project : index.projects()) {
      int from = projectNumber(project.projectId());
      for (String distribution : project.declared()) {
        String publisher = index.publisherOf(distribution);
        if (publisher != null && !publisher.equals(project.projectId())) {
          edge(from, projectNumber(publisher)).declare();
        }
      }
    }
  }

  private ProjectEdge edge(int from, int to) {
    return projectEdges.computeIfAbsent(Digraph.edge(from, to), key -> new ProjectEdge(from, to));
  }

  /**
   * Every pair of projects with an import or a declared requirement between them, sorted by both.
   */
  List<ProjectEdge> projectEdges() {
    return List.copyOf(projectEdges.values());
  }

  String projectId(int project) {
    return projectIds.get(project);
  }

  int projectOfFile(int file) {
    return projectOf[file];
  }

  String path(int file) {
    return index.module(file).path();
  }

  /** The files' graph in a layer; files declare nothing, so that layer is empty. */
  Digraph modules(GraphLayer layer) {
    int size = units.stream().mapToInt(UnitEdges::size).reduce(0, Math::addExact);
    long[] edges = new long[size];
    int count = 0;
    for (UnitEdges unit : units) {
      for (int e = 0; e < unit.size(); e++) {
        boolean isIn =
            unit.kindOf(e) == EdgeKind.DIRECT && isIn(layer, unit.eager()[e], unit.lazy()[e]);
        if (isIn && layer != GraphLayer.DECLARED) {
          edges[count++] = Digraph.edge(unit.source()[e], unit.target()[e]);
        }
      }
    }
    return Digraph.of(index.size(), Arrays.copyOf(edges, count));
  }

  Digraph projects(GraphLayer layer) {
    long[] edges =
        projectEdges.values().stream()
            .filter(edge -> layer == GraphLayer.DECLARED ? edge.isDeclared() : edge.imports() > 0)
            .filter(edge -> layer == GraphLayer.DECLARED || isIn(layer, edge.eager(), edge.lazy()))
            .mapToLong(edge -> Digraph.edge(edge.from(), edge.to()))
            .toArray();
    return Digraph.of(projectIds.size(), edges);
  }

  private static boolean isIn(GraphLayer layer, long eager, long lazy) {
    return switch (layer) {
      case ALL, DECLARED -> true;
      case RUNTIME -> eager + lazy > 0;
      case EAGER -> eager > 0;
    };
  }

  /** The line of the first import from one file to another, or 0. */
  int lineOf(int source, int target) {
    for (UnitEdges unit : units) {
      int at = Arrays.binarySearch(unit.source(), source);
      if (at >= 0) {
        return lineIn(unit, first(unit.source(), at), source, target);
      }
    }
    return 0;
  }

  private static int first(int[] sorted, int at) {
    int first = at;
    while (first > 0 && sorted[first - 1] == sorted[at]) {
      first--;
    }
    return first;
  }

  private static int lineIn(UnitEdges unit, int from, int source, int target) {
    for (int e = from; e < unit.size() && unit.source()[e] == source; e++) {
      if (unit.target()[e] == target && unit.kindOf(e) == EdgeKind.DIRECT) {
        return unit.line()[e];
      }
    }
    return 0;
  }

  ProjectEdge projectEdge(int from, int to) {
    ProjectEdge edge = projectEdges.get(Digraph.edge(from, to));
    if (edge == null) {
      throw new IllegalArgumentException(
          "no edge from " + projectId(from) + " to " + projectId(to));
    }
    return edge;
  }
}
