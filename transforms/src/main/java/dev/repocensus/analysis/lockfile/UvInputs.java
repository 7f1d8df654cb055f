package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Redaction;
import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.VerdictMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a uv lock says it was made from: the requirements of the project in its own directory, and
 * each project of its own by itself.
 */
final class UvInputs {
  private static final List<String> TREES =
      List.of("url", "path", "directory", "editable", "virtual");
  private static final List<String> SOURCES =
      List.of("git", "url", "path", "directory", "editable", "virtual", "index");
  private static final List<String> SETTINGS =
      List.of("options", "conflicts", "supported-markers", "required-markers");
  private static final List<String> MANIFEST =
      List.of("members", "excludes", "dependency-metadata");
  private static final List<String> LISTS =
      List.of("constraints", "overrides", "build-constraints");

  private final JsonNode settings;
  private final JsonNode manifest;
  private final List<UvEntry> entries;
  private final JsonNode metadata;
  private final @Nullable String pythons;
  private final boolean asksNothing;

  UvInputs(JsonNode settings, List<UvEntry> entries, UvRoots roots) {
    this.entries = entries;
    this.settings = settings;
    manifest = settings.path("manifest");
    pythons = LockTrees.text(settings, "requires-python");
    asksNothing = roots.own().isPresent() && roots.askNothing();
    metadata =
        roots.own().map(own -> own.entry().path("metadata")).orElse(MissingNode.getInstance());
  }

  RecordedInputs recorded() {
    boolean known = isKnown();
    List<RecordedRequirement> requirements = new ArrayList<>(ofProject(metadata));
    add(manifest.path("requirements"), GroupKind.RUNTIME, "", requirements);
    groups(manifest.path("dependency-groups"), requirements);
    return new RecordedInputs(
        known ? VerdictMethod.INPUTS : VerdictMethod.NONE,
        true,
        requirements,
        texts("constraints"),
        pythons == null ? List.of() : List.of(pythons),
        null,
        entries.stream().filter(UvInputs::isProject).map(UvInputs::project).toList(),
        settings());
  }

  private SortedMap<String, List<String>> settings() {
    Settings all = new Settings();
    SETTINGS.forEach(key -> all.add(key, settings.path(key)));
    MANIFEST.forEach(key -> all.add("manifest." + key, manifest.path(key)));
    LISTS.forEach(key -> all.add("manifest." + key, texts(key)));
    return all.all();
  }

  private List<String> texts(String key) {
    return LockTrees.items(manifest.path(key)).map(UvInputs::text).toList();
  }

  /** A source tree of its own, or a directory that says what it asks for. */
  private static boolean isProject(UvEntry entry) {
    return entry.name() != null && (entry.source().isTree() || entry.entry().has("metadata"));
  }

  private static RecordedProject project(UvEntry member) {
    JsonNode metadata = member.entry().path("metadata");
    String path = member.source().url();
    return new RecordedProject(
        String.valueOf(member.name()),
        member.entry().version(),
        path == null ? "." : path,
        ofProject(metadata),
        member.extras(),
        metadata.isObject());
  }

  private static List<RecordedRequirement> ofProject(JsonNode metadata) {
    List<RecordedRequirement> requirements = new ArrayList<>();
    add(metadata.path("requires-dist"), GroupKind.RUNTIME, "", requirements);
    groups(metadata.path("requires-dev"), requirements);
    return requirements;
  }

  /** A project without any requirement has no metadata table; then there is nothing to compare. */
  private boolean isKnown() {
    return metadata.isObject()
        || asksNothing
        || manifest.path("requirements").isArray()
        || manifest.path("dependency-groups").isObject();
  }

  private static void groups(JsonNode groups, List<RecordedRequirement> requirements) {
    for (String group : LockTrees.keys(groups)) {
      add(groups.path(group), GroupKind.DEV, DistributionName.normalize(group), requirements);
    }
  }

  private static void add(
      JsonNode items, GroupKind kind, String group, List<RecordedRequirement> requirements) {
    LockTrees.items(items)
        .filter(item -> LockTrees.text(item, "name") != null)
        .map(item -> Extras.ofRecorded(text(item), kind, group).from(source(item)))
        .forEach(requirements::add);
  }

  /** A table of a requirement as PEP 508 text. */
  private static String text(JsonNode item) {
    if (item.isTextual()) {
      return Redaction.url(item.asText());
    }
    StringBuilder text = new StringBuilder(String.valueOf(LockTrees.text(item, "name")));
    List<String> extras = LockTrees.texts(item, "extras");
    if (!extras.isEmpty()) {
      text.append('[').append(String.join(",", extras)).append(']');
    }
    String url = url(item);
    String specifier = LockTrees.text(item, "specifier");
    if (url != null) {
      text.append(" @ ").append(Redaction.url(url));
    } else if (specifier != null) {
      text.append(specifier);
    }
    String marker = LockTrees.text(item, "marker");
    return marker == null ? text.toString() : text.append(" ; ").append(marker).toString();
  }

  /** Kind and place; empty for the usual index. */
  private static String source(JsonNode item) {
    for (String kind : SOURCES) {
      String place = LockTrees.text(item, kind);
      if (place != null) {
        String inside = LockTrees.text(item, "subdirectory");
        return kind
            + " "
            + Redaction.url(place)
            + (inside == null ? "" : "#subdirectory=" + inside);
      }
    }
    return "";
  }

  private static @Nullable String url(JsonNode item) {
    String git = LockTrees.text(item, "git");
    if (git != null) {
      return "git+" + git;
    }
    return TREES.stream()
        .map(key -> LockTrees.text(item, key))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
