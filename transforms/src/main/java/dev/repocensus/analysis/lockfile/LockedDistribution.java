package dev.repocensus.analysis.lockfile;

import dev.repocensus.schema.row.SourceKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One locked version of one distribution, in one fork of the lock.
 *
 * @param distribution the normalized name
 * @param version as locked; null where the lock names none (a source tree of its own)
 * @param fork the marker under which this version is the one, several joined by {@code ||}; for a
 *     PEX lock of several platforms the platform; empty if there is one version for all
 * @param extras extras the lock knows of it, normalized, sorted
 * @param groups where a project asks for it: {@code main}, {@code extra:NAME}, {@code dev:NAME};
 *     sorted, empty if the lock does not say
 * @param isDirect whether a project asks for it itself; null if the lock does not say
 * @param indexName the index it comes from, without credentials
 * @param urlRedacted the URL or path of a source that is no index, without credentials
 * @param vcsCommit the commit of a VCS source
 * @param hashes artifacts with a hash
 * @param hashStrength the best of these hashes
 * @param artifacts files that may be installed
 * @param hasWheel null if the lock does not name files
 * @param minUploadTs when the first of its files was uploaded, null if the lock does not say
 * @param sourceLine the line its entry starts on, from 1
 * @param faults what of its files speaks against the entry, one clause each
 * @param reference the branch, tag or revision that a VCS source was asked for; null if the lock
 *     does not say
 * @param dependencies what the lock says it requires, in the order of the file
 * @param offers what its extras bring, each under a marker for its extra, where the lock tells that
 *     apart from its edges
 */
public record LockedDistribution(
    String distribution,
    @Nullable String version,
    String fork,
    List<String> extras,
    List<String> groups,
    @Nullable Boolean isDirect,
    SourceKind sourceKind,
    @Nullable String indexName,
    @Nullable String urlRedacted,
    @Nullable String vcsCommit,
    @Nullable String requiresPython,
    int hashes,
    HashStrength hashStrength,
    int artifacts,
    @Nullable Boolean hasWheel,
    @Nullable Boolean hasSdist,
    @Nullable Instant minUploadTs,
    @Nullable Integer sourceLine,
    List<String> faults,
    @Nullable String reference,
    List<LockedDependency> dependencies,
    List<LockedDependency> offers) {

  /** Stands between the markers of a fork. */
  public static final String FORKS = " || ";

  public LockedDistribution {
    extras = List.copyOf(extras);
    groups = List.copyOf(groups);
    faults = List.copyOf(faults);
    dependencies = List.copyOf(dependencies);
    offers = List.copyOf(offers);
  }

  /** The fork as one marker, empty if there is one version for all. */
  public String forkMarker() {
    return fork.replace(FORKS, " or ");
  }
}
