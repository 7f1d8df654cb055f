package dev.repocensus.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The views of the lake by name, taken from the script that ships with it. Creating a view opens
 * its files, so only those are created that a statement names, and those that these name in turn.
 */
final class ViewScript {

  private static final Pattern VIEW =
      Pattern.compile(
          "create\\s+(?:or\\s+replace\\s+)?view\\s+\"?([a-z0-9_]+)\"?\\s+as\\s+(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Words with which a statement asks for the views themselves: then all of them must be there. */
  private static final Set<String> CATALOG =
      Set.of("information_schema", "duckdb_views", "duckdb_tables", "duckdb_columns", "tables");

  private final Map<String, String> bodies = new LinkedHashMap<>();

  private ViewScript() {}

  static ViewScript parse(String script) {
    ViewScript views = new ViewScript();
    for (String statement : SqlText.statements(script)) {
      Matcher view = VIEW.matcher(statement);
      if (view.matches()) {
        views.bodies.put(view.group(1).toLowerCase(Locale.ROOT), view.group(2));
      }
    }
    return views;
  }

  Set<String> names() {
    return bodies.keySet();
  }

  /** The query behind a view. */
  String body(String name) {
    String body = bodies.get(name);
    if (body == null) {
      throw new IllegalArgumentException("no view is named " + name);
    }
    return body;
  }

  /** True if a statement asks which views there are. */
  static boolean asksForCatalog(String statement) {
    Set<String> words = SqlText.words(statement);
    return words.stream().anyMatch(CATALOG::contains);
  }

  /** The views a statement needs, each after those it needs itself. */
  Set<String> needed(String statement) {
    Set<String> ordered = new LinkedHashSet<>();
    collect(statement, ordered, new LinkedHashSet<>());
    return ordered;
  }

  private void collect(String text, Set<String> ordered, Set<String> entered) {
    for (String word : SqlText.words(text)) {
      if (bodies.containsKey(word) && entered.add(word)) {
        collect(body(word), ordered, entered);
        ordered.add(word);
      }
    }
  }
}
