package dev.repocensus.analysis.insync;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints a tree as Python's {@code json.dumps} with sorted keys does, byte for byte: the digests of
 * several lock formats are taken over that text.
 */
final class PythonJson {
  private final String comma;
  private final String colon;
  private final StringBuilder out = new StringBuilder();

  private PythonJson(String comma, String colon) {
    this.comma = comma;
    this.colon = colon;
  }

  /** With Python's usual separators, which have a space. */
  static String dumps(JsonNode tree) {
    return new PythonJson(", ", ": ").print(tree);
  }

  /** With separators that have no space. */
  static String compact(JsonNode tree) {
    return new PythonJson(",", ":").print(tree);
  }

  private String print(JsonNode tree) {
    value(tree);
    return out.toString();
  }

  private void value(JsonNode node) {
    if (node.isObject()) {
      object(node);
    } else if (node.isArray()) {
      array(node);
    } else if (node.isTextual()) {
      text(node.asText());
    } else if (node.isIntegralNumber()) {
      out.append(node.bigIntegerValue());
    } else if (node.isNumber()) {
      out.append(PythonFloat.repr(node.doubleValue()));
    } else if (node.isBoolean()) {
      out.append(node.booleanValue());
    } else {
      out.append("null");
    }
  }

  private void object(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    keys.sort(UTF8_ORDER);
    out.append('{');
    for (int i = 0; i < keys.size(); i++) {
      out.append(i == 0 ? "" : comma);
      text(keys.get(i));
      out.append(colon);
      value(node.path(keys.get(i)));
    }
    out.append('}');
  }

  private void array(JsonNode node) {
    out.append('[');
    for (int i = 0; i < node.size(); i++) {
      out.append(i == 0 ? "" : comma);
      value(node.path(i));
    }
    out.append(']');
  }

  private void text(String text) {
    out.append('"');
    text.chars().forEach(c -> character((char) c));
    out.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\f' -> out.append("\\f");
      case '\b' -> out.append("\\b");
      default -> {
        boolean plain = c >= ' ' && c <= '~';
        out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
  }
}
