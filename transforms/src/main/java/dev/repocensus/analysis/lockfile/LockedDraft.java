package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Redaction;
import dev.repocensus.schema.row.SourceKind;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A locked distribution while its entry is read: from an index, and nothing else known of it. */
final class LockedDraft {
  private final String name;
  private final @Nullable String version;
  private final int line;
  private String fork = "";
  private List<String> extras = List.of();
  private List<String> groups = List.of();
  private @Nullable Boolean direct;
  private SourceKind kind = SourceKind.INDEX;
  private @Nullable String index;
  private @Nullable String url;
  private @Nullable String commit;
  private @Nullable String python;
  private Artifacts artifacts = Artifacts.NONE;
  private boolean namesFiles = true;
  private List<LockedDependency> edges = List.of();
  private List<LockedDependency> offers = List.of();
  private @Nullable String reference;

  /** The name is normalized here; an empty version is none. */
  LockedDraft(String name, @Nullable String version, int line) {
    this.name = DistributionName.normalize(name);
    this.version = version == null ? null : LockText.orNull(version);
    this.line = line;
  }

  LockedDraft fork(String markers) {
    fork = markers;
    return this;
  }

  LockedDraft extras(Collection<String> names) {
    extras = DistributionName.normalizeAll(names);
    return this;
  }

  LockedDraft groups(Collection<String> names) {
    groups = List.copyOf(new TreeSet<>(names));
    return this;
  }

  LockedDraft direct(@Nullable Boolean isDirect) {
    direct = isDirect;
    return this;
  }

  LockedDraft index(@Nullable String indexUrl) {
    index = indexUrl == null ? null : Redaction.url(indexUrl);
    return this;
  }

  /** A source that is no index. */
  LockedDraft source(SourceKind newKind, @Nullable String newUrl, @Nullable String newCommit) {
    kind = newKind;
    url = newUrl == null ? null : Redaction.url(newUrl);
    commit = newCommit;
    return this;
  }

  LockedDraft python(@Nullable String requires) {
    python = requires == null || requires.equals("*") ? null : LockText.orNull(requires);
    return this;
  }

  LockedDraft artifacts(Artifacts found) {
    artifacts = found;
    return this;
  }

  /** The lock counts files, but does not name them. */
  LockedDraft unnamed(Artifacts found) {
    artifacts = found;
    namesFiles = false;
    return this;
  }

  LockedDraft edges(List<LockedDependency> found) {
    edges = found;
    return this;
  }

  /** What extras bring, told apart from the edges. */
  LockedDraft offers(List<LockedDependency> found) {
    offers = found;
    return this;
  }

  /** The branch, tag or revision that was asked for. */
  LockedDraft reference(@Nullable String asked) {
    reference = asked == null ? null : Redaction.url(asked);
    return this;
  }

  LockedDistribution done() {
    boolean named = namesFiles && artifacts.files() > 0;
    return new LockedDistribution(
        name,
        version,
        fork,
        extras,
        groups,
        direct,
        kind,
        index,
        url,
        commit,
        python,
        artifacts.hashed(),
        artifacts.strength(),
        artifacts.files(),
        named ? (Boolean) (artifacts.wheels() > 0) : null,
        named ? (Boolean) (artifacts.archives() > 0) : null,
        artifacts.first(),
        line,
        artifacts.faults(name, version),
        reference,
        edges,
        offers);
  }
}
