package dev.repocensus.analysis.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** One table of census.toml, read with messages that say file, line and what was expected. */
final class ConfigTable {
  private final String file;
  private final String name;
  private final @Nullable TomlTable table;

  ConfigTable(String file, String name, @Nullable TomlTable table) {
    this.file = file;
    this.name = name;
    this.table = table;
  }

  /** The table below a key; one without keys if it is not there. */
  ConfigTable table(String key) {
    Object value = value(key);
    if (value == null || value instanceof TomlTable) {
      return new ConfigTable(file, name.isEmpty() ? key : name + "." + key, (TomlTable) value);
    }
    throw wrong(key, "a table");
  }

  @Nullable String text(String key) {
    Object value = value(key);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw wrong(key, "a text");
  }

  @Nullable Double number(String key) {
    Object value = value(key);
    if (value == null) {
      return null;
    }
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw wrong(key, "a number");
  }

  /** The texts of an array, or of one text; empty if the key is not there. */
  List<String> texts(String key) {
    Object value = value(key);
    if (value instanceof String single) {
      return List.of(single);
    }
    if (value != null && !(value instanceof TomlArray)) {
      throw wrong(key, "a list of texts");
    }
    List<String> texts = new ArrayList<>();
    TomlArray array = (TomlArray) value;
    for (int i = 0; array != null && i < array.size(); i++) {
      if (!(array.get(i) instanceof String text)) {
        throw wrong(key, "a list of texts");
      }
      texts.add(text);
    }
    return List.copyOf(texts);
  }

  /** The keys in the table, sorted. */
  List<String> keys() {
    return table == null ? List.of() : table.keySet().stream().sorted().toList();
  }

  /** Whether a key's value is a table. */
  boolean isTable(String key) {
    return value(key) instanceof TomlTable;
  }

  /** Refuses the keys that nobody knows, here and in all tables below. */
  void refuseUnknownKeys() {
    if (table == null || ConfigKeys.isFree(name)) {
      return;
    }
    for (String key : table.keySet()) {
      String path = name.isEmpty() ? key : name + "." + key;
      if (!ConfigKeys.in(name).contains(key)) {
        String where = name.isEmpty() ? "" : " in [" + name + "]";
        throw at(
            key, "unknown key '" + key + "'" + where + Suggestion.of(key, ConfigKeys.in(name)));
      }
      if (ConfigKeys.isTable(path)) {
        refuseBelow(key, path);
      }
    }
  }

  private void refuseBelow(String key, String path) {
    Object value = value(key);
    if (path.equals("suppress")) {
      refuseInEach(key, value);
    } else if (path.equals("rules") && value instanceof TomlTable rules) {
      ConfigTable parent = new ConfigTable(file, path, rules);
      rules.keySet().forEach(rule -> parent.table(rule).refuseUnknownKeys());
    } else {
      table(key).refuseUnknownKeys();
    }
  }

  private void refuseInEach(String key, @Nullable Object value) {
    if (!(value instanceof TomlArray array)) {
      throw wrong(key, "an array of tables, [[" + key + "]]");
    }
    for (int i = 0; i < array.size(); i++) {
      if (!(array.get(i) instanceof TomlTable entry)) {
        throw wrong(key, "an array of tables, [[" + key + "]]");
      }
      new ConfigTable(file, key, entry).refuseUnknownKeys();
    }
  }

  private @Nullable Object value(String key) {
    return table == null ? null : table.get(List.of(key));
  }

  private UsageException wrong(String key, String expected) {
    String full = name.isEmpty() ? key : name + "." + key;
    return at(key, "'" + full + "' is not " + expected);
  }

  /** An error at the line of a key. */
  UsageException at(String key, String message) {
    TomlPosition position = table == null ? null : table.inputPositionOf(List.of(key));
    return new UsageException(
        file + (position == null ? "" : ":" + position.line()) + ": " + message);
  }
}
