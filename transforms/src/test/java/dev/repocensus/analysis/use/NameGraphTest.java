package dev.repocensus.analysis.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameGraphTest {
  private static NameGraph.Node node(String name, String... requires) {
    return new NameGraph.Node(name, "1.0", false, List.of(requires));
  }

  private static NameGraph graph(NameGraph.Node... nodes) {
    return new NameGraph("r", List.of(nodes));
  }

  @Test
  void nothingIsReachedFromNothingOrFromWhatIsNotLocked() {
    NameGraph lock = graph(node("a", "b"), node("b"));
    assertThat(lock.reach(List.of()).names()).isEmpty();
    assertThat(lock.reach(List.of("x")).names()).isEmpty();
    assertThat(lock.reach(List.of("x")).chain("a")).isEmpty();
    assertThat(lock.node("x")).isNull();
  }

  @Test
  void theShortestChainIsTakenAndCirclesEnd() {
    NameGraph lock =
        graph(node("d", "a"), node("a", "b", "c"), node("b", "c"), node("c", "d", "x"));
    NameGraph.Reach reach = lock.reach(List.of("a"));
    assertThat(reach.names()).containsExactly("a", "b", "c", "d");
    assertThat(reach.chain("a")).containsExactly("a");
    assertThat(reach.chain("d")).containsExactly("a", "c", "d");
    assertThat(reach.has("x")).isFalse();
  }

  @Test
  void aVeryLongChainIsCutInItsMiddle() {
    List<NameGraph.Node> nodes = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      nodes.add(node(name(i), name(i + 1)));
    }
    NameGraph.Reach reach = new NameGraph("r", nodes).reach(List.of(name(0)));
    List<String> chain = reach.chain(name(99_999));
    assertThat(chain).hasSize(50).startsWith(name(0), name(1)).endsWith(name(48), name(99_999));
  }

  private static String name(int number) {
    return String.format(java.util.Locale.ROOT, "n%06d", number);
  }
}
