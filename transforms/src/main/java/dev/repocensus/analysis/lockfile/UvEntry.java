package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.schema.row.SourceKind;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One {@code [[package]]} of a uv lock, and the line it starts on. */
record UvEntry(JsonNode entry, int line) {

  @Nullable String name() {
    String name = LockTrees.text(entry, "name");
    return name == null || name.isBlank() ? null : DistributionName.normalize(name);
  }

  @Nullable String version() {
    return LockTrees.text(entry, "version");
  }

  UvSource source() {
    return UvSource.of(entry.path("source"));
  }

  boolean isCutOff() {
    return entry.path("source").isMissingNode()
        || (source().kind() == SourceKind.INDEX && artifacts().isEmpty());
  }

  private List<JsonNode> artifacts() {
    JsonNode sdist = entry.path("sdist");
    Stream<JsonNode> first = sdist.isObject() ? Stream.of(sdist) : Stream.empty();
    return Stream.concat(first, LockTrees.items(entry.path("wheels"))).toList();
  }

  LockedDistribution locked(String name, UvRoots roots) {
    List<JsonNode> artifacts = artifacts();
    UvSource source = source();
    boolean files = !artifacts.isEmpty();
    return new LockedDistribution(
        name,
        version(),
        String.join(LockedDistribution.FORKS, LockTrees.texts(entry, "resolution-markers")),
        extras(),
        roots.groups(name),
        roots.isDirect(name),
        source.kind(),
        source.index(),
        source.url(),
        source.commit(),
        null,
        (int) artifacts.stream().filter(each -> LockTrees.text(each, "hash") != null).count(),
        artifacts.size(),
        files ? (Boolean) !entry.path("wheels").isEmpty() : null,
        files ? (Boolean) entry.path("sdist").isObject() : null,
        artifacts.stream()
            .map(UvEntry::uploaded)
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null),
        line,
        dependencies());
  }

  List<String> extras() {
    List<String> names = new ArrayList<>(LockTrees.keys(entry.path("optional-dependencies")));
    names.addAll(LockTrees.texts(entry.path("metadata"), "provides-extras"));
    return DistributionName.normalizeAll(names);
  }

  private static @Nullable Instant uploaded(JsonNode artifact) {
    String time = LockTrees.text(artifact, "upload-time");
    if (time == null) {
      return null;
    }
    try {
      return Instant.parse(time);
    } catch (DateTimeParseException noTime) {
      return null;
    }
  }

  /** All edges; those of an extra or a group say so in their marker. */
  private List<LockedDependency> dependencies() {
    List<LockedDependency> edges = new ArrayList<>();
    LockTrees.items(entry.path("dependencies")).forEach(edge -> add(edges, edge, null));
    JsonNode optional = entry.path("optional-dependencies");
    for (String extra : LockTrees.keys(optional)) {
      String condition = "extra == \"" + DistributionName.normalize(extra) + "\"";
      LockTrees.items(optional.path(extra)).forEach(edge -> add(edges, edge, condition));
    }
    JsonNode groups = developmentGroups();
    for (String group : LockTrees.keys(groups)) {
      String condition = "\"" + DistributionName.normalize(group) + "\" in dependency_groups";
      LockTrees.items(groups.path(group)).forEach(edge -> add(edges, edge, condition));
    }
    return edges;
  }

  /** The edges of groups, by the name of the group; the older name of the table is read too. */
  JsonNode developmentGroups() {
    JsonNode groups = entry.path("dev-dependencies");
    return groups.isMissingNode() ? entry.path("dependency-groups") : groups;
  }

  private static void add(List<LockedDependency> edges, JsonNode edge, @Nullable String condition) {
    String name = LockTrees.text(edge, "name");
    if (name != null) {
      edges.add(
          new LockedDependency(
              DistributionName.normalize(name),
              "",
              DistributionName.normalizeAll(extrasOf(edge)),
              both(LockTrees.text(edge, "marker"), condition),
              LockTrees.text(edge, "version")));
    }
  }

  private static List<String> extrasOf(JsonNode edge) {
    List<String> extras = LockTrees.texts(edge, "extra");
    return extras.isEmpty() ? LockTrees.texts(edge, "extras") : extras;
  }

  private static @Nullable String both(@Nullable String marker, @Nullable String condition) {
    if (marker == null || condition == null) {
      return marker == null ? condition : marker;
    }
    return "(" + marker + ") and " + condition;
  }
}
