package dev.repocensus.analysis.insync;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.lockfile.LockTrees;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Redaction;
import dev.repocensus.analysis.packaging.Requirement;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tables of uv that manifests and locks both have, in one form that does not depend on order. */
final class UvTables {
  private UvTables() {}

  /** What is said of distributions instead of their own metadata, one text each. */
  static List<String> metadata(Stream<JsonNode> tables) {
    return tables.map(UvTables::metadata).sorted().toList();
  }

  private static String metadata(JsonNode table) {
    String version = LockTrees.text(table, "version");
    String python = LockTrees.text(table, "requires-python");
    List<String> extras = LockTrees.texts(table, "provides-extra");
    return name(table.path("name").asText(""))
        + (version == null ? "" : " " + version)
        + " requires "
        + requirements(LockTrees.texts(table, "requires-dist"))
        + (python == null ? "" : " for Python " + python)
        + (extras.isEmpty() ? "" : " with " + new TreeSet<>(DistributionName.normalizeAll(extras)));
  }

  /** The sets of which one at most may be chosen, one text each. */
  static List<String> conflicts(Stream<JsonNode> sets, String project) {
    return sets.map(set -> conflict(set, project)).sorted().toList();
  }

  private static String conflict(JsonNode set, String project) {
    TreeSet<String> items = new TreeSet<>();
    LockTrees.items(set)
        .forEach(
            item -> {
              String own = LockTrees.text(item, "package");
              String extra = LockTrees.text(item, "extra");
              String group = LockTrees.text(item, "group");
              String what =
                  extra != null ? "[" + name(extra) + "]" : group != null ? ":" + name(group) : "";
              items.add(name(own == null ? project : own) + what);
            });
    return String.join(" against ", items);
  }

  /** Requirements as parsed, in any order. */
  static SortedSet<String> requirements(List<String> texts) {
    SortedSet<String> parsed = new TreeSet<>();
    texts.forEach(
        text ->
            parsed.add(
                Requirement.parse(text).value().map(UvTables::normal).orElse(Redaction.url(text))));
    return parsed;
  }

  private static String normal(Requirement parsed) {
    return Redaction.url(
        new Requirement(
                parsed.distribution(),
                parsed.extras(),
                parsed.specifiers(),
                parsed.url(),
                parsed.marker())
            .toString());
  }

  private static String name(String written) {
    return written.isEmpty() ? "" : DistributionName.normalize(written);
  }
}
