package dev.repocensus.analysis.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class ComponentsProperties {
  private static final int VERTICES = 12;

  @Property(tries = 500)
  void componentsAreWhatReachesEachOther(
      @ForAll @Size(max = 40)
          List<@IntRange(min = 0, max = VERTICES * VERTICES - 1) Integer> pairs) {
    long[] edges =
        pairs.stream().mapToLong(p -> Digraph.edge(p / VERTICES, p % VERTICES)).toArray();
    List<List<Integer>> found =
        Components.of(Digraph.of(VERTICES, edges)).stream()
            .map(component -> Arrays.stream(component).boxed().toList())
            .toList();
    assertThat(found).isEqualTo(bruteForce(pairs));
  }

  private static List<List<Integer>> bruteForce(List<Integer> pairs) {
    boolean[][] reaches = new boolean[VERTICES][VERTICES];
    pairs.forEach(p -> reaches[p / VERTICES][p % VERTICES] = true);
    for (int via = 0; via < VERTICES; via++) {
      for (int a = 0; a < VERTICES; a++) {
        for (int b = 0; b < VERTICES; b++) {
          reaches[a][b] |= reaches[a][via] && reaches[via][b];
        }
      }
    }
    List<List<Integer>> components = new ArrayList<>();
    boolean[] done = new boolean[VERTICES];
    for (int a = 0; a < VERTICES; a++) {
      List<Integer> members = new ArrayList<>(List.of(a));
      for (int b = a + 1; b < VERTICES; b++) {
        if (!done[b] && reaches[a][b] && reaches[b][a]) {
          members.add(b);
          done[b] = true;
        }
      }
      if (!done[a] && members.size() > 1) {
        components.add(members);
      }
    }
    return components;
  }
}
