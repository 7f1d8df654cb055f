package dev.repocensus.analysis.manifest;

import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Opens a YAML document as nodes that know their lines; nothing is built from tags or aliases. */
final class YamlFile {
  /** No environment nests deeper; the composer recurses. */
  private static final int MAX_DEPTH = 50;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setLabel("").setCodePointLimit(Integer.MAX_VALUE).build();

  private YamlFile() {}

  /** The document; empty, with a problem unless it is blank, if it cannot be read. */
  static Optional<Node> open(String text, ManifestDraft draft) {
    if (SizeLimit.exceeds(text, draft)) {
      return Optional.empty();
    }
    try {
      if (isTooDeep(text)) {
        draft.problem(Problem.of(ProblemCode.SYN004, "collections nest too deep"));
        return Optional.empty();
      }
      return new Compose(SETTINGS).composeString(text);
    } catch (MarkedYamlEngineException wrong) {
      // The parser quotes the file in its messages, credentials and all; the place is enough.
      int line = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      draft.problem(refused(text, line));
    } catch (YamlEngineException wrong) {
      draft.problem(Problem.of(ProblemCode.MAN001, "not YAML"));
    }
    return Optional.empty();
  }

  private static Problem refused(String text, int line) {
    List<String> before = text.lines().limit(line).toList();
    for (int i = 0; i < before.size(); i++) {
      if (Unreadable.isConflictMarker(before.get(i))) {
        return Problem.at(ProblemCode.SYN005, i + 1, "a merge conflict");
      }
    }
    return Problem.at(ProblemCode.MAN001, line, "not YAML at this place");
  }

  private static boolean isTooDeep(String text) {
    Iterator<Event> events = new Parse(SETTINGS).parseString(text).iterator();
    int depth = 0;
    while (events.hasNext() && depth <= MAX_DEPTH) {
      Event event = events.next();
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
    }
    return depth > MAX_DEPTH;
  }

  /** The line of a node, from 1. */
  static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  /** The text of a scalar, empty for any other node. */
  static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  /** Whether a node says nothing: a key with nothing behind it. */
  static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
  }
}
