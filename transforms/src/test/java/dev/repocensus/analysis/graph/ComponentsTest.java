package dev.repocensus.analysis.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing may recurse, or go over all pairs: one component can be enormous. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ComponentsTest {
  private static final int LONG = 100_000;
  private static final int LARGE = 17_000;

  private static LongStream chain(int vertices) {
    return LongStream.range(0, vertices - 1).map(v -> Digraph.edge((int) v, (int) v + 1));
  }

  @Test
  void aGraphWithoutVerticesHasNoComponent() {
    assertThat(Components.of(Digraph.of(0, new long[0]))).isEmpty();
  }

  @Test
  void aVertexThatPointsToItselfIsNoComponent() {
    assertThat(Components.of(Digraph.of(1, new long[] {Digraph.edge(0, 0)}))).isEmpty();
  }

  @Test
  void twoThatPointToEachOtherAreTheSmallestComponent() {
    long[] edges = {Digraph.edge(2, 1), Digraph.edge(1, 2), Digraph.edge(0, 1)};
    assertThat(Components.of(Digraph.of(3, edges))).containsExactly(new int[] {1, 2});
  }

  @Test
  void aChainOfAHundredThousandHasNoComponent() {
    assertThat(Components.of(Digraph.of(LONG, chain(LONG).toArray()))).isEmpty();
  }

  @Test
  void aChainOfAHundredThousandThatIsClosedIsOneComponentWithItselfAsTheOnlyCycle() {
    long[] edges =
        LongStream.concat(chain(LONG), LongStream.of(Digraph.edge(LONG - 1, 0))).toArray();
    Digraph graph = Digraph.of(LONG, edges);
    List<int[]> components = Components.of(graph);
    assertThat(components).hasSize(1);
    assertThat(components.get(0)).isEqualTo(IntStream.range(0, LONG).toArray());
    assertThat(ShortestCycle.in(graph, components.get(0))).hasSize(LONG);
    assertThat(Components.edgesInside(graph, components.get(0))).isEqualTo(LONG);
  }

  @Test
  void aComponentOfSeventeenThousandWithManyEdgesIsFoundWhole() {
    Random random = new Random(1);
    LongStream ring =
        LongStream.range(0, LARGE).map(v -> Digraph.edge((int) v, (int) (v + 1) % LARGE));
    LongStream more =
        LongStream.range(0, 20L * LARGE)
            .map(i -> Digraph.edge(random.nextInt(LARGE), random.nextInt(LARGE)));
    Digraph graph = Digraph.of(LARGE, LongStream.concat(ring, more).toArray());
    List<int[]> components = Components.of(graph);
    assertThat(components).hasSize(1);
    assertThat(components.get(0)).hasSize(LARGE);
    assertThat(Components.edgesInside(graph, components.get(0))).isEqualTo(graph.edges());
    assertThat(ShortestCycle.in(graph, components.get(0)))
        .startsWith(0)
        .doesNotHaveDuplicates()
        .hasSizeBetween(2, 20);
  }
}
