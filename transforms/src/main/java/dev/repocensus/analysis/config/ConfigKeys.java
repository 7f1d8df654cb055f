package dev.repocensus.analysis.config;

import java.util.Map;
import java.util.Set;

/** The tables and keys of census.toml. A name ending in {@code *} stands for any table name. */
final class ConfigKeys {
  /** Keys by table; the table "" is the top level. A table without an entry is free inside. */
  private static final Map<String, Set<String>> KEYS =
      Map.ofEntries(
          Map.entry(
              "",
              Set.of(
                  "scope",
                  "discover",
                  "owners",
                  "index",
                  "lake",
                  "gate",
                  "rules",
                  "suppress",
                  "score",
                  "modules")),
          Map.entry("discover", Set.of("roots", "repos_file", "projects", "exclude")),
          Map.entry("discover.projects", Set.of("markers", "layout")),
          Map.entry("owners", Set.of("sources")),
          Map.entry("index", Set.of("snapshot", "seeds", "python_cycles")),
          Map.entry("lake", Set.of("uri", "min_coverage")),
          Map.entry("gate", Set.of("fail_on")),
          Map.entry("rules.*", Set.of("severity", "params")),
          Map.entry("suppress", Set.of("rule", "match", "reason", "approver", "expires")),
          Map.entry("score", Set.of("rubric")));

  /** Keys whose value is a table, or an array of tables. */
  private static final Set<String> TABLES =
      Set.of(
          "discover",
          "discover.projects",
          "owners",
          "index",
          "lake",
          "gate",
          "rules",
          "suppress",
          "score",
          "modules",
          "rules.*.params");

  private ConfigKeys() {}

  /** Whether every key is allowed in a table. */
  static boolean isFree(String table) {
    return !KEYS.containsKey(general(table));
  }

  static Set<String> in(String table) {
    return KEYS.getOrDefault(general(table), Set.of());
  }

  static boolean isTable(String key) {
    return TABLES.contains(general(key)) || general(key).equals("rules.*");
  }

  /** The table with the name of a rule left open. */
  private static String general(String table) {
    String[] parts = table.split("\\.", -1);
    if (parts.length < 2 || !parts[0].equals("rules")) {
      return table;
    }
    parts[1] = "*";
    return String.join(".", parts);
  }
}
