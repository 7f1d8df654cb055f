package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.packaging.Redaction;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The settings of a lock, flat: each by its dotted name, with its texts. */
public final class Settings {
  private final SortedMap<String, List<String>> all = new TreeMap<>();

  /** Some values of a table, by their own names. */
  static SortedMap<String, List<String>> of(JsonNode table, List<String> keys) {
    Settings settings = new Settings();
    keys.forEach(key -> settings.add(key, table.path(key)));
    return settings.all();
  }

  /** All values of a table, under a prefix that may be empty. */
  public Settings table(String prefix, JsonNode table) {
    for (String key : LockTrees.keys(table)) {
      add(prefix.isEmpty() ? key : prefix + "." + key, table.path(key));
    }
    return this;
  }

  /** One value; nothing if it is missing or null. */
  Settings add(String name, JsonNode value) {
    if (value.isObject()) {
      table(name, value);
    } else if (value.isArray()) {
      all.put(name, LockTrees.items(value).map(Settings::text).toList());
    } else if (!value.isMissingNode() && !value.isNull()) {
      all.put(name, List.of(text(value)));
    }
    return this;
  }

  Settings add(String name, Collection<String> values) {
    if (!values.isEmpty()) {
      all.put(name, values.stream().map(Redaction::url).toList());
    }
    return this;
  }

  private static String text(JsonNode value) {
    return Redaction.url(value.isValueNode() ? value.asText() : value.toString());
  }

  /** All values by their dotted names. */
  public SortedMap<String, List<String>> all() {
    return all;
  }
}
