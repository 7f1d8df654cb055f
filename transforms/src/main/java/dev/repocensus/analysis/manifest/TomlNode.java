package dev.repocensus.analysis.manifest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * A value of a TOML document and the line it stands on. Asking it for what it is not gives nothing.
 *
 * @param key the key or index it stands under
 * @param value a table, an array, a text or a scalar; null where the document has nothing
 * @param lines the lines of the document
 */
public record TomlNode(
    String key, @Nullable Object value, int line, int column, List<String> lines) {

  public static TomlNode root(TomlTable table, List<String> lines) {
    return new TomlNode("", table, 1, 1, lines);
  }

  public boolean isPresent() {
    return value != null;
  }

  /** What stands under these keys, one after the other. */
  public TomlNode at(String... keys) {
    TomlNode node = this;
    for (String next : keys) {
      node = node.child(next);
    }
    return node;
  }

  private TomlNode child(String name) {
    if (!(value instanceof TomlTable table)) {
      return new TomlNode(name, null, line, column, lines);
    }
    List<String> path = List.of(name);
    return node(name, table.get(path), table.inputPositionOf(path));
  }

  private TomlNode node(String name, @Nullable Object child, @Nullable TomlPosition position) {
    return position == null
        ? new TomlNode(name, child, line, column, lines)
        : new TomlNode(name, child, position.line(), position.column(), lines);
  }

  /** The entries of a table, in the order of the document; none if it is no table. */
  public List<TomlNode> entries() {
    if (!(value instanceof TomlTable table)) {
      return List.of();
    }
    return table.keySet().stream()
        .map(this::child)
        .sorted(
            Comparator.comparingInt(TomlNode::line)
                .thenComparingInt(TomlNode::column)
                .thenComparing(TomlNode::key))
        .toList();
  }

  /** The items of an array; none if it is no array. */
  public List<TomlNode> items() {
    if (!(value instanceof TomlArray array)) {
      return List.of();
    }
    List<TomlNode> items = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      items.add(node(Integer.toString(i), array.get(i), array.inputPositionOf(i)).atItsText());
    }
    return items;
  }

  /** The parser counts line ends and comments before an item to the item; here they are skipped. */
  private TomlNode atItsText() {
    int row = line;
    int from = column - 1;
    while (row <= lines.size() && isBlankFrom(lines.get(row - 1), from)) {
      row++;
      from = 0;
    }
    return row > lines.size() ? this : new TomlNode(key, value, row, column, lines);
  }

  private static boolean isBlankFrom(String text, int from) {
    String rest = text.substring(Math.min(Math.max(from, 0), text.length())).strip();
    return rest.isEmpty() || rest.startsWith("#");
  }

  public boolean isArray() {
    return value instanceof TomlArray;
  }

  public boolean isTable() {
    return value instanceof TomlTable;
  }

  boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }

  public Optional<String> text() {
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** The text itself, or the texts of an array. */
  public List<String> texts() {
    Optional<String> single = text();
    return single.isPresent()
        ? List.of(single.get())
        : items().stream().flatMap(item -> item.text().stream()).toList();
  }
}
