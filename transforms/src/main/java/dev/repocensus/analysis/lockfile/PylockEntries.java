package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.schema.row.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entries of a pylock file as locked distributions. */
final class PylockEntries {
  /** How a marker asks for an extra or a group of the project. */
  private static final Pattern ASKED =
      Pattern.compile("[\"']([^\"']{1,200})[\"'] in (extras|dependency_groups)");

  private final List<String> defaultGroups;

  PylockEntries(List<String> defaultGroups) {
    this.defaultGroups = defaultGroups;
  }

  LockedDistribution locked(String name, LockEntry entry) {
    String marker = entry.path("marker").asText("");
    LockedDraft draft =
        new LockedDraft(name, entry.version(), entry.line())
            .fork(marker)
            .groups(groups(marker))
            .python(entry.text("requires-python"))
            .index(entry.text("index"))
            .artifacts(artifacts(entry))
            .edges(edges(entry));
    return source(draft, entry).done();
  }

  private Set<String> groups(String marker) {
    Set<String> groups = new TreeSet<>();
    Matcher asked = ASKED.matcher(marker);
    while (asked.find()) {
      String name = asked.group(1);
      if (asked.group(2).equals("extras")) {
        groups.add("extra:" + DistributionName.normalize(name));
      } else {
        groups.add(
            defaultGroups.contains(name) ? "main" : "dev:" + DistributionName.normalize(name));
      }
    }
    return groups;
  }

  private static LockedDraft source(LockedDraft draft, LockEntry entry) {
    JsonNode vcs = entry.path("vcs");
    JsonNode directory = entry.path("directory");
    JsonNode archive = entry.path("archive");
    if (vcs.isObject()) {
      return draft
          .source(SourceKind.VCS, place(vcs), LockTrees.text(vcs, "commit-id"))
          .reference(LockTrees.text(vcs, "requested-revision"));
    }
    if (directory.isObject()) {
      boolean editable = directory.path("editable").asBoolean(false);
      return draft.source(editable ? SourceKind.EDITABLE : SourceKind.PATH, place(directory), null);
    }
    if (archive.isObject()) {
      return draft.source(
          archive.has("url") ? SourceKind.URL : SourceKind.PATH, place(archive), null);
    }
    return draft;
  }

  private static @Nullable String place(JsonNode source) {
    String url = LockTrees.text(source, "url");
    return url == null ? LockTrees.text(source, "path") : url;
  }

  private static Artifacts artifacts(LockEntry entry) {
    return Stream.concat(
            Stream.of("archive", "sdist").map(entry::path).filter(JsonNode::isObject),
            LockTrees.items(entry.path("wheels")))
        .map(PylockEntries::artifact)
        .reduce(Artifacts.NONE, Artifacts::plus);
  }

  private static Artifacts artifact(JsonNode file) {
    String name = LockTrees.text(file, "name");
    return Artifacts.file(
        name == null ? String.valueOf(place(file)) : name,
        HashStrength.ofTable(file.path("hashes")),
        Artifacts.instant(LockTrees.text(file, "upload-time")));
  }

  /** The standard's own edges name entries; PDM keeps requirements in a table of its own. */
  private static List<LockedDependency> edges(LockEntry entry) {
    List<LockedDependency> edges = new ArrayList<>();
    for (JsonNode edge :
        (Iterable<JsonNode>) LockTrees.items(entry.path("dependencies"))::iterator) {
      String name = LockTrees.text(edge, "name");
      if (name != null) {
        edges.add(
            new LockedDependency(
                DistributionName.normalize(name),
                "",
                List.of(),
                LockTrees.text(edge, "marker"),
                LockTrees.text(edge, "version")));
      }
    }
    for (String text : LockTrees.texts(entry.path("tool").path("pdm"), "dependencies")) {
      Requirement.parse(text).value().map(LockedDependency::of).ifPresent(edges::add);
    }
    return edges;
  }
}
