package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.schema.row.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One package of a pixi lock.
 *
 * @param url its URL or path, by which the environments refer to it
 */
record PixiEntry(
    LockEntry entry, String url, boolean isConda, String name, @Nullable String version) {

  /** An entry; empty if it tells neither a name nor a URL that has one. */
  static Optional<PixiEntry> of(LockEntry entry) {
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
        : Optional.of(new PixiEntry(entry, url, conda, name, version));
  }

  PlatformEntries.Part part(PixiEnvironments environments) {
    HashStrength hash = hash();
    SourceKind kind = kind();
    return new PlatformEntries.Part(
        name,
        version,
        isConda,
        entry.line(),
        environments.platformsOf(url),
        environments.groupsOf(url),
        entry.texts("extras"),
        kind,
        isConda ? CondaEntries.channel(url) : null,
        kind == SourceKind.INDEX ? null : url,
        kind == SourceKind.VCS && url.contains("#") ? url.substring(url.indexOf('#') + 1) : null,
        entry.text("requires_python"),
        url,
        isConda ? Artifacts.build(url, hash) : files(hash),
        edges());
  }

  private Artifacts files(HashStrength hash) {
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

  private SourceKind kind() {
    if (url.startsWith("git+")) {
      return SourceKind.VCS;
    }
    if (isConda || url.contains("://")) {
      return SourceKind.INDEX;
    }
    return "true".equals(entry.text("editable")) ? SourceKind.EDITABLE : SourceKind.PATH;
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
