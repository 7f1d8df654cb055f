package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Reads the plain TOML that programs write, several times as fast as the whole language can be
 * read. What is not plain (escapes, dates, floats, dotted keys, keys twice, comments behind values)
 * is not judged here: the text is given back to the parser of the whole language.
 */
final class PlainToml {
  private static final int DEPTH = 20;
  private static final int DIGITS = 9;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The text is not plain. It has no stack trace: it is thrown for one text in ten. */
  private static final class NotPlain extends Exception {
    private static final long serialVersionUID = 1;

    private NotPlain() {
      super("not plain", null, false, false);
    }
  }

  private final String text;
  private final ObjectNode root = NODES.objectNode();
  private ObjectNode table = root;
  private int at;

  private PlainToml(String text) {
    this.text = text;
  }

  /**
   * The tree of a text, the one that the parser of the whole language gives; empty if not plain.
   */
  static Optional<JsonNode> parse(String text) {
    PlainToml toml = new PlainToml(text);
    try {
      toml.lines();
      return Optional.of(toml.root);
    } catch (NotPlain other) {
      return Optional.empty();
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void expect(char c) throws NotPlain {
    if (peek() != c) {
      throw new NotPlain();
    }
    at++;
  }

  private void blanks() {
    while (peek() == ' ') {
      at++;
    }
  }

  private void lines() throws NotPlain {
    for (blankLines(); at < text.length(); blankLines()) {
      if (peek() == '[') {
        header();
      } else {
        pair(table);
      }
      blanks();
      if (at < text.length()) {
        lineEnd();
      }
    }
  }

  private void lineEnd() throws NotPlain {
    if (peek() == '\r') {
      at++;
    }
    expect('\n');
  }

  /** Also lines that are comments. */
  private void blankLines() throws NotPlain {
    while (at < text.length()) {
      blanks();
      if (peek() == '#') {
        comment();
      } else if (peek() == '\n' || peek() == '\r') {
        lineEnd();
      } else {
        return;
      }
    }
  }

  private void comment() throws NotPlain {
    while (at < text.length() && peek() != '\n' && peek() != '\r') {
      if (peek() < ' ' || peek() == 0x7F) {
        throw new NotPlain();
      }
      at++;
    }
  }

  private void header() throws NotPlain {
    at++;
    boolean array = peek() == '[';
    at += array ? 1 : 0;
    ObjectNode parent = root;
    String name = key();
    while (peek() == '.') {
      at++;
      parent = inner(parent, name);
      name = key();
    }
    expect(']');
    if (array) {
      expect(']');
      table = item(parent, name);
    } else if (parent.has(name)) {
      throw new NotPlain();
    } else {
      table = parent.putObject(name);
    }
  }

  /** A table that a longer header goes through: the last one of an array of tables. */
  private static ObjectNode inner(ObjectNode parent, String name) throws NotPlain {
    JsonNode found = parent.get(name);
    if (found == null) {
      return parent.putObject(name);
    }
    JsonNode last = found.isArray() && !found.isEmpty() ? found.get(found.size() - 1) : found;
    if (last instanceof ObjectNode object) {
      return object;
    }
    throw new NotPlain();
  }

  private static ObjectNode item(ObjectNode parent, String name) throws NotPlain {
    JsonNode found = parent.get(name);
    if (found == null) {
      return parent.putArray(name).addObject();
    }
    if (found instanceof ArrayNode array && !array.isEmpty() && array.get(0).isObject()) {
      return array.addObject();
    }
    throw new NotPlain();
  }

  private void pair(ObjectNode into) throws NotPlain {
    String key = key();
    blanks();
    expect('=');
    blanks();
    if (into.has(key)) {
      throw new NotPlain();
    }
    into.set(key, value(0));
  }

  private String key() throws NotPlain {
    if (peek() == '"') {
      return string('"');
    }
    int start = at;
    while (isKey(peek())) {
      at++;
    }
    if (start == at) {
      throw new NotPlain();
    }
    return text.substring(start, at);
  }

  private static boolean isKey(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }

  private JsonNode value(int depth) throws NotPlain {
    if (depth > DEPTH) {
      throw new NotPlain();
    }
    return switch (peek()) {
      case '"', '\'' -> NODES.textNode(string(peek()));
      case '{' -> inlineTable(depth);
      case '[' -> array(depth);
      case 't', 'f' -> bool();
      default -> integer();
    };
  }

  private String string(char quote) throws NotPlain {
    int end = text.indexOf(quote, at + 1);
    if (end < 0 || (end == at + 1 && text.startsWith(String.valueOf(quote), end + 1))) {
      throw new NotPlain();
    }
    for (int i = at + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == 0x7F || (c == '\\' && quote == '"')) {
        throw new NotPlain();
      }
    }
    String found = text.substring(at + 1, end);
    at = end + 1;
    return found;
  }

  private JsonNode inlineTable(int depth) throws NotPlain {
    at++;
    ObjectNode found = NODES.objectNode();
    blanks();
    while (peek() != '}') {
      String key = key();
      blanks();
      expect('=');
      blanks();
      if (found.has(key)) {
        throw new NotPlain();
      }
      found.set(key, value(depth + 1));
      blanks();
      if (peek() == ',') {
        at++;
        blanks();
        if (peek() == '}') {
          throw new NotPlain();
        }
      } else if (peek() != '}') {
        throw new NotPlain();
      }
    }
    at++;
    return found;
  }

  private JsonNode array(int depth) throws NotPlain {
    at++;
    ArrayNode found = NODES.arrayNode();
    space();
    while (peek() != ']') {
      found.add(value(depth + 1));
      space();
      if (peek() == ',') {
        at++;
        space();
      } else if (peek() != ']') {
        throw new NotPlain();
      }
    }
    at++;
    return found;
  }

  private void space() throws NotPlain {
    for (blanks(); peek() == '\n' || peek() == '\r'; blanks()) {
      lineEnd();
    }
  }

  private JsonNode bool() throws NotPlain {
    boolean yes = text.startsWith("true", at);
    if (!yes && !text.startsWith("false", at)) {
      throw new NotPlain();
    }
    at += yes ? 4 : 5;
    return NODES.booleanNode(yes);
  }

  /** Few digits without a sign, and nothing behind them that makes them something else. */
  private JsonNode integer() throws NotPlain {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    int digits = at - start;
    boolean zeros = digits > 1 && text.charAt(start) == '0';
    boolean ends = at >= text.length() || ",]} \r\n".indexOf(peek()) >= 0;
    if (digits == 0 || digits > DIGITS || zeros || !ends) {
      throw new NotPlain();
    }
    return NODES.numberNode(Integer.parseInt(text, start, at, 10));
  }
}
