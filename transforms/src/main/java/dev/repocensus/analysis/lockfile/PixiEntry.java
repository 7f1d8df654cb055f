package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.schema.row.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One package of a pixi lock.
 *
 * @param id by what the environments refer to it: its URL or path, or the name, hash and place of a
 *     package that is built from source
 * @param url its URL or path
 */
record PixiEntry(
    LockEntry entry,
    String id,
    String url,
    boolean isConda,
    String name,
    @Nullable String version) {
  private static final String SOURCE = "conda_source";

  /** A package built from source, since version 7. */
  private static final Pattern BUILT = Pattern.compile("([^\\[\\s]+)\\[[^\\]]*\\] @ (.+)");

  /** An entry; empty if it tells neither a name nor a URL that has one. */
  static Optional<PixiEntry> of(LockEntry entry) {
    String source = entry.text(SOURCE);
    return source == null ? ofUrl(entry) : ofSource(entry, source);
  }

  private static Optional<PixiEntry> ofSource(LockEntry entry, String source) {
    Matcher built = BUILT.matcher(source);
    return built.matches()
        ? Optional.of(
            new PixiEntry(entry, source, built.group(2), true, built.group(1), entry.version()))
        : Optional.empty();
  }

  private static Optional<PixiEntry> ofUrl(LockEntry entry) {
    String kind = entry.text("kind");
    boolean conda = entry.has("conda") || "conda".equals(kind);
    String url =
        Stream.of(conda ? "conda" : "pypi", "url", "path")
            .map(entry::text)
            .filter(Objects::nonNull)
            .filter(text -> !text.equals(kind))
            .findFirst()
            .orElse(null);
    if (url == null) {
      return Optional.empty();
    }
    Optional<CondaUrl> parts = conda ? CondaUrl.of(url) : Optional.empty();
    String name = entry.name() == null ? parts.map(CondaUrl::name).orElse(null) : entry.name();
    String version =
        entry.version() == null ? parts.map(CondaUrl::version).orElse(null) : entry.version();
    return name == null
        ? Optional.empty()
        : Optional.of(new PixiEntry(entry, url, url, conda, name, version));
  }

  /**
   * What may stand once. One folder may hold several packages, and one package be built several
   * ways, so what is built from source is told by all that is said of it.
   */
  String identity() {
    boolean isFile = !isConda || CondaUrl.of(url).isPresent();
    return isFile ? id : entry.node().toString();
  }

  PlatformEntries.Part part(PixiEnvironments environments) {
    HashStrength hash = hash();
    PixiLocation location = PixiLocation.of(url, isConda, "true".equals(entry.text("editable")));
    return new PlatformEntries.Part(
        name,
        version,
        isConda,
        entry.line(),
        environments.platformsOf(id, name),
        environments.groupsOf(id, name),
        entry.texts("extras"),
        location.kind(),
        isConda ? CondaEntries.channel(url) : entry.text("index"),
        location.kind() == SourceKind.INDEX ? null : location.place(),
        location.commit(),
        entry.text("requires_python"),
        url,
        artifacts(hash),
        edges());
  }

  /** The one file; none for what is built from source. */
  private Artifacts artifacts(HashStrength hash) {
    if (isConda) {
      return CondaUrl.of(url).isPresent() ? Artifacts.build(url, hash) : Artifacts.NONE;
    }
    return Artifacts.isWheel(url) || Artifacts.isArchive(url)
        ? Artifacts.file(url, hash, null)
        : Artifacts.NONE;
  }

  private HashStrength hash() {
    if (entry.has("sha256")) {
      return HashStrength.STRONG;
    }
    return entry.has("md5") ? HashStrength.WEAK : HashStrength.NONE;
  }

  private List<LockedDependency> edges() {
    List<LockedDependency> edges = new ArrayList<>();
    for (String text : entry.texts("depends")) {
      LockedDependency edge = CondaEntries.edge(text);
      if (edge != null) {
        edges.add(edge);
      }
    }
    for (String text : entry.texts("requires_dist")) {
      Requirement.parse(text).value().map(LockedDependency::of).ifPresent(edges::add);
    }
    return edges;
  }
}
