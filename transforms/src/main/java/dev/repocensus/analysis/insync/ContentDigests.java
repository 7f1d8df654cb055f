package dev.repocensus.analysis.insync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.lockfile.LockTrees;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.schema.row.LockFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * The digests that tools take over the part of a manifest that a lock depends on. What belongs to
 * that part changed over the years, so one manifest has several; a lock is fresh if it has one of
 * them.
 */
public final class ContentDigests {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ContentDigests() {}

  /**
   * The digests of a manifest for the locks of a format, the one that its newest tool writes first;
   * none for a format without digests, or for text that is no TOML.
   */
  public static List<String> of(LockFormat format, SourceText manifest) {
    JsonNode tree = LockTrees.tomlOrMissing(manifest.text());
    if (!tree.isObject()) {
      return List.of();
    }
    List<String> texts =
        switch (format) {
          case POETRY -> poetry(tree);
          case PDM, PYLOCK -> pdm(tree);
          case PIPENV -> pipenv(tree);
          default -> List.of();
        };
    return texts.stream().map(Sha256::hex).distinct().toList();
  }

  private static List<String> poetry(JsonNode tree) {
    ObjectNode project = picked(tree.path("project"), PoetryContent.PROJECT);
    JsonNode groups = tree.path("dependency-groups");
    ObjectNode none = NODES.objectNode();
    JsonNode tool = tree.path("tool").path("poetry");
    return List.of(
        PythonJson.dumps(PoetryContent.of(project, groups, tool)),
        PythonJson.dumps(PoetryContent.of(project, none, tool)));
  }

  private static ObjectNode picked(JsonNode table, List<String> keys) {
    ObjectNode picked = NODES.objectNode();
    for (String key : keys) {
      if (table.has(key)) {
        picked.set(key, table.path(key));
      }
    }
    return picked;
  }

  /** PDM once left out the groups of PEP 735, and hashed overrides where it now hashes settings. */
  private static List<String> pdm(JsonNode tree) {
    JsonNode tool = tree.path("tool").path("pdm");
    JsonNode resolution = orEmpty(tool.path("resolution"));
    List<String> texts = new ArrayList<>();
    for (JsonNode dev : List.of(devGroups(tree, true), devGroups(tree, false))) {
      ObjectNode now = pdmCore(tree, tool, dev);
      now.set("resolution", resolution);
      texts.add(PythonJson.dumps(now));
      ObjectNode before = pdmCore(tree, tool, dev);
      before.set("overrides", orEmpty(resolution.path("overrides")));
      texts.add(PythonJson.dumps(before));
      texts.add(PythonJson.dumps(pdmCore(tree, tool, dev)));
    }
    return texts;
  }

  private static ObjectNode pdmCore(JsonNode tree, JsonNode tool, JsonNode dev) {
    JsonNode project = tree.path("project");
    ObjectNode data = NODES.objectNode();
    data.set("sources", tool.has("source") ? tool.path("source") : NODES.arrayNode());
    data.set(
        "dependencies",
        project.has("dependencies") ? project.path("dependencies") : NODES.arrayNode());
    data.set("dev-dependencies", dev);
    data.set("optional-dependencies", orEmpty(project.path("optional-dependencies")));
    data.put("requires-python", project.path("requires-python").asText(""));
    return data;
  }

  private static ObjectNode devGroups(JsonNode tree, boolean withStandardOnes) {
    ObjectNode groups = NODES.objectNode();
    if (withStandardOnes) {
      JsonNode standard = tree.path("dependency-groups");
      for (String name : LockTrees.keys(standard)) {
        groups.set(DistributionName.normalize(name), standard.path(name).deepCopy());
      }
    }
    JsonNode own = tree.path("tool").path("pdm").path("dev-dependencies");
    for (String name : LockTrees.keys(own)) {
      String key = withStandardOnes ? DistributionName.normalize(name) : name;
      ArrayNode all = NODES.arrayNode();
      LockTrees.items(groups.path(key)).forEach(all::add);
      LockTrees.items(own.path(name)).forEach(all::add);
      groups.set(key, all);
    }
    return groups;
  }

  private static JsonNode orEmpty(JsonNode node) {
    return node.isObject() ? node : NODES.objectNode();
  }

  /** Newer versions normalize names and hash the categories of their own, older ones do neither. */
  private static List<String> pipenv(JsonNode tree) {
    List<String> texts = new ArrayList<>();
    for (boolean normal : new boolean[] {true, false}) {
      for (boolean categories : new boolean[] {true, false}) {
        texts.add(PythonJson.compact(PipfileContent.of(tree, normal, categories)));
      }
    }
    return texts;
  }
}
