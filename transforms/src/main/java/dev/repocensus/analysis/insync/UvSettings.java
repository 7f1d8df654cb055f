package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.lockfile.LockTrees;
import dev.repocensus.analysis.lockfile.RecordedInputs;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a project configures for uv, held against what a lock was made with. */
final class UvSettings {
  /** What each option is called in a lock, which leaves out usual values. */
  private static final Map<String, String> OPTIONS =
      new TreeMap<>(
          Map.of(
              "resolution", "options.resolution-mode",
              "prerelease", "options.prerelease-mode",
              "fork-strategy", "options.fork-strategy"));

  /** Lists of requirements: key of the manifest, key of the lock. */
  private static final Map<String, String> REQUIREMENTS =
      new TreeMap<>(
          Map.of(
              "constraint-dependencies", "manifest.constraints",
              "override-dependencies", "manifest.overrides",
              "build-constraint-dependencies", "manifest.build-constraints",
              "exclude-dependencies", "manifest.excludes"));

  /** Lists of markers: key of the manifest, key of the lock. Forks are tried in their order. */
  private static final Map<String, String> MARKERS =
      new TreeMap<>(
          Map.of("environments", "supported-markers", "required-environments", "required-markers"));

  private static final String NEWER_PACKAGE = "options.exclude-newer-package.";

  private final SortedMap<String, List<String>> now;
  private final RecordedInputs recorded;
  private final SameMarker markers;
  private final Verdict verdict;

  UvSettings(
      SortedMap<String, List<String>> now,
      RecordedInputs recorded,
      SameMarker markers,
      Verdict verdict) {
    this.now = now;
    this.recorded = recorded;
    this.markers = markers;
    this.verdict = verdict;
  }

  /** Adds a reason for each setting that differs; none if no manifest was found. */
  void compare() {
    if (now.isEmpty()) {
      return;
    }
    OPTIONS.forEach(
        (key, name) -> {
          String usual = UvConfiguration.OPTIONS.getOrDefault(key, "");
          List<String> then = recorded.setting(name);
          sets(key, now(key), then.isEmpty() ? List.of(usual) : then);
        });
    REQUIREMENTS.forEach(
        (key, name) -> sets(key, parsed(now(key)), parsed(recordedRequirements(name))));
    MARKERS.forEach(this::markers);
    List<String> metadata =
        UvTables.metadata(
            recorded.setting("manifest.dependency-metadata").stream()
                .map(LockTrees::jsonOrMissing));
    sets(UvConfiguration.METADATA, now(UvConfiguration.METADATA), metadata);
    List<String> conflicts =
        UvTables.conflicts(
            recorded.setting("conflicts").stream().map(LockTrees::jsonOrMissing), "");
    sets(UvConfiguration.CONFLICTS, now(UvConfiguration.CONFLICTS), conflicts);
    newest();
    newestOfEach();
  }

  private List<String> now(String key) {
    return now.getOrDefault(key, List.of());
  }

  private List<String> recordedRequirements(String name) {
    boolean areConstraints = name.equals("manifest.constraints");
    return areConstraints && !recorded.constraints().isEmpty()
        ? recorded.constraints()
        : recorded.setting(name);
  }

  private static List<String> parsed(List<String> texts) {
    return List.copyOf(UvTables.requirements(texts));
  }

  private void sets(String key, List<String> wanted, List<String> then) {
    TreeSet<String> some = new TreeSet<>(wanted);
    TreeSet<String> others = new TreeSet<>(then);
    if (!some.equals(others)) {
      differ(key, List.copyOf(some), List.copyOf(others));
    }
  }

  private void differ(String key, List<String> wanted, List<String> then) {
    String place = now.getOrDefault(UvConfiguration.AT + key, List.of("")).get(0);
    verdict.soft(
        place
            + " tool.uv."
            + key
            + " is now "
            + shown(wanted)
            + ", the lock was made with "
            + shown(then));
  }

  private static String shown(List<String> values) {
    return values.isEmpty()
        ? "empty"
        : values.stream().collect(Collectors.joining("', '", "'", "'"));
  }

  private void markers(String key, String name) {
    List<String> then = recorded.setting(name);
    if (!markers.test(now(key), then)) {
      differ(key, now(key), then);
    }
  }

  /** A cut-off may be an instant, a date (the whole day counts) or a span before now. */
  private void newest() {
    List<String> then = recorded.setting("options.exclude-newer");
    List<String> span = recorded.setting("options.exclude-newer-span");
    List<String> wanted = now(UvConfiguration.EXCLUDE_NEWER);
    if (wanted.isEmpty() && then.isEmpty() && span.isEmpty()) {
      return;
    }
    boolean same =
        !wanted.isEmpty() && Cutoff.isSame(wanted.get(0), then.isEmpty() ? "" : then.get(0), span);
    if (!same) {
      differ(UvConfiguration.EXCLUDE_NEWER, wanted, span.isEmpty() ? then : span);
    }
  }

  /** Cut-offs of single distributions; a span that a lock keeps in a table is not compared. */
  private void newestOfEach() {
    SortedMap<String, String> then = new TreeMap<>();
    recorded
        .settings()
        .forEach(
            (key, values) -> {
              if (key.startsWith(NEWER_PACKAGE) && !values.isEmpty()) {
                then.put(key.substring(NEWER_PACKAGE.length()), values.get(0));
              }
            });
    boolean hasSpans = then.keySet().stream().anyMatch(name -> name.contains("."));
    SortedMap<String, String> wanted = new TreeMap<>();
    for (String entry : now(UvConfiguration.EXCLUDE_NEWER_PACKAGE)) {
      int blank = entry.indexOf(' ');
      wanted.put(entry.substring(0, blank), entry.substring(blank + 1));
    }
    boolean same =
        wanted.keySet().equals(then.keySet())
            && wanted.entrySet().stream()
                .allMatch(
                    each ->
                        Cutoff.isSame(
                            each.getValue(), then.getOrDefault(each.getKey(), ""), List.of()));
    if (!same && !hasSpans) {
      differ(UvConfiguration.EXCLUDE_NEWER_PACKAGE, texts(wanted), texts(then));
    }
  }

  private static List<String> texts(SortedMap<String, String> map) {
    return map.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).toList();
  }
}
