package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The environments of a pixi lock: which package is in which, on which platform. */
final class PixiEnvironments {
  private static final String MAIN = "default";
  private static final List<String> KINDS = List.of("conda", "conda_source", "pypi");

  private final Settings settings = new Settings();
  private final SortedSet<String> names = new TreeSet<>();
  private final SortedSet<String> platforms = new TreeSet<>();
  private final Map<String, SortedSet<String>> platformsById = new HashMap<>();
  private final Map<String, SortedSet<String>> groupsById = new HashMap<>();

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
        String id = named(url, LockTrees.text(reference, "name"));
        platformsById.computeIfAbsent(id, u -> new TreeSet<>()).add(platform);
        groupsById.computeIfAbsent(id, u -> new TreeSet<>()).add(group);
      }
    }
  }

  /** A folder with several packages is referred to by its path and their names. */
  private static String named(String url, @Nullable String name) {
    return name == null ? url : url + "\n" + name;
  }

  boolean areEmpty() {
    return platformsById.isEmpty();
  }

  Collection<String> platforms() {
    return platforms;
  }

  Collection<String> platformsOf(String id, String name) {
    return of(platformsById, id, name);
  }

  Collection<String> groupsOf(String id, String name) {
    return of(groupsById, id, name);
  }

  private static Collection<String> of(
      Map<String, SortedSet<String>> byId, String id, String name) {
    SortedSet<String> all = new TreeSet<>(byId.getOrDefault(id, new TreeSet<>()));
    all.addAll(byId.getOrDefault(named(id, name), new TreeSet<>()));
    return all;
  }

  /** Each environment and platform, sorted. */
  List<String> names() {
    return List.copyOf(names);
  }

  SortedMap<String, List<String>> settings() {
    return settings.all();
  }
}
