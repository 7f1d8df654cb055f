package dev.repocensus.analysis.census;

import dev.repocensus.analysis.graph.Components;
import dev.repocensus.analysis.graph.Digraph;
import dev.repocensus.analysis.graph.ShortestCycle;
import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.schema.row.CycleLevel;
import dev.repocensus.schema.row.CycleMemberRow;
import dev.repocensus.schema.row.CycleRow;
import dev.repocensus.schema.row.GraphLayer;
import dev.repocensus.schema.row.ProjectEdgeRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The cycles of the whole scope: strongly connected components of files and of projects in every
 * layer, with a shortest cycle as the witness of each. Cost: linear in the edges, a few integers
 * each, on one worker.
 */
public final class CycleRows {
  /** Above this many edges one worker's memory is no longer enough to promise an answer. */
  private static final int EDGE_LIMIT = 100_000_000;

  private static final int ID_BYTES = 16;
  private static final List<GraphLayer> MODULE_LAYERS =
      List.of(GraphLayer.ALL, GraphLayer.RUNTIME, GraphLayer.EAGER);

  private final ScopeGraph graph;
  private final List<CycleRow> cycles = new ArrayList<>();
  private final List<CycleMemberRow> members = new ArrayList<>();
  private final List<CycleWitness> witnesses = new ArrayList<>();
  private final List<SccIds.OfLayer> moduleLayers = new ArrayList<>();
  private final Map<Integer, String> projectComponents = new HashMap<>();

  /**
   * Finds all cycles.
   *
   * @throws IllegalStateException if the graph is larger than one worker may hold
   */
  public CycleRows(ModuleIndex index, List<UnitEdges> units) {
    long edges = units.stream().mapToLong(UnitEdges::size).sum();
    if (edges > EDGE_LIMIT) {
      throw new IllegalStateException(
          "GRF001: the import graph has "
              + edges
              + " edges, more than the "
              + EDGE_LIMIT
              + " one worker may hold");
    }
    this.graph = new ScopeGraph(index, units);
    for (GraphLayer layer : MODULE_LAYERS) {
      modules(layer);
    }
    for (GraphLayer layer : GraphLayer.values()) {
      projects(layer);
    }
  }

  private void modules(GraphLayer layer) {
    Digraph edges = graph.modules(layer);
    List<int[]> components = Components.of(edges);
    List<String> ids = new ArrayList<>();
    Map<Integer, Integer> componentOf = new HashMap<>();
    for (int[] component : components) {
      String id =
          add(CycleLevel.MODULE, layer, edges, component, graph::path, graph::projectOfFile);
      Arrays.stream(component).forEach(file -> componentOf.put(file, ids.size()));
      ids.add(id);
    }
    int[] files = componentOf.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    int[] component = Arrays.stream(files).map(file -> componentOf.getOrDefault(file, 0)).toArray();
    moduleLayers.add(new SccIds.OfLayer(layer, files, component, ids));
  }

  private void projects(GraphLayer layer) {
    Digraph edges = graph.projects(layer);
    for (int[] component : Components.of(edges)) {
      String id =
          add(CycleLevel.PROJECT, layer, edges, component, graph::projectId, project -> project);
      if (layer == GraphLayer.ALL) {
        Arrays.stream(component).forEach(project -> projectComponents.put(project, id));
      }
    }
  }

  private String add(
      CycleLevel level,
      GraphLayer layer,
      Digraph edges,
      int[] component,
      IntFunction<String> name,
      IntFunction<Integer> projectOf) {
    List<String> names = Arrays.stream(component).mapToObj(name).toList();
    String id = idOf(names);
    List<Integer> shortest = ShortestCycle.in(edges, component);
    List<String> path = shortest.stream().map(name::apply).toList();
    long projects = Arrays.stream(component).mapToObj(projectOf).distinct().count();
    cycles.add(
        new CycleRow(
            id,
            null,
            level,
            layer,
            (long) component.length,
            Components.edgesInside(edges, component),
            path,
            path.size(),
            null,
            null,
            null,
            projects,
            null,
            null,
            null));
    for (int member : component) {
      String project = graph.projectId(projectOf.apply(member));
      members.add(new CycleMemberRow(level, layer, id, name.apply(member), project, null));
    }
    witnesses.add(new CycleWitness(level, layer, component.length, path, witness(level, shortest)));
    return id;
  }

  /** The import behind each step of a cycle: where it stands and where it leads. */
  private List<String> witness(CycleLevel level, List<Integer> cycle) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < cycle.size(); i++) {
      int from = cycle.get(i);
      int to = cycle.get((i + 1) % cycle.size());
      lines.add(level == CycleLevel.MODULE ? moduleStep(from, to) : projectStep(from, to));
    }
    return lines;
  }

  private String moduleStep(int from, int to) {
    return graph.path(from) + ":" + graph.lineOf(from, to) + " -> " + graph.path(to);
  }

  private String projectStep(int from, int to) {
    ProjectEdge edge = graph.projectEdge(from, to);
    String where =
        edge.evidenceFile() < 0
            ? "declared"
            : graph.path(edge.evidenceFile()) + ":" + edge.evidenceLine();
    return where + " -> " + graph.projectId(to);
  }

  /** A name for a component that survives everything but a change of its members. */
  private static String idOf(List<String> members) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String member : members) {
        digest.update(member.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
      }
      return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** The {@code cycles} table. */
  public List<CycleRow> cycles() {
    return Collections.unmodifiableList(cycles);
  }

  /** The {@code cycle_members} table. */
  public List<CycleMemberRow> members() {
    return Collections.unmodifiableList(members);
  }

  /** One witness for each cycle, in the order of {@link #cycles}. */
  public List<CycleWitness> witnesses() {
    return Collections.unmodifiableList(witnesses);
  }

  /** Which files are in which component. */
  public SccIds sccIds() {
    return new SccIds(moduleLayers);
  }

  /** The {@code project_edges} table. */
  public List<ProjectEdgeRow> projectEdges() {
    return graph.projectEdges().stream().map(this::row).toList();
  }

  private ProjectEdgeRow row(ProjectEdge edge) {
    boolean hasEvidence = edge.evidenceFile() >= 0;
    return new ProjectEdgeRow(
        graph.projectId(edge.from()),
        graph.projectId(edge.to()),
        edge.imports(),
        edge.files(),
        edge.eager(),
        edge.lazy(),
        edge.typing(),
        edge.test(),
        edge.isDeclared(),
        sharedComponent(edge),
        null,
        null,
        hasEvidence ? graph.path(edge.evidenceFile()) : null,
        hasEvidence ? edge.evidenceLine() : null);
  }

  private @Nullable String sharedComponent(ProjectEdge edge) {
    String id = projectComponents.get(edge.from());
    return id != null && id.equals(projectComponents.get(edge.to())) ? id : null;
  }
}
