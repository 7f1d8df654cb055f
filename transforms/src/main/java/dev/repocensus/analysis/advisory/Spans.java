package dev.repocensus.analysis.advisory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns the events of one range into spans, as the OSV schema evaluates them: events are sorted by
 * version, a version is in if the last event at or before it let it in, and nothing at or behind
 * the largest limit is spoken of.
 */
final class Spans {

  /** The kinds of events; at one version they happen in this order. */
  private enum Kind {
    INTRODUCED,
    FIXED,
    LAST_AFFECTED,
    LIMIT
  }

  /**
   * One event.
   *
   * @param version null for the beginning, and for a limit that is none
   */
  private record Event(Kind kind, String text, @Nullable Version version) {
    static final Comparator<Event> ORDER =
        Comparator.comparing(
                Event::version, Comparator.nullsFirst(Comparator.<Version>naturalOrder()))
            .thenComparing(Event::kind)
            .thenComparing(Event::text);
  }

  private final List<Event> events = new ArrayList<>();
  private final List<Event> limits = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private boolean isWithoutLimit;

  private Spans() {}

  /** The spans of a range; a range with an event that cannot be read is no range. */
  static Outcome<List<Span>> of(JsonNode events) {
    Spans spans = new Spans();
    events.forEach(
        each -> each.fields().forEachRemaining(e -> spans.add(e.getKey(), e.getValue())));
    if (spans.problems.isEmpty()) {
      spans.walk();
    }
    return new Outcome<>(spans.spans, spans.problems);
  }

  private void add(String key, JsonNode value) {
    Kind kind = kind(key);
    if (kind == null) {
      return;
    }
    String text = value.asText("").strip();
    if (kind == Kind.LIMIT && text.equals("*")) {
      isWithoutLimit = true;
      return;
    }
    Version version =
        kind == Kind.INTRODUCED && text.equals(Span.FIRST) ? null : Span.version(text).orElse(null);
    if (version == null && !(kind == Kind.INTRODUCED && text.equals(Span.FIRST))) {
      problems.add(Problem.of(ProblemCode.IDX003, "an event of a range is at no version"));
      return;
    }
    (kind == Kind.LIMIT ? limits : events).add(new Event(kind, text, version));
  }

  private static @Nullable Kind kind(String key) {
    return switch (key.toLowerCase(Locale.ROOT)) {
      case "introduced" -> Kind.INTRODUCED;
      case "fixed" -> Kind.FIXED;
      case "last_affected" -> Kind.LAST_AFFECTED;
      case "limit" -> Kind.LIMIT;
      default -> null;
    };
  }

  private void walk() {
    events.sort(Event.ORDER);
    limits.sort(Event.ORDER);
    String limit = isWithoutLimit || limits.isEmpty() ? null : limits.get(limits.size() - 1).text();
    Event open = null;
    for (Event event : events) {
      if (event.kind() == Kind.INTRODUCED) {
        open = open == null ? event : open;
      } else if (open != null) {
        boolean isFix = event.kind() == Kind.FIXED;
        String text = event.text();
        spans.add(new Span(open.text(), isFix ? text : null, isFix ? null : text, limit));
        open = null;
      }
    }
    if (open != null) {
      spans.add(new Span(open.text(), null, null, limit));
    }
  }
}
