package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.schema.row.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The entries of a conda-lock file. */
final class CondaEntries {
  /** What the machine must have, and no package. */
  private static final String VIRTUAL = "__";

  private CondaEntries() {}

  /** What may stand once: a package of one manager for one platform. */
  static List<String> identity(LockEntry entry) {
    return List.of(
        String.valueOf(entry.name()),
        String.valueOf(entry.text("manager")),
        String.valueOf(entry.text("platform")),
        String.valueOf(entry.text("category")));
  }

  static PlatformEntries.Part part(LockEntry entry) {
    String url = String.valueOf(entry.text("url"));
    String platform = entry.text("platform");
    boolean conda = !"pip".equals(entry.text("manager"));
    boolean isSource = "url".equals(LockTrees.text(entry.path("source"), "type"));
    HashStrength hash = HashStrength.ofTable(entry.path("hash"));
    return new PlatformEntries.Part(
        String.valueOf(entry.name()),
        entry.version(),
        conda,
        entry.line(),
        platform == null ? List.of() : List.of(platform),
        groups(entry),
        List.of(),
        isSource ? SourceKind.URL : SourceKind.INDEX,
        conda ? channel(url) : null,
        isSource ? LockTrees.text(entry.path("source"), "url") : null,
        null,
        entry.text("requires_python"),
        url,
        conda ? Artifacts.build(url, hash) : Artifacts.file(url, hash, null),
        edges(entry));
  }

  static @Nullable String channel(String url) {
    return CondaUrl.of(url).map(CondaUrl::channel).orElse(null);
  }

  /** One category in version 1, several in version 2. */
  private static Set<String> groups(LockEntry entry) {
    Set<String> groups = new TreeSet<>();
    entry.texts("categories").forEach(category -> groups.add(groupOf(category)));
    String category = entry.text("category");
    if (category != null) {
      groups.add(groupOf(category));
    }
    return groups;
  }

  private static String groupOf(String category) {
    return category.equals("main") ? category : "dev:" + DistributionName.normalize(category);
  }

  /** A table of names and specifiers; the first locks of pixi list them as texts. */
  private static List<LockedDependency> edges(LockEntry entry) {
    List<LockedDependency> edges = new ArrayList<>();
    for (String text : entry.texts("dependencies")) {
      LockedDependency edge = edge(text);
      if (edge != null) {
        edges.add(edge);
      }
    }
    for (String text : entry.texts("requires_dist")) {
      Requirement.parse(text).value().map(LockedDependency::of).ifPresent(edges::add);
    }
    JsonNode dependencies = entry.path("dependencies");
    for (String name : LockTrees.keys(dependencies)) {
      if (!name.startsWith(VIRTUAL)) {
        edges.add(edge(name, dependencies.path(name).asText("")));
      }
    }
    return edges;
  }

  static LockedDependency edge(String name, String specifier) {
    return new LockedDependency(
        DistributionName.normalize(name),
        specifier.equals("*") ? "" : specifier,
        List.of(),
        null,
        null);
  }

  /** An edge as conda writes it: a name, and what is asked of it behind a blank. */
  static @Nullable LockedDependency edge(String text) {
    String[] parts = text.strip().split("\\s+", 2);
    return parts[0].isEmpty() || parts[0].startsWith(VIRTUAL)
        ? null
        : edge(parts[0], parts.length > 1 ? parts[1] : "");
  }
}
