package dev.repocensus.analysis.insync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.lockfile.LockTrees;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a PDM that keeps its inputs in a lock would write there for a manifest, as far as it is no
 * requirement: interpreters, settings of the resolution, sources. Texts with URLs stand there as
 * hashes.
 */
final class PdmInputs {
  /** Where the inputs of the project itself stand in a lock. */
  static final String PROJECT = "lock_inputs.project.";

  static final String PYTHONS = PROJECT + "requires-python";
  static final String SOURCES = PROJECT + "sources";
  static final String RESOLUTION = PROJECT + "resolution.";
  static final String GROUPS = PROJECT + "groups.";

  /** Whether the manifest asks for such locks at all. */
  static final String ENABLED = "lock_inputs";

  private static final String HASH = "sha256:";

  private PdmInputs() {}

  static boolean areRecorded(Lockfile lock) {
    return lock.inputs().settings().keySet().stream().anyMatch(key -> key.startsWith(PROJECT));
  }

  /** The same keys, as the manifest has them now. */
  static SortedMap<String, List<String>> of(SourceText manifest) {
    JsonNode tree = LockTrees.tomlOrMissing(manifest.text());
    JsonNode tool = tree.path("tool").path("pdm");
    SortedMap<String, List<String>> now = new TreeMap<>();
    now.put(PYTHONS, List.of(tree.path("project").path("requires-python").asText("")));
    JsonNode resolution = tool.path("resolution");
    now.put(ENABLED, List.of(resolution.path(ENABLED).asText("false")));
    new Settings()
        .table(PROJECT + "resolution", resolution)
        .all()
        .forEach(
            (key, values) -> {
              if (!key.equals(RESOLUTION + ENABLED)) {
                now.put(key, values.stream().map(PdmInputs::hashed).toList());
              }
            });
    List<String> sources = new ArrayList<>();
    LockTrees.items(tool.path("source")).forEach(each -> sources.add(source(each)));
    now.put(SOURCES, sources);
    return now;
  }

  private static String source(JsonNode source) {
    if (!source.isObject()) {
      return source.toString();
    }
    ObjectNode plain = source.deepCopy();
    plain.remove(List.of("username", "password"));
    for (String key : LockTrees.keys(source)) {
      JsonNode value = source.path(key);
      if (value.isTextual()) {
        plain.put(key, hashed(value.asText()));
      }
    }
    return plain.toString();
  }

  private static String hashed(String text) {
    return text.contains("://") ? HASH + Sha256.hex(text) : text;
  }
}
