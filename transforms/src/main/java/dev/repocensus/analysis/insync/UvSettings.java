package dev.repocensus.analysis.insync;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.lockfile.LockTrees;
import dev.repocensus.analysis.lockfile.RecordedInputs;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.Redaction;
import dev.repocensus.analysis.packaging.Requirement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table {@code [tool.uv]} of a manifest, held against what a lock was made with. */
final class UvSettings {
  /** Options of one value: key of the manifest, key of the lock, what is left out of the lock. */
  private record Option(String key, String recorded, String usual) {}

  private static final List<Option> OPTIONS =
      List.of(
          new Option("resolution", "options.resolution-mode", "highest"),
          new Option("prerelease", "options.prerelease-mode", "if-necessary-or-explicit"),
          new Option("fork-strategy", "options.fork-strategy", "requires-python"));

  /** Lists of requirements: key of the manifest, key of the lock. */
  private static final Map<String, String> REQUIREMENTS =
      new TreeMap<>(
          Map.of(
              "constraint-dependencies", "manifest.constraints",
              "override-dependencies", "manifest.overrides",
              "build-constraint-dependencies", "manifest.build-constraints",
              "exclude-dependencies", "manifest.excludes"));

  /** Lists of markers: key of the manifest, key of the lock. */
  private static final Map<String, String> MARKERS =
      new TreeMap<>(
          Map.of("environments", "supported-markers", "required-environments", "required-markers"));

  private static final String EXCLUDE_NEWER = "exclude-newer";

  private UvSettings() {}

  /** What a manifest configures, by its own keys; an option that is not set has its usual value. */
  static SortedMap<String, List<String>> of(SourceText manifest) {
    JsonNode uv = LockTrees.tomlOrMissing(manifest.text()).path("tool").path("uv");
    SortedMap<String, List<String>> settings = new TreeMap<>();
    OPTIONS.forEach(
        each -> settings.put(each.key(), List.of(uv.path(each.key()).asText(each.usual()))));
    REQUIREMENTS.keySet().forEach(key -> settings.put(key, requirements(uv.path(key))));
    MARKERS.keySet().forEach(key -> settings.put(key, texts(uv.path(key))));
    List<String> indexes = indexes(uv);
    if (!indexes.isEmpty()) {
      settings.put("index", indexes);
    }
    if (uv.has(EXCLUDE_NEWER)) {
      settings.put(EXCLUDE_NEWER, texts(uv.path(EXCLUDE_NEWER)));
    }
    return settings;
  }

  private static List<String> indexes(JsonNode uv) {
    return Stream.of(
            LockTrees.items(uv.path("index")).map(each -> each.path("url").asText("")),
            Stream.of(uv.path("index-url").asText("")),
            texts(uv.path("extra-index-url")).stream())
        .flatMap(each -> each)
        .filter(each -> !each.isEmpty())
        .map(Redaction::url)
        .toList();
  }

  private static List<String> texts(JsonNode node) {
    return node.isArray()
        ? LockTrees.items(node).map(JsonNode::asText).toList()
        : node.isTextual() ? List.of(node.asText()) : List.of();
  }

  private static List<String> requirements(JsonNode node) {
    return texts(node).stream().map(Redaction::url).toList();
  }

  /** Adds a reason for each setting that differs. */
  static void compare(
      SortedMap<String, List<String>> now, RecordedInputs recorded, Verdict verdict) {
    if (now.isEmpty()) {
      return;
    }
    for (Option each : OPTIONS) {
      List<String> then = recorded.setting(each.recorded());
      differ(each.key(), now, then.isEmpty() ? List.of(each.usual()) : then, verdict);
    }
    REQUIREMENTS.forEach(
        (key, name) -> {
          List<String> then =
              name.equals("manifest.constraints") && !recorded.constraints().isEmpty()
                  ? recorded.constraints()
                  : recorded.setting(name);
          differ(key, parsed(now, key), parsed(then), verdict);
        });
    MARKERS.forEach(
        (key, name) -> differ(key, markers(now, key), markers(recorded.setting(name)), verdict));
    newest(now, recorded, verdict);
  }

  private static void differ(
      String key, SortedMap<String, List<String>> now, List<String> then, Verdict verdict) {
    differ(key, new TreeSet<>(now.getOrDefault(key, List.of())), new TreeSet<>(then), verdict);
  }

  private static void differ(
      String key, SortedSet<String> now, SortedSet<String> then, Verdict verdict) {
    if (!now.equals(then)) {
      verdict.soft(
          "tool.uv." + key + " is now " + shown(now) + ", the lock was made with " + shown(then));
    }
  }

  private static String shown(SortedSet<String> values) {
    return values.isEmpty() ? "empty" : "'" + String.join("', '", values) + "'";
  }

  private static SortedSet<String> parsed(SortedMap<String, List<String>> now, String key) {
    return parsed(now.getOrDefault(key, List.of()));
  }

  private static SortedSet<String> parsed(List<String> texts) {
    return texts.stream()
        .map(text -> Requirement.parse(text).value().map(UvSettings::normal).orElse(text))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String normal(Requirement parsed) {
    return new Requirement(
            parsed.distribution(),
            parsed.extras(),
            parsed.specifiers(),
            parsed.url(),
            parsed.marker())
        .toString();
  }

  private static SortedSet<String> markers(SortedMap<String, List<String>> now, String key) {
    return markers(now.getOrDefault(key, List.of()));
  }

  private static SortedSet<String> markers(List<String> texts) {
    return texts.stream()
        .map(text -> Marker.parse(text).value().map(Objects::toString).orElse(text))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A cut-off may be an instant, a date (the whole day counts) or a span before now. */
  private static void newest(
      SortedMap<String, List<String>> now, RecordedInputs recorded, Verdict verdict) {
    List<String> then = recorded.setting("options." + EXCLUDE_NEWER);
    List<String> span = recorded.setting("options.exclude-newer-span");
    List<String> wanted = now.getOrDefault(EXCLUDE_NEWER, List.of());
    if (wanted.isEmpty() && then.isEmpty() && span.isEmpty()) {
      return;
    }
    boolean same =
        !wanted.isEmpty() && Cutoff.isSame(wanted.get(0), then.isEmpty() ? "" : then.get(0), span);
    if (!same) {
      differ(
          EXCLUDE_NEWER,
          new TreeSet<>(wanted),
          new TreeSet<>(span.isEmpty() ? then : span),
          verdict);
    }
  }
}
