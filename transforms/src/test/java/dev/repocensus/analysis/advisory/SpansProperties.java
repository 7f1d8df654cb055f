package dev.repocensus.analysis.advisory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.repocensus.analysis.packaging.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Spans hold exactly the versions that the walk over events of the OSV schema holds. */
class SpansProperties {
  private static final List<String> KINDS =
      List.of("introduced", "last_affected", "fixed", "limit");

  /** One event: its kind and the number that is its version. */
  record Event(int kind, int version) {}

  @Provide
  Arbitrary<List<Event>> events() {
    Arbitrary<Integer> kinds =
        Arbitraries.frequency(
            net.jqwik.api.Tuple.of(4, 0),
            net.jqwik.api.Tuple.of(2, 1),
            net.jqwik.api.Tuple.of(4, 2),
            net.jqwik.api.Tuple.of(1, 3));
    return Combinators.combine(kinds, Arbitraries.integers().between(0, 6))
        .as(Event::new)
        .list()
        .ofMaxSize(7);
  }

  @Property(tries = 2000)
  void spansHoldWhatTheWalkHolds(@ForAll("events") List<Event> events, @ForAll Tried tried) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    events.forEach(e -> json.addObject().put(KINDS.get(e.kind()), String.valueOf(e.version())));
    Version version = Version.parse(tried.text()).orElseThrow();

    boolean isHeld =
        Spans.of(json).value().stream().anyMatch(span -> span.versions().contains(version));

    org.assertj.core.api.Assertions.assertThat(isHeld).isEqualTo(walk(events, version));
  }

  /** The evaluation that the schema describes, event by event. */
  private static boolean walk(List<Event> events, Version version) {
    List<Event> limits = events.stream().filter(e -> e.kind() == 3).toList();
    boolean isBeforeLimits =
        limits.isEmpty() || limits.stream().anyMatch(e -> version.compareTo(at(e)) < 0);
    List<Event> sorted = new ArrayList<>(events);
    sorted.sort(Comparator.comparingInt(Event::version).thenComparingInt(Event::kind));
    boolean isIn = false;
    for (Event event : sorted) {
      int order = version.compareTo(at(event));
      boolean isFirst = event.kind() == 0 && event.version() == 0;
      if (event.kind() == 0 && (isFirst || order >= 0)) {
        isIn = true;
      } else if ((event.kind() == 1 && order > 0) || (event.kind() == 2 && order >= 0)) {
        isIn = false;
      }
    }
    return isIn && isBeforeLimits;
  }

  private static Version at(Event event) {
    return Version.parse(String.valueOf(event.version())).orElseThrow();
  }

  /** Versions around and between the numbers. */
  enum Tried {
    DEV("0.dev0"),
    ZERO("0"),
    HALF("0.5"),
    ONE("1"),
    TWO_RC("2rc1"),
    TWO("2.0"),
    THREE_POST("3.post1"),
    FOUR("4"),
    FIVE("5.9"),
    SIX("6"),
    SEVEN("7");

    private final String text;

    Tried(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }
}
