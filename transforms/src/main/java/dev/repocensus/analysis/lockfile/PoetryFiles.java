package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of Poetry's entries: in the entry itself, before Poetry 1.3 in a table by name. */
final class PoetryFiles {
  private final JsonNode byName;
  private final JsonNode hashesByName;
  private final Map<String, Set<String>> versions = new HashMap<>();

  PoetryFiles(TomlDocument document) {
    JsonNode metadata = document.settings().path("metadata");
    byName = metadata.path("files");
    hashesByName = metadata.path("hashes");
    for (LockEntry entry : document.entries()) {
      String name = entry.name();
      if (name != null) {
        versions.computeIfAbsent(name, n -> new HashSet<>()).add(String.valueOf(entry.version()));
      }
    }
  }

  Artifacts of(LockEntry entry) {
    if (entry.counted() != null) {
      return entry.counted();
    }
    if (entry.path("files").isArray()) {
      return count(entry.path("files"), null);
    }
    String name = String.valueOf(entry.name());
    boolean alone = versions.getOrDefault(name, Set.of()).size() <= 1;
    return count(byName.path(name), alone ? null : entry.version());
  }

  /** The hashes of files without names, as the first locks had them. */
  List<String> hashesOnly(LockEntry entry) {
    return LockTrees.texts(hashesByName, String.valueOf(entry.name()));
  }

  private static Artifacts count(JsonNode files, @Nullable String version) {
    Artifacts found = Artifacts.NONE;
    for (JsonNode file : (Iterable<JsonNode>) LockTrees.items(files)::iterator) {
      String name = LockTrees.text(file, "file");
      if (name != null && (version == null || isOf(name, version))) {
        found = found.plus(Artifacts.file(name, HashStrength.at(file, "hash"), null));
      }
    }
    return found;
  }

  private static boolean isOf(String file, String version) {
    return List.of("-", ".").stream().anyMatch(end -> file.contains("-" + version + end));
  }
}
