package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A YAML lock as its settings and its entries, read event by event, so that what stands before a
 * fault is kept. Scalars stay the text they are written as: a version {@code 3.10} is no number.
 * Anchors and aliases, which no lock has, are a fault.
 */
final class YamlDocument {
  private static final int DEPTH = 50;
  private static final int MOST_CHARACTERS = 200_000_000;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(MOST_CHARACTERS).setUseMarks(true).build();

  private final ObjectNode settings = JsonNodeFactory.instance.objectNode();
  private final List<LockEntry> entries = new ArrayList<>();
  private final String list;
  private final List<Problem> problems;
  private final Iterator<Event> events;
  private boolean complete;
  private boolean listed;

  private YamlDocument(String text, String list, List<Problem> problems) {
    this.list = list;
    this.problems = problems;
    this.complete = problems.isEmpty();
    this.events = new Parse(SETTINGS).parseString(text).iterator();
  }

  /**
   * Reads a text to its end or its first fault.
   *
   * @param list the key at the top whose list holds the entries
   */
  static YamlDocument of(String text, String list, List<Problem> problems) {
    YamlDocument document = new YamlDocument(text, list, problems);
    try {
      document.read();
    } catch (MarkedYamlEngineException broken) {
      document.fault(broken.getProblemMark().map(Mark::getLine).orElse(0) + 1);
    } catch (YamlEngineException broken) {
      document.fault(1);
    }
    return document;
  }

  private void fault(int line) {
    complete = false;
    if (problems.stream().allMatch(problem -> problem.code() == ProblemCode.LCK012)) {
      problems.add(
          Problem.at(ProblemCode.LCK001, line, "the lock is damaged or cut off at line " + line));
    }
  }

  private void read() {
    Event event = next();
    while (event.getEventId() == Event.ID.StreamStart
        || event.getEventId() == Event.ID.DocumentStart) {
      event = next();
    }
    if (event.getEventId() != Event.ID.MappingStart) {
      fault(lineOf(event));
      return;
    }
    for (Event key = next(); key.getEventId() != Event.ID.MappingEnd; key = next()) {
      String name = key instanceof ScalarEvent scalar ? scalar.getValue() : "";
      Event value = next();
      if (name.equals(list)) {
        listed = true;
      }
      if (name.equals(list) && value.getEventId() == Event.ID.SequenceStart) {
        items();
      } else {
        put(settings, name, value, 0);
      }
    }
  }

  private void items() {
    for (Event item = next(); item.getEventId() != Event.ID.SequenceEnd; item = next()) {
      int line = lineOf(item);
      if (item.getEventId() == Event.ID.MappingStart) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        entries.add(new LockEntry(node, line));
        fill(node, 0);
      } else {
        put(JsonNodeFactory.instance.objectNode(), "", item, 0);
        problems.add(Problem.at(ProblemCode.LCK012, line, "an entry is no mapping"));
      }
    }
  }

  private Event next() {
    return events.next();
  }

  private static int lineOf(Event event) {
    return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  /** Nodes are hung into the tree before they are filled: a fault keeps what stands before it. */
  private void put(ObjectNode parent, String key, Event value, int depth) {
    if (value.getEventId() == Event.ID.MappingStart) {
      fill(parent.putObject(key), depth + 1);
    } else if (value.getEventId() == Event.ID.SequenceStart) {
      fill(parent.putArray(key), depth + 1);
    } else {
      parent.set(key, scalar(value));
    }
  }

  private void fill(ObjectNode node, int depth) {
    checkDepth(depth);
    for (Event key = next(); key.getEventId() != Event.ID.MappingEnd; key = next()) {
      put(node, scalar(key).asText(), next(), depth);
    }
  }

  private void fill(ArrayNode node, int depth) {
    checkDepth(depth);
    for (Event item = next(); item.getEventId() != Event.ID.SequenceEnd; item = next()) {
      if (item.getEventId() == Event.ID.MappingStart) {
        fill(node.addObject(), depth + 1);
      } else if (item.getEventId() == Event.ID.SequenceStart) {
        fill(node.addArray(), depth + 1);
      } else {
        node.add(scalar(item));
      }
    }
  }

  private static void checkDepth(int depth) {
    if (depth > DEPTH) {
      throw new YamlEngineException("no lock is so deep");
    }
  }

  private static JsonNode scalar(Event event) {
    if (!(event instanceof ScalarEvent scalar)) {
      throw new YamlEngineException("no lock has aliases, or keys that are no text");
    }
    String text = scalar.getValue();
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    return plain && (text.isEmpty() || text.equals("~") || text.equals("null"))
        ? JsonNodeFactory.instance.nullNode()
        : JsonNodeFactory.instance.textNode(text);
  }

  /** The lock ends too early; said only if no other problem says why. */
  void cutOff(int line, String message) {
    complete = false;
    if (problems.isEmpty()) {
      problems.add(Problem.at(ProblemCode.LCK001, line, message));
    }
  }

  void unknownVersion(String message) {
    complete = false;
    problems.add(Problem.of(ProblemCode.LCK011, message));
  }

  /** Whether the list of entries was reached. */
  boolean hasList() {
    return listed;
  }

  JsonNode settings() {
    return settings;
  }

  List<LockEntry> entries() {
    return entries;
  }

  boolean isComplete() {
    return complete;
  }
}
