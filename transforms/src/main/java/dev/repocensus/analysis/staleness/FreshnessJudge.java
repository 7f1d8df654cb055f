package dev.repocensus.analysis.staleness;

import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.row.AsofQuality;
import dev.repocensus.schema.row.DateSource;
import dev.repocensus.schema.row.FreshnessStatus;
import dev.repocensus.schema.row.ProjectStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges versions against one snapshot at one instant. Cost: the releases of the distribution, some
 * hundred comparisons of versions; nothing is kept between two questions.
 */
public final class FreshnessJudge {
  /** Without a release for so long, a distribution counts as unmaintained: 24 months. */
  private static final double UNMAINTAINED_YEARS = 2;

  private static final double DAY_S = 24 * 60 * 60;

  private final ReleaseIndex index;
  private final Instant asOf;

  public FreshnessJudge(ReleaseIndex index, Instant asOf) {
    this.index = index.at(asOf);
    this.asOf = asOf;
  }

  /** The releases that versions are judged by, as they were at the instant. */
  public ReleaseIndex releases() {
    return index;
  }

  /** When the index was asked that versions are judged by; null if none was. */
  public @Nullable Instant takenAt() {
    return index.takenAt();
  }

  /** What the snapshot says of a version. What it cannot say is null, never a guess. */
  public Freshness judge(Subject subject) {
    Optional<IndexedDistribution> found = index.find(subject.distribution(), subject.indexName());
    if (found.isEmpty() || found.get().status() == ProjectStatus.ABSENT) {
      return nothing(found.orElse(null), ofLock(subject), FreshnessStatus.NOT_ON_INDEX);
    }
    IndexedDistribution entry = found.get();
    Release release = release(entry, subject);
    Latest latest = Latest.of(entry.releases(), subject, asOf);
    Release newest = latest.stable();
    if (newest == null) {
      boolean isYanked = release != null && release.isYankedAll();
      return nothing(entry, release, isYanked ? FreshnessStatus.YANKED : FreshnessStatus.UNKNOWN);
    }
    return compared(entry, release, latest, newest, subject);
  }

  private Freshness compared(
      IndexedDistribution entry,
      @Nullable Release release,
      Latest latest,
      Release newest,
      Subject subject) {
    Lag lag = Lag.of(entry.releases(), release, subject.version(), newest);
    Blockers blockers = Blockers.of(newest, subject, asOf);
    List<String> blockedBy = new ArrayList<>(blockers.texts());
    boolean isHeldByIndex = isHeldByIndex(entry, newest, subject);
    if (isHeldByIndex) {
      blockedBy.add("index " + entry.indexName());
    }
    boolean isKnown = subject.isBoundKnown();
    Instant outdated = isKnown ? outdatedSince(entry.releases(), subject) : null;
    Release allowed = isKnown ? latest.allowed() : null;
    return new Freshness(
        entry,
        release,
        latest.any(),
        newest,
        latest.supported(),
        allowed,
        latest.policy(),
        lag.libyears(),
        pulse(newest),
        lag.releases(),
        lag.majors(),
        lag.minors(),
        lag.patches(),
        lag.drift(),
        Lag.isCalver(entry.releases()),
        outdated,
        outdated == null ? null : (int) (Duration.between(outdated, asOf).toSeconds() / DAY_S),
        UpgradeAlone.of(allowed, subject),
        List.copyOf(blockedBy),
        isHeldByIndex && !Latest.isNewer(newest, subject.version())
            ? FreshnessStatus.BLOCKED
            : status(entry, release, latest, newest, blockers, subject),
        entry.qualityAt(asOf));
  }

  /**
   * Whether the index that the lock takes it from is behind the one that would be asked first. One
   * that only comes later in their order is nobody's to take from: that would be confusion.
   */
  private boolean isHeldByIndex(IndexedDistribution entry, Release newest, Subject subject) {
    IndexedDistribution first = index.find(subject.distribution()).orElse(entry);
    return !first.indexName().equals(entry.indexName())
        && Latest.isNewer(Latest.of(first.releases(), subject, asOf).supported(), newest.version());
  }

