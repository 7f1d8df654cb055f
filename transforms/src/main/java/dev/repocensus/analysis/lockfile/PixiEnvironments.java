package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** The environments of a pixi lock: which package is in which, on which platform. */
final class PixiEnvironments {
  private static final String MAIN = "default";
  private static final List<String> KINDS = List.of("conda", "pypi");

  private final Settings settings = new Settings();
  private final SortedSet<String> names = new TreeSet<>();
  private final SortedSet<String> platforms = new TreeSet<>();
  private final Map<String, SortedSet<String>> platformsByUrl = new HashMap<>();
  private final Map<String, SortedSet<String>> groupsByUrl = new HashMap<>();

  PixiEnvironments(JsonNode environments) {
    for (String name : LockTrees.keys(environments)) {
      JsonNode environment = environments.path(name);
      for (String key : List.of("channels", "indexes", "options", "find-links")) {
        settings.add(name + "." + key, environment.path(key));
      }
      JsonNode packages = environment.path("packages");
      for (String platform : LockTrees.keys(packages)) {
        names.add(name + " " + platform);
        platforms.add(platform);
        LockTrees.items(packages.path(platform)).forEach(each -> add(name, platform, each));
      }
    }
  }

  private void add(String environment, String platform, JsonNode reference) {
    String group = environment.equals(MAIN) ? "main" : "env:" + environment;
    for (String kind : KINDS) {
      String url = LockTrees.text(reference, kind);
      if (url != null) {
        platformsByUrl.computeIfAbsent(url, u -> new TreeSet<>()).add(platform);
        groupsByUrl.computeIfAbsent(url, u -> new TreeSet<>()).add(group);
      }
    }
  }

  boolean areEmpty() {
    return platformsByUrl.isEmpty();
  }

  Collection<String> platforms() {
    return platforms;
  }

  Collection<String> platformsOf(String url) {
    return platformsByUrl.getOrDefault(url, new TreeSet<>());
  }

  Collection<String> groupsOf(String url) {
    return groupsByUrl.getOrDefault(url, new TreeSet<>());
  }

  /** Each environment and platform, sorted. */
  List<String> names() {
    return List.copyOf(names);
  }

  SortedMap<String, List<String>> settings() {
    return settings.all();
  }
}
