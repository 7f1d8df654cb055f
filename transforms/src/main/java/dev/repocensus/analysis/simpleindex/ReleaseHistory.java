package dev.repocensus.analysis.simpleindex;

import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.index.IndexReleaseRow;
import dev.repocensus.schema.row.DateSource;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joins the releases of a page to the rows that the snapshot before has of them. */
final class ReleaseHistory {
  private final String index;
  private final String distribution;
  private final List<IndexReleaseRow> before;
  private final @Nullable Instant firstSeen;
  private final Instant at;

  /**
   * A history.
   *
   * @param firstSeen when the distribution was first seen; null if it was not yet
   */
  ReleaseHistory(
      String index,
      String distribution,
      List<IndexReleaseRow> before,
      @Nullable Instant firstSeen,
      Instant at) {
    this.index = index;
    this.distribution = distribution;
    this.before = before;
    this.firstSeen = firstSeen;
    this.at = at;
  }

  /** What the page has now, and behind it what it has no longer. */
  List<IndexReleaseRow> with(List<PageRelease> now, Map<String, List<String>> requirements) {
    Map<String, IndexReleaseRow> old = new LinkedHashMap<>();
    before.forEach(row -> old.put(identity(row.version()), row));
    List<IndexReleaseRow> rows = new ArrayList<>();
    for (PageRelease release : now) {
      IndexReleaseRow known = old.remove(identity(release.version()));
      rows.add(row(release, known, requirements.get(release.version())));
    }
    rows.addAll(old.values());
    return rows;
  }

  /** The same release, however an index spells it today. */
  private static String identity(String version) {
    return Version.parse(version).map(Version::versionKey).orElseGet(() -> " " + version);
  }

  private IndexReleaseRow row(
      PageRelease release, @Nullable IndexReleaseRow known, @Nullable List<String> requirements) {
    Optional<Version> version = Version.parse(release.version());
    Dated dated = dated(release, known);
    boolean hasMetadata = requirements != null || (known != null && known.hasMetadata());
    List<String> kept = known == null ? List.of() : known.requiresDist();
    return new IndexReleaseRow(
        index,
        distribution,
        release.version(),
        version.map(Version::versionKey).orElse(null),
        version.isPresent(),
        version.map(Version::isPrerelease).orElse(false),
        version.flatMap(Version::dev).isPresent(),
        version.map(Version::epoch).map(ReleaseHistory::clamped).orElse(0),
        dated.at(),
        dated.source(),
        release.isYankedAll(),
        release.isYankedAny(),
        release.yankReason(),
        release.requiresPython(),
        release.hasSdist(),
        release.hasWheel(),
        release.hasUniversalWheel(),
        release.filesCount(),
        hasMetadata,
        requirements == null ? kept : requirements,
        known == null ? at : known.firstSeenTs(),
        at);
  }

  private record Dated(@Nullable Instant at, DateSource source) {}

  /** What the page says, else what was known, else the first sight of what is new since then. */
  private Dated dated(PageRelease release, @Nullable IndexReleaseRow known) {
    if (release.releasedAt() != null) {
      return new Dated(release.releasedAt(), DateSource.INDEX);
    }
    if (known != null) {
      return new Dated(known.releaseDateTs(), known.releaseDateSource());
    }
    return firstSeen == null
        ? new Dated(null, DateSource.UNKNOWN)
        : new Dated(at, DateSource.FIRST_SEEN);
  }

  private static int clamped(BigInteger epoch) {
    return epoch.bitLength() < Integer.SIZE ? epoch.intValue() : Integer.MAX_VALUE;
  }

  /** The same release, seen again. */
  static IndexReleaseRow seen(IndexReleaseRow row, Instant at) {
    return new IndexReleaseRow(
        row.indexName(),
        row.distribution(),
        row.version(),
        row.versionKey(),
        row.isValidPep440(),
        row.isPrerelease(),
        row.isDev(),
        row.epoch(),
        row.releaseDateTs(),
        row.releaseDateSource(),
        row.isYankedAll(),
        row.isYankedAny(),
        row.yankReason(),
        row.requiresPython(),
        row.hasSdist(),
        row.hasWheel(),
        row.hasUniversalWheel(),
        row.filesCount(),
        row.hasMetadata(),
        row.requiresDist(),
        row.firstSeenTs(),
        at);
  }
}
