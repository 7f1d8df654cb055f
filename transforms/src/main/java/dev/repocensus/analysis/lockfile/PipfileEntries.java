package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.SourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a Pipfile.lock as locked distributions. One that stands in several categories in
 * one version is one distribution with several groups.
 */
final class PipfileEntries {
  private static final String PIN = "==";

  private record Key(String name, @Nullable String version, String marker, @Nullable String url) {}

  private final Map<String, String> indexes = new HashMap<>();
  private final List<Problem> problems;

  PipfileEntries(JsonNode meta, List<Problem> problems) {
    this.problems = problems;
    LockTrees.items(meta.path("sources"))
        .forEach(
            source ->
                indexes.put(
                    String.valueOf(LockTrees.text(source, "name")),
                    String.valueOf(LockTrees.text(source, "url"))));
  }

  List<LockedDistribution> locked(List<PipfileBody.Entry> entries) {
    Map<Key, List<PipfileBody.Entry>> same = new LinkedHashMap<>();
    Set<List<String>> seen = new HashSet<>();
    for (PipfileBody.Entry each : entries) {
      String name = DistributionName.normalize(each.name());
      if (seen.add(List.of(each.category(), name))) {
        same.computeIfAbsent(key(name, each.entry()), key -> new ArrayList<>()).add(each);
      } else {
        String message = name + " is locked twice in one category";
        problems.add(new Problem(ProblemCode.LCK012, each.entry().line(), null, name, message));
      }
    }
    return same.values().stream().map(this::merged).toList();
  }

  private static Key key(String name, LockEntry entry) {
    return new Key(name, version(entry), entry.path("markers").asText(""), place(entry));
  }

  private LockedDistribution merged(List<PipfileBody.Entry> same) {
    LockEntry first = same.get(0).entry();
    Set<String> groups = new TreeSet<>();
    Set<String> extras = new TreeSet<>();
    for (PipfileBody.Entry each : same) {
      groups.add(groupOf(each.category()));
      extras.addAll(each.entry().texts("extras"));
    }
    List<String> hashes = first.texts("hashes");
    LockedDraft draft =
        new LockedDraft(same.get(0).name(), version(first), first.line())
            .fork(first.path("markers").asText(""))
            .extras(extras)
            .groups(groups)
            .unnamed(Artifacts.hashes(hashes));
    return source(draft, first).done();
  }

  private static String groupOf(String category) {
    return category.equals("default") ? "main" : "dev:" + DistributionName.normalize(category);
  }

  /** Only {@code ==} locks a version; anything else, like {@code *}, locks none. */
  private static @Nullable String version(LockEntry entry) {
    String version = entry.text("version");
    if (version == null || !version.startsWith(PIN)) {
      return null;
    }
    return version.replaceFirst("^={2,3}", "").strip();
  }

  private static @Nullable String place(LockEntry entry) {
    for (String key : List.of("git", "hg", "svn", "bzr", "file", "path")) {
      String place = entry.text(key);
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private LockedDraft source(LockedDraft draft, LockEntry entry) {
    String place = place(entry);
    boolean editable = entry.path("editable").asBoolean(false);
    if (place == null) {
      String index = entry.text("index");
      return editable
          ? draft.source(SourceKind.EDITABLE, null, null)
          : draft.index(index == null ? null : indexes.getOrDefault(index, index));
    }
    if (entry.has("file")) {
      boolean remote = place.contains("://") && !place.startsWith("file:");
      return draft.source(remote ? SourceKind.URL : SourceKind.PATH, place, null);
    }
    if (entry.has("path")) {
      return draft.source(editable ? SourceKind.EDITABLE : SourceKind.PATH, place, null);
    }
    return draft.source(SourceKind.VCS, place, entry.text("ref"));
  }
}
