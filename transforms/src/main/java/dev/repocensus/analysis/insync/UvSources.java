package dev.repocensus.analysis.insync;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.lockfile.LockTrees;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Redaction;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where uv is told to take distributions from, in the words that a lock has for it: kind and place.
 * Each has all that it may be called in a lock; none if only some environments are meant, or the
 * table says more than is known here.
 */
final class UvSources {
  static final String WORKSPACE = "workspace";

  private final Map<String, String> indexes = new TreeMap<>();
  private final JsonNode sources;

  UvSources(JsonNode options, JsonNode uv) {
    for (JsonNode table : List.of(options, uv)) {
      LockTrees.items(table.path("index"))
          .forEach(each -> indexes.put(each.path("name").asText(""), each.path("url").asText("")));
    }
    sources = uv.path("sources");
  }

  SortedMap<String, List<String>> all() {
    SortedMap<String, List<String>> all = new TreeMap<>();
    for (String name : LockTrees.keys(sources)) {
      all.put(DistributionName.normalize(name), source(sources.path(name)));
    }
    return all;
  }

  private List<String> source(JsonNode table) {
    boolean isPartial =
        !table.isObject() || table.has("marker") || table.has("extra") || table.has("group");
    if (isPartial || table.has("subdirectory")) {
      return List.of();
    }
    if (table.path("workspace").asBoolean(false)) {
      return List.of(WORKSPACE);
    }
    String path = LockTrees.text(table, "path");
    String git = LockTrees.text(table, "git");
    String url = LockTrees.text(table, "url");
    String index = LockTrees.text(table, "index");
    if (path != null) {
      return path(plain(path), table);
    }
    if (git != null) {
      return List.of("git " + Redaction.url(git + reference(table)));
    }
    if (url != null) {
      return List.of("url " + Redaction.url(url));
    }
    String place = index == null ? null : indexes.get(index);
    return place == null ? List.of() : List.of("index " + Redaction.url(place));
  }

  private static List<String> path(String path, JsonNode table) {
    if (table.path("editable").asBoolean(false)) {
      return List.of("editable " + path);
    }
    boolean isFile = path.endsWith(".whl") || path.endsWith(".gz") || path.endsWith(".zip");
    return isFile ? List.of("path " + path) : List.of("directory " + path, "virtual " + path);
  }

  private static String reference(JsonNode git) {
    for (String key : List.of("rev", "tag", "branch")) {
      String value = LockTrees.text(git, key);
      if (value != null) {
        return "?" + key + "=" + value;
      }
    }
    return "";
  }

  private static String plain(String path) {
    String plain = path;
    while (plain.startsWith("./")) {
      plain = plain.substring(2);
    }
    return plain.length() > 1 && plain.endsWith("/")
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }

  /**
   * Whether a recorded source is one of those.
   *
   * @param wanted what is configured; null for nothing, so that an index answers
   * @param recorded kind and place, empty for an index that needs no mention; null if unknown
   */
  static boolean isSame(@Nullable List<String> wanted, @Nullable String recorded) {
    if (recorded == null) {
      return true;
    }
    if (wanted == null) {
      return recorded.isEmpty();
    }
    if (wanted.contains(WORKSPACE)) {
      return recorded.startsWith("editable ") || recorded.startsWith("virtual ");
    }
    return wanted.isEmpty() || wanted.contains(recorded);
  }
}
