package dev.repocensus.analysis.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.row.GraphLayer;
import dev.repocensus.schema.row.ImportLayer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class CycleFinderTest {
  private static List<Cycle> cycles(int vertices, int... ends) {
    long[] edges =
        IntStream.range(0, ends.length / 2)
            .mapToLong(i -> Digraph.edge(ends[2 * i], ends[2 * i + 1]))
            .toArray();
    return cycles(Digraph.of(vertices, edges));
  }

  private static List<Cycle> cycles(Digraph graph) {
    return new CycleFinder(vertex -> "v" + vertex).find(graph);
  }

  @Test
  void noVertexNoCycle() {
    assertThat(cycles(0)).isEmpty();
  }

  @Test
  void aVertexThatPointsToItselfIsNoCycle() {
    assertThat(cycles(2, 0, 0, 0, 1, 0, 1)).isEmpty();
  }

  @Test
  void aChainBetweenTwoCyclesIsInNeither() {
    List<Cycle> cycles = cycles(7, 5, 6, 6, 5, 0, 1, 1, 0, 1, 3, 3, 5, 2, 0);
    assertThat(cycles).extracting(Cycle::members).containsExactly(List.of(0, 1), List.of(5, 6));
  }

  @Test
  void aCycleHasItsEdgesAndTheShortestWayRound() {
    Cycle cycle = cycles(5, 0, 1, 1, 2, 2, 3, 3, 0, 2, 0, 3, 1, 3, 4, 0, 1).get(0);
    assertThat(cycle.members()).containsExactly(0, 1, 2, 3);
    assertThat(cycle.edges()).isEqualTo(6);
    assertThat(cycle.shortest()).containsExactly(0, 1, 2);
  }

  @Test
  void ofTwoShortestWaysTheOneOverLesserVerticesCounts() {
    assertThat(cycles(4, 0, 3, 0, 2, 2, 0, 3, 0).get(0).shortest()).containsExactly(0, 2);
  }

  @Test
  void theIdHangsOnTheMembersAlone() {
    String id = cycles(3, 0, 1, 1, 0).get(0).id();
    assertThat(id).hasSize(32).isEqualTo(Cycle.idOf(List.of("v0", "v1")));
    assertThat(cycles(3, 1, 0, 0, 1, 2, 0).get(0).id()).isEqualTo(id);
    assertThat(cycles(3, 0, 1, 1, 2, 2, 0).get(0).id()).isNotEqualTo(id);
  }

  @Test
  @Timeout(20)
  void aChainOfAHundredThousandIsNoCycleUntilItIsClosed() {
    int length = 100_000;
    long[] chain =
        LongStream.range(0, length - 1).map(i -> Digraph.edge((int) i, (int) i + 1)).toArray();
    assertThat(cycles(Digraph.of(length, chain))).isEmpty();
    long[] ring = Arrays.copyOf(chain, length);
    ring[length - 1] = Digraph.edge(length - 1, 0);
    Cycle cycle = cycles(Digraph.of(length, ring)).get(0);
    assertThat(cycle.members()).hasSize(length);
    assertThat(cycle.shortest()).hasSize(length);
  }

  @Test
  @Timeout(20)
  void aDenseComponentOfSeventeenThousandIsFound() {
    int size = 17_000;
    long[] edges =
        IntStream.range(0, size)
            .boxed()
            .flatMapToLong(
                v ->
                    LongStream.rangeClosed(1, 20)
                        .map(step -> Digraph.edge(v, (int) ((v + step * step) % size))))
            .toArray();
    Cycle cycle = cycles(Digraph.of(size, edges)).get(0);
    assertThat(cycle.members()).hasSize(size);
    assertThat(cycle.edges()).isEqualTo(20L * size);
  }

  @Test
  void anImportIsInTheGraphsOfItsLayerAndOfWeakerOnes() {
    ImportGraph graph = new ImportGraph(4);
    graph.add(0, 1, ImportLayer.TYPING);
    graph.add(0, 1, ImportLayer.LAZY);
    graph.add(1, 2, ImportLayer.TYPING);
    graph.add(2, 3, ImportLayer.EAGER);
    graph.add(3, 3, ImportLayer.EAGER);
    assertThat(graph.in(GraphLayer.ALL).edges()).isEqualTo(3);
    assertThat(graph.in(GraphLayer.RUNTIME).edges()).isEqualTo(2);
    assertThat(graph.in(GraphLayer.EAGER).edges()).isEqualTo(1);
    assertThat(graph.in(GraphLayer.DECLARED).edges()).isZero();
  }

  @Test
  void projectsAreInACycleEvenIfNoFileIs() {
    ImportGraph files = new ImportGraph(4);
    files.add(0, 2, ImportLayer.EAGER);
    files.add(3, 1, ImportLayer.EAGER);
    files.add(0, 1, ImportLayer.EAGER);
    assertThat(cycles(files.in(GraphLayer.EAGER))).isEmpty();
    ImportGraph projects = files.between(new int[] {0, 0, 1, 1}, 2);
    assertThat(cycles(projects.in(GraphLayer.EAGER)).get(0).members()).containsExactly(0, 1);
  }

  @Test
  void projectEdgesAreTheSameInEveryOrder() {
    List<Import> imports =
        List.of(
            new Import(0, 2, ImportLayer.TYPING, false, 1),
            new Import(1, 2, ImportLayer.EAGER, true, 9),
            new Import(1, 3, ImportLayer.EAGER, false, 7),
            new Import(0, 1, ImportLayer.EAGER, false, 5),
            new Import(2, 0, ImportLayer.LAZY, false, 4));
    List<Import> shuffled = new ArrayList<>(imports);
    Collections.reverse(shuffled);
    assertThat(projectEdges(imports))
        .isEqualTo(projectEdges(shuffled))
        .containsExactly(
            new ProjectEdge(0, 1, 2, 2, 0, 1, 1, 1, 7), new ProjectEdge(1, 0, 1, 0, 1, 0, 0, 2, 4));
  }

  private record Import(int source, int target, ImportLayer layer, boolean isTest, int line) {}

  private static List<ProjectEdge> projectEdges(List<Import> imports) {
    ProjectEdges edges = new ProjectEdges(new int[] {0, 0, 1, 1});
    for (Import i : imports) {
      edges.add(i.source(), i.target(), i.layer(), i.isTest(), i.line());
    }
    return edges.edges();
  }
}