  private Freshness nothing(
      @Nullable IndexedDistribution entry, @Nullable Release release, FreshnessStatus status) {
    AsofQuality quality = entry == null ? index.qualityAt(asOf) : entry.qualityAt(asOf);
    return new Freshness(
        entry, release, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null, List.of(), status, quality);
  }

  private static @Nullable Release release(IndexedDistribution entry, Subject subject) {
    Release release = exact(entry.releases(), subject.version());
    if (release == null) {
      release = exact(entry.releases(), subject.version().publicVersion());
    }
    if (release == null) {
      return ofLock(subject);
    }
    boolean hasDate = release.releasedAt() != null || subject.lockedAt() == null;
    return hasDate ? release : dated(release, subject.lockedAt());
  }

  private static @Nullable Release exact(List<Release> sorted, Version version) {
    int notNewer = sorted.size() - Latest.above(sorted, version).size();
    Release last = notNewer == 0 ? null : sorted.get(notNewer - 1);
    return last != null && last.version().equals(version) ? last : null;
  }

  private static Release dated(Release release, @Nullable Instant lockedAt) {
    return new Release(
        release.version(),
        lockedAt,
        DateSource.LOCK,
        release.isYankedAll(),
        release.isYankedAny(),
        release.yankReason(),
        release.requiresPython(),
        release.requiresDist());
  }

  /** What the lock itself says of a release that the snapshot lacks. */
  private static @Nullable Release ofLock(Subject subject) {
    Instant lockedAt = subject.lockedAt();
    return lockedAt == null ? null : Release.of(subject.version(), lockedAt, DateSource.LOCK);
  }

  private @Nullable Double pulse(Release newest) {
    Instant releasedAt = newest.releasedAt();
    return releasedAt == null ? null : Math.max(0, Lag.years(releasedAt, asOf));
  }

  /** The first date on which a release could have been taken that is newer than the version. */
  private @Nullable Instant outdatedSince(List<Release> releases, Subject subject) {
    List<Instant> dates = new ArrayList<>();
    for (Release release : Latest.above(releases, subject.version())) {
      Instant releasedAt = release.releasedAt();
      if (releasedAt != null && release.isStable() && isTakeable(release, subject)) {
        dates.add(releasedAt);
      }
    }
    return dates.stream().min(Instant::compareTo).orElse(null);
  }

  private static boolean isTakeable(Release release, Subject subject) {
    return !release.isYankedAll()
        && subject.pythons().stream().allMatch(release::supports)
        && subject.limits().stream().noneMatch(limit -> limit.excludes(release));
  }

  private FreshnessStatus status(
      IndexedDistribution entry,
      @Nullable Release release,
      Latest latest,
      Release newest,
      Blockers blockers,
      Subject subject) {
    if (release != null && release.isYankedAll()) {
      return FreshnessStatus.YANKED;
    }
    if (!Latest.isNewer(newest, subject.version())) {
      return current(entry, latest, newest, subject.version());
    }
    if (Latest.isNewer(latest.allowed(), subject.version())) {
      boolean isWaiting = !Latest.isNewer(latest.policy(), subject.version());
      return isWaiting
          ? FreshnessStatus.FRESH
          : subject.isDirect() && subject.isBoundKnown()
              ? FreshnessStatus.STALE_LOCK
              : FreshnessStatus.BEHIND;
    }
    return blockers.status();
  }

  private FreshnessStatus current(
      IndexedDistribution entry, Latest latest, Release newest, Version version) {
    if (version.publicVersion().compareTo(newest.version()) > 0) {
      return FreshnessStatus.AHEAD;
    }
    Release any = latest.any();
    Double silence = any == null ? null : pulse(any);
    boolean canTell =
        entry.qualityAt(asOf) != AsofQuality.LOCKS_ONLY && entry.status() != ProjectStatus.ARCHIVED;
    return canTell && silence != null && silence > UNMAINTAINED_YEARS
        ? FreshnessStatus.UNMAINTAINED
        : FreshnessStatus.FRESH;
  }
}
