package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.schema.row.SourceKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The entries of a Poetry lock as locked distributions. */
final class PoetryEntries {
  private static final String MAIN = "main";
  private static final String ANY = "*";

  private final JsonNode extras;
  private final PoetryFiles files;

  /**
   * Entries of one lock.
   *
   * @param extras the extras of the project, each with the distributions it asks for
   */
  PoetryEntries(JsonNode extras, PoetryFiles files) {
    this.extras = extras;
    this.files = files;
  }

  LockedDistribution locked(String name, LockEntry entry) {
    LockedDraft draft =
        new LockedDraft(name, entry.version(), entry.line())
            .fork(fork(entry))
            .extras(LockTrees.keys(entry.path("extras")))
            .groups(groups(name, entry))
            .python(entry.text("python-versions"))
            .edges(edges(entry.path("dependencies")))
            .offers(offers(entry.path("extras")));
    List<String> hashes = files.hashesOnly(entry);
    if (!hashes.isEmpty()) {
      draft.unnamed(Artifacts.hashes(hashes));
    } else {
      draft.artifacts(files.of(entry));
    }
    return source(draft, entry).done();
  }

  private static LockedDraft source(LockedDraft draft, LockEntry entry) {
    JsonNode source = entry.path("source");
    String url = LockTrees.text(source, "url");
    String type = LockTrees.text(source, "type");
    return switch (type == null ? "" : type) {
      case "git", "hg" ->
          draft
              .source(SourceKind.VCS, url, LockTrees.text(source, "resolved_reference"))
              .reference(LockTrees.text(source, "reference"));
      case "directory" -> {
        boolean editable = entry.path("develop").asBoolean(false);
        yield draft.source(editable ? SourceKind.EDITABLE : SourceKind.PATH, url, null);
      }
      case "file" -> draft.source(SourceKind.PATH, url, null);
      case "url" -> draft.source(SourceKind.URL, url, null);
      default -> draft.index(url);
    };
  }

  /**
   * The marker of an entry. A table holds one for each group that has one, so an entry with a group
   * that is not in it is there always.
   */
  private static String fork(LockEntry entry) {
    JsonNode markers = entry.path("markers");
    if (!markers.isObject()) {
      return markers.asText("");
    }
    Set<String> texts = new LinkedHashSet<>();
    for (String group : entry.texts("groups")) {
      texts.add(markers.path(group).asText(""));
    }
    return texts.contains("") ? "" : String.join(LockedDistribution.FORKS, texts);
  }

  private Set<String> groups(String name, LockEntry entry) {
    Set<String> groups = new TreeSet<>();
    entry.texts("groups").forEach(group -> groups.add(groupOf(group)));
    String category = entry.text("category");
    if (category != null) {
      groups.add(groupOf(category));
    }
    String wanted = DistributionName.normalize(name);
    for (String extra : LockTrees.keys(extras)) {
      if (DistributionName.normalizeAll(LockTrees.texts(extras, extra)).contains(wanted)) {
        groups.add("extra:" + DistributionName.normalize(extra));
      }
    }
    return groups;
  }

  private static String groupOf(String name) {
    return name.equals(MAIN) ? MAIN : "dev:" + DistributionName.normalize(name);
  }

  /** One constraint, a table with one, or a list of such tables. */
  private static List<LockedDependency> edges(JsonNode dependencies) {
    List<LockedDependency> edges = new ArrayList<>();
    for (String name : LockTrees.keys(dependencies)) {
      JsonNode asked = dependencies.path(name);
      if (asked.isArray()) {
        LockTrees.items(asked).forEach(each -> edges.add(edge(name, each)));
      } else {
        edges.add(edge(name, asked));
      }
    }
    return edges;
  }

  /** Extras with the requirements of each, as {@code "PySocks (>=1.5)"} or as PEP 508 has it. */
  private static List<LockedDependency> offers(JsonNode extras) {
    List<LockedDependency> offers = new ArrayList<>();
    for (String extra : LockTrees.keys(extras)) {
      for (String text : LockTrees.texts(extras, extra)) {
        Requirement.parse(text)
            .value()
            .map(LockedDependency::of)
            .map(each -> each.when(LockedDependency.ofExtra(extra)))
            .ifPresent(offers::add);
      }
    }
    return offers;
  }

  private static LockedDependency edge(String name, JsonNode asked) {
    String version = asked.isTextual() ? asked.asText() : LockTrees.text(asked, "version");
    return new LockedDependency(
        DistributionName.normalize(name),
        specifier(version),
        DistributionName.normalizeAll(LockTrees.texts(asked, "extras")),
        LockTrees.text(asked, "markers"),
        null);
  }

  private static String specifier(@Nullable String version) {
    return version == null || version.equals(ANY) ? "" : version;
  }
}
