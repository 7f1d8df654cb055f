package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.packaging.DistributionName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One {@code [[package]]} of a uv lock. */
record UvEntry(LockEntry entry, UvSource source) {

  static UvEntry of(LockEntry entry) {
    return new UvEntry(entry, UvSource.of(entry.path("source")));
  }

  @Nullable String name() {
    String name = entry.name();
    return name == null ? null : DistributionName.normalize(name);
  }

  /** Whether the entry lacks what uv writes last: its source, or the files of an index. */
  boolean isCutOff() {
    return !entry.has("source")
        || (source.isIndex()
            && entry.counted() == null
            && !entry.has("sdist")
            && !entry.has("wheels"));
  }

  LockedDistribution locked(String name, UvRoots roots) {
    return new LockedDraft(name, entry.version(), entry.line())
        .fork(String.join(LockedDistribution.FORKS, entry.texts("resolution-markers")))
        .extras(extras())
        .groups(roots.groups(name))
        .direct(roots.isDirect(name))
        .source(source.kind(), source.url(), source.commit())
        .index(source.index())
        .artifacts(artifacts())
        .edges(dependencies())
        .done();
  }

  private Artifacts artifacts() {
    if (entry.counted() != null) {
      return entry.counted();
    }
    Artifacts wheels =
        LockTrees.items(entry.path("wheels"))
            .map(UvEntry::artifact)
            .reduce(Artifacts.NONE, Artifacts::plus);
    JsonNode sdist = entry.path("sdist");
    return sdist.isObject() ? artifact(sdist).plus(wheels) : wheels;
  }

  private static Artifacts artifact(JsonNode file) {
    String name = LockTrees.text(file, "url");
    return Artifacts.file(
        name == null ? String.valueOf(LockTrees.text(file, "path")) : name,
        HashStrength.at(file, "hash"),
        Artifacts.instant(LockTrees.text(file, "upload-time")));
  }

  List<String> extras() {
    List<String> names = new ArrayList<>(LockTrees.keys(entry.path("optional-dependencies")));
    names.addAll(LockTrees.texts(entry.path("metadata"), "provides-extras"));
    return DistributionName.normalizeAll(names);
  }

  /** All edges; those of an extra or a group say so in their marker. */
  private List<LockedDependency> dependencies() {
    List<LockedDependency> edges = new ArrayList<>();
    LockTrees.items(entry.path("dependencies")).forEach(edge -> add(edges, edge, null));
    JsonNode optional = entry.path("optional-dependencies");
    for (String extra : LockTrees.keys(optional)) {
      String condition = LockedDependency.ofExtra(extra);
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
              LockedDependency.both(LockTrees.text(edge, "marker"), condition),
              LockTrees.text(edge, "version")));
    }
  }

  /** A list; one name in the first locks. */
  private static List<String> extrasOf(JsonNode edge) {
    String single = LockTrees.text(edge, "extra");
    if (single != null) {
      return List.of(single);
    }
    List<String> extras = LockTrees.texts(edge, "extra");
    return extras.isEmpty() ? LockTrees.texts(edge, "extras") : extras;
  }
}
