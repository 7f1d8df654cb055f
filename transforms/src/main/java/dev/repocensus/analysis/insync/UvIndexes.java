package dev.repocensus.analysis.insync;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.lockfile.LockTrees;
import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.analysis.packaging.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The indexes that uv is configured with, held against those that a lock takes from. */
final class UvIndexes {
  private static final String PUBLIC = "https://pypi.org/simple";

  /** Stands for indexes where none may be asked. */
  private static final String NONE = "none";

  private UvIndexes() {}

  /** All indexes that may be asked; empty if the table says nothing, so that others decide. */
  static List<String> allowed(JsonNode options) {
    List<String> stated = new ArrayList<>(UvConfiguration.indexes(options));
    List<String> links = LockTrees.texts(options, "find-links");
    boolean isNone = options.path("no-index").asBoolean(false);
    if (isNone) {
      stated.clear();
      stated.add(NONE);
    } else if (stated.isEmpty()) {
      return List.of();
    } else if (!hasDefault(options)) {
      stated.add(PUBLIC);
    }
    links.forEach(each -> stated.add(Redaction.url(each)));
    return stated;
  }

  private static boolean hasDefault(JsonNode options) {
    return options.has("index-url")
        || LockTrees.items(options.path("index"))
            .anyMatch(each -> each.path("default").asBoolean(false));
  }

  /** A reason for each index that the lock takes from and that is not configured any more. */
  static void compare(
      List<String> allowed, String place, List<LockedDistribution> locked, Verdict verdict) {
    TreeSet<String> known = new TreeSet<>();
    allowed.forEach(each -> known.add(plain(each)));
    SortedMap<String, List<String>> strange = new TreeMap<>();
    for (LockedDistribution each : allowed.isEmpty() ? List.<LockedDistribution>of() : locked) {
      String index = each.indexName();
      if (index != null && index.contains("://") && !known.contains(plain(index))) {
        strange.computeIfAbsent(index, url -> new ArrayList<>()).add(each.distribution());
      }
    }
    strange.forEach(
        (index, names) ->
            verdict.soft(
                place
                    + " tool.uv.index has no "
                    + index
                    + " (any more), from which the lock takes "
                    + names.get(0)
                    + (names.size() > 1 ? " and " + (names.size() - 1) + " more" : "")));
  }

  /** Host names are compared without case; who asks, and a slash at the end, do not count. */
  private static String plain(String url) {
    String bare = url.replaceFirst("^(https?://)[^/@]*@", "$1");
    String trimmed = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    int host = trimmed.indexOf("://") + 3;
    int path = trimmed.indexOf('/', host);
    return path < 0
        ? trimmed.toLowerCase(Locale.ROOT)
        : trimmed.substring(0, path).toLowerCase(Locale.ROOT) + trimmed.substring(path);
  }
}
