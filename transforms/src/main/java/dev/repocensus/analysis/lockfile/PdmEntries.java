package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Redaction;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.SourceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a PDM lock as locked distributions. PDM writes a distribution and each set of its
 * extras as entries of their own; here they are one, and what an extra needs says so in its marker.
 */
final class PdmEntries {
  private static final String MAIN = "default";

  private record Key(String name, @Nullable String version) {}

  private final JsonNode filesByName;
  private final List<Problem> problems;

  PdmEntries(JsonNode metadata, List<Problem> problems) {
    this.filesByName = metadata.path("files");
    this.problems = problems;
  }

  List<LockedDistribution> locked(List<LockEntry> entries) {
    Map<Key, List<LockEntry>> byKey = new LinkedHashMap<>();
    for (LockEntry entry : entries) {
      Optional<String> name = entry.named(problems);
      if (name.isPresent()) {
        Key key = new Key(DistributionName.normalize(name.get()), entry.version());
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
      }
    }
    List<LockedDistribution> locked = new ArrayList<>();
    byKey.forEach((key, same) -> locked.add(merged(key.name(), distinct(key.name(), same))));
    return locked;
  }

  /** Each set of extras once for each marker. */
  private List<LockEntry> distinct(String name, List<LockEntry> same) {
    Set<List<String>> seen = new LinkedHashSet<>();
    List<LockEntry> kept = new ArrayList<>();
    for (LockEntry entry : same) {
      List<String> what = new ArrayList<>(DistributionName.normalizeAll(entry.texts("extras")));
      what.add(String.valueOf(entry.text("marker")));
      if (seen.add(what)) {
        kept.add(entry);
      } else {
        String message = name + " is locked twice in one version";
        problems.add(new Problem(ProblemCode.LCK012, entry.line(), null, name, message));
      }
    }
    return kept;
  }

  private LockedDistribution merged(String name, List<LockEntry> same) {
    LockEntry first = same.get(0);
    Set<String> extras = new TreeSet<>();
    Set<String> groups = new TreeSet<>();
    Set<String> markers = new LinkedHashSet<>();
    List<LockedDependency> edges = new ArrayList<>();
    for (LockEntry entry : same) {
      extras.addAll(entry.texts("extras"));
      entry.texts("groups").forEach(group -> groups.add(groupOf(group)));
      markers.add(entry.path("marker").asText(""));
      edges.addAll(edges(name, entry));
    }
    LockedDraft draft =
        new LockedDraft(name, first.version(), first.line())
            .fork(markers.contains("") ? "" : String.join(LockedDistribution.FORKS, markers))
            .extras(extras)
            .groups(groups)
            .python(first.text("requires_python"))
            .artifacts(files(same))
            .edges(edges);
    return source(draft, first).done();
  }

  /** The format does not tell whether a group is an extra or for development only. */
  private static String groupOf(String name) {
    return name.equals(MAIN) ? "main" : "group:" + DistributionName.normalize(name);
  }

  private static LockedDraft source(LockedDraft draft, LockEntry entry) {
    for (String vcs : List.of("git", "hg", "svn", "bzr")) {
      if (entry.has(vcs)) {
        return draft
            .source(SourceKind.VCS, entry.text(vcs), entry.text("revision"))
            .reference(entry.text("ref"));
      }
    }
    if (entry.has("path")) {
      boolean editable = entry.path("editable").asBoolean(false);
      return draft.source(
          editable ? SourceKind.EDITABLE : SourceKind.PATH, entry.text("path"), null);
    }
    return entry.has("url") ? draft.source(SourceKind.URL, entry.text("url"), null) : draft;
  }

  /** The files of the first entry that names some; older locks have a table of them. */
  private Artifacts files(Collection<LockEntry> same) {
    for (LockEntry entry : same) {
      if (entry.counted() != null) {
        return entry.counted();
      }
      JsonNode own = entry.path("files");
      JsonNode files = own.isArray() ? own : filesByName.path(entry.name() + " " + entry.version());
      if (!files.isEmpty()) {
        return count(files);
      }
    }
    return Artifacts.NONE;
  }

  private static Artifacts count(JsonNode files) {
    return LockTrees.items(files)
        .map(
            file -> {
              String name = LockTrees.text(file, file.has("file") ? "file" : "url");
              return Artifacts.file(String.valueOf(name), HashStrength.at(file, "hash"), null);
            })
        .reduce(Artifacts.NONE, Artifacts::plus);
  }

  /** An entry of extras requires its own base, which is no edge here. */
  private List<LockedDependency> edges(String name, LockEntry entry) {
    List<String> extras = entry.texts("extras");
    List<LockedDependency> edges = new ArrayList<>();
    for (String text : entry.texts("dependencies")) {
      Optional<Requirement> requirement = Requirement.parse(text).value();
      if (requirement.isEmpty()) {
        String message = "an edge is no requirement: " + Redaction.excerpt(text);
        problems.add(Problem.at(ProblemCode.LCK012, entry.line(), message));
      } else if (extras.isEmpty() || !requirement.get().distribution().equals(name)) {
        edges.add(LockedDependency.of(requirement.get()).when(condition(extras)));
      }
    }
    return edges;
  }

  private static @Nullable String condition(List<String> extras) {
    if (extras.isEmpty()) {
      return null;
    }
    List<String> tests = extras.stream().map(LockedDependency::ofExtra).toList();
    return tests.size() == 1 ? tests.get(0) : "(" + String.join(" or ", tests) + ")";
  }
}
