package dev.repocensus.analysis.insync;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.lockfile.LockTrees;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a project configures for uv, by the keys of {@code [tool.uv]}. Where a uv.toml stands beside
 * the manifest, uv takes how to resolve and the indexes from there alone; what belongs to the
 * project (constraints, environments, conflicts, sources) stays in the manifest.
 */
final class UvConfiguration {
  /** Keys that a uv.toml beside takes over, each with what counts if none is set. */
  static final Map<String, String> OPTIONS =
      new TreeMap<>(
          Map.of(
              "resolution", "highest",
              "prerelease", "if-necessary-or-explicit",
              "fork-strategy", "requires-python"));

  static final String EXCLUDE_NEWER = "exclude-newer";
  static final String EXCLUDE_NEWER_PACKAGE = "exclude-newer-package";
  static final String METADATA = "dependency-metadata";
  static final String CONFLICTS = "conflicts";
  static final String PACKAGE = "package";

  /** The place of a key: this and the key. */
  static final String AT = "at ";

  /** The URL of an index: this and its name. */
  static final String NAMED = "index ";

  /** All indexes that a lock may take distributions from; empty if none is configured. */
  static final String ALLOWED = "index from";

  private static final List<String> PROJECT =
      List.of(
          "constraint-dependencies",
          "override-dependencies",
          "build-constraint-dependencies",
          "exclude-dependencies",
          "environments",
          "required-environments");

  private final SortedMap<String, List<String>> settings = new TreeMap<>();
  private final JsonNode manifest;
  private final JsonNode options;
  private final SourceText projectText;
  private final @Nullable SourceText toolText;

  private UvConfiguration(SourceText pyproject, @Nullable SourceText uvToml) {
    projectText = pyproject;
    toolText = uvToml;
    manifest = LockTrees.tomlOrMissing(pyproject.text());
    options = uvToml == null ? uv() : LockTrees.tomlOrMissing(uvToml.text());
  }

  /** What is configured, an option that is not set with its usual value; places as texts. */
  static SortedMap<String, List<String>> of(SourceText pyproject, @Nullable SourceText uvToml) {
    UvConfiguration configuration = new UvConfiguration(pyproject, uvToml);
    configuration.read();
    return configuration.settings;
  }

  private JsonNode uv() {
    return manifest.path("tool").path("uv");
  }

  private void read() {
    OPTIONS.forEach((key, usual) -> option(key, List.of(options.path(key).asText(usual))));
    option(EXCLUDE_NEWER, texts(options.path(EXCLUDE_NEWER)));
    JsonNode newer = options.path(EXCLUDE_NEWER_PACKAGE);
    option(
        EXCLUDE_NEWER_PACKAGE,
        LockTrees.keys(newer).stream()
            .map(name -> DistributionName.normalize(name) + " " + newer.path(name).asText())
            .toList());
    option(METADATA, UvTables.metadata(LockTrees.items(options.path(METADATA))));
    List<String> indexes = indexes(options);
    if (!indexes.isEmpty()) {
      option("index", indexes);
    }
    for (String key : PROJECT) {
      project(key, texts(uv().path(key)));
    }
    String name = manifest.path("project").path("name").asText("");
    project(CONFLICTS, UvTables.conflicts(LockTrees.items(uv().path(CONFLICTS)), name));
    project(PACKAGE, List.of(Boolean.toString(isPackage())));
    LockTrees.items(options.path("index"))
        .forEach(each -> named(each.path("name").asText(""), each.path("url").asText("")));
    option(ALLOWED, UvIndexes.allowed(options));
  }

  /** Whether uv would build the project, or only install what it asks for. */
  private boolean isPackage() {
    JsonNode stated = uv().path(PACKAGE);
    return stated.isBoolean() ? stated.booleanValue() : manifest.has("build-system");
  }

  private void named(String name, String url) {
    settings.put(NAMED + name, List.of(Redaction.url(url)));
  }

  private void option(String key, List<String> values) {
    settings.put(key, values);
    settings.put(
        AT + key,
        List.of(
            toolText == null
                ? TomlPlace.of(projectText, "tool.uv", firstWord(key))
                : TomlPlace.of(toolText, "", firstWord(key))));
  }

  private static String firstWord(String key) {
    int blank = key.indexOf(' ');
    return blank < 0 ? key : key.substring(0, blank);
  }

  private void project(String key, List<String> values) {
    settings.put(key, values);
    settings.put(AT + key, List.of(TomlPlace.of(projectText, "tool.uv", key)));
  }

  static List<String> indexes(JsonNode uv) {
    List<String> indexes = new ArrayList<>();
    Stream.of(
            LockTrees.items(uv.path("index")).map(each -> each.path("url").asText("")),
            Stream.of(uv.path("index-url").asText("")),
            texts(uv.path("extra-index-url")).stream())
        .flatMap(each -> each)
        .filter(each -> !each.isEmpty())
        .map(Redaction::url)
        .forEach(indexes::add);
    return indexes;
  }

  private static List<String> texts(JsonNode node) {
    Stream<String> texts =
        node.isArray()
            ? LockTrees.items(node).map(UvConfiguration::text)
            : node.isTextual() ? Stream.of(node.asText()) : Stream.empty();
    return texts.map(Redaction::url).toList();
  }

  private static String text(JsonNode node) {
    return node.isValueNode() ? node.asText() : node.toString();
  }
}
