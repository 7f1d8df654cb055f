package dev.repocensus.analysis.insync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.lockfile.LockTrees;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The digests that tools take over the part of a manifest that a lock depends on. What belongs to
 * that part changed over the years, so one manifest has several; a lock is fresh if it has one of
 * them.
 */
public final class ContentDigests {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final List<Boolean> BOTH = List.of(true, false);

  private ContentDigests() {}

  /**
   * The digests of a manifest that a lock may have, the one that its newest tool writes first; none
   * for a format without digests, or for text that is no TOML.
   */
  public static List<String> of(Lockfile lock, SourceText manifest) {
    JsonNode tree = LockTrees.tomlOrMissing(manifest.text());
    if (!tree.isObject()) {
      return List.of();
    }
    List<String> texts =
        switch (lock.format()) {
          case POETRY -> poetry(tree, lock);
          case PDM, PYLOCK -> pdm(tree, lock);
          case PIPENV -> pipenv(tree, lock);
          default -> List.of();
        };
    return texts.stream().map(Sha256::hex).distinct().toList();
  }

  /**
   * What Poetry has hashed: since 2.3 with the standard groups, since 2.0 with the project table,
   * since 1.2 with the groups of its own. Each is right only in locks of such a version.
   */
  private static List<String> poetry(JsonNode tree, Lockfile lock) {
    ObjectNode project = picked(tree.path("project"), PoetryContent.PROJECT);
    JsonNode groups = tree.path("dependency-groups");
    ObjectNode none = NODES.objectNode();
    JsonNode tool = tree.path("tool").path("poetry");
    List<String> texts = new ArrayList<>();
    texts.add(PythonJson.dumps(PoetryContent.of(project, groups, tool)));
    if (isBefore(lock.toolVersion(), "2.3")) {
      texts.add(PythonJson.dumps(PoetryContent.of(project, none, tool)));
    }
    if (isBefore(lock.toolVersion(), "2")) {
      texts.add(PythonJson.dumps(PoetryContent.of(none, none, tool)));
    }
    if (lock.toolVersion() == null && isBefore(lock.formatVersion(), "2")) {
      ObjectNode old = tool.isObject() ? tool.deepCopy() : NODES.objectNode();
      old.remove("group");
      texts.add(PythonJson.dumps(PoetryContent.of(none, none, old)));
    }
    return texts;
  }

  /** Whether a version is older than another; one that is not stated may be. */
  private static boolean isBefore(@Nullable String version, String other) {
    Version bound = Version.parse(other).orElseThrow();
    return version == null
        || Version.parse(version).map(each -> each.compareTo(bound) < 0).orElse(true);
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

  /**
   * PDM once left out the groups of PEP 735, and hashed overrides where it now hashes settings. The
   * digest of a workspace is over its members too, which are not known here.
   */
  private static List<String> pdm(JsonNode tree, Lockfile lock) {
    JsonNode tool = tree.path("tool").path("pdm");
    if (tool.has("workspace")) {
      return List.of();
    }
    JsonNode resolution = orEmpty(tool.path("resolution"));
    JsonNode overrides =
        tool.has("overrides") ? tool.path("overrides") : orEmpty(resolution.path("overrides"));
    boolean mayBeOld =
        isBefore(lock.formatVersion(), "4.5") || !tree.path("dependency-groups").isObject();
    List<String> texts = new ArrayList<>();
    for (boolean withStandardOnes : mayBeOld ? BOTH : List.of(true)) {
      JsonNode dev = devGroups(tree, withStandardOnes);
      ObjectNode now = pdmCore(tree, tool, dev);
      now.set("resolution", resolution);
      texts.add(PythonJson.dumps(now));
      ObjectNode before = pdmCore(tree, tool, dev);
      before.set("overrides", overrides);
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

  /**
   * Newer versions normalize names and hash the categories of their own, older ones do neither. A
   * category that the lock does not have was not left out of the digest, but of the lock.
   */
  private static List<String> pipenv(JsonNode tree, Lockfile lock) {
    boolean holdsAll =
        PipfileContent.categories(tree).stream()
            .map(each -> "dev:" + DistributionName.normalize(each))
            .allMatch(
                group ->
                    lock.distributions().stream().anyMatch(each -> each.groups().contains(group)));
    List<String> texts = new ArrayList<>();
    for (boolean normal : BOTH) {
      for (boolean categories : holdsAll ? BOTH : List.of(true)) {
        texts.add(PythonJson.compact(PipfileContent.of(tree, normal, categories)));
      }
    }
    return texts;
  }
}
