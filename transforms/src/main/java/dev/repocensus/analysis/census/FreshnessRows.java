package dev.repocensus.analysis.census;

import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.analysis.staleness.Freshness;
import dev.repocensus.analysis.staleness.FreshnessJudge;
import dev.repocensus.analysis.staleness.Release;
import dev.repocensus.schema.row.DateSource;
import dev.repocensus.schema.row.FreshnessRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How old what a unit locks and pins is, one row a version of a file. */
final class FreshnessRows {
  private final String projectId;
  private final ResolveIndex resolves;
  private final FreshnessJudge judge;

  FreshnessRows(String projectId, ResolveIndex resolves, FreshnessJudge judge) {
    this.projectId = projectId;
    this.resolves = resolves;
    this.judge = judge;
  }

  List<FreshnessRow> of(UnitFacts unit, List<JudgedLock> locks) {
    Map<String, AgedVersion> all = new LinkedHashMap<>();
    for (JudgedLock each : locks) {
      new LockSubjects(projectId, resolves, each)
          .all()
          .forEach(aged -> all.putIfAbsent(aged.key(), aged));
    }
    new PinSubjects(unit, resolves).all().forEach(aged -> all.putIfAbsent(aged.key(), aged));
    return all.values().stream().map(this::row).toList();
  }

  private FreshnessRow row(AgedVersion aged) {
    Freshness f = judge.judge(aged.subject());
    Release release = f.release();
    return new FreshnessRow(
        aged.lockfileId(),
        aged.path(),
        projectId,
        aged.subject().distribution(),
        aged.version(),
        aged.subject().version().versionKey(),
        f.entry() == null ? null : f.entry().indexName(),
        release == null ? null : date(release.releasedAt()),
        release == null ? DateSource.UNKNOWN : release.dateSource(),
        version(f.latestAny()),
        version(f.latestStable()),
        version(f.latestSupported()),
        version(f.latestAllowed()),
        version(f.latestPolicy()),
        f.latestStable() == null ? null : date(f.latestStable().releasedAt()),
        f.libyears(),
        f.pulseYears(),
        f.releasesBehind(),
        f.majorsBehind(),
        f.minorsBehind(),
        f.patchesBehind(),
        f.drift(),
        f.isCalver(),
        date(f.outdatedSince()),
        f.outdatedDays(),
        isYanked(f),
        release == null ? null : release.yankReason(),
        f.entry() == null ? null : f.entry().status(),
        f.upgradableAlone(),
        f.blockedBy(),
        f.status(),
        f.quality());
  }

  /** What only the index can tell. */
  private static @Nullable Boolean isYanked(Freshness freshness) {
    Release release = freshness.release();
    if (release == null || freshness.entry() == null) {
      return null;
    }
    return release.isYankedAll();
  }

  private static @Nullable String version(@Nullable Release release) {
    return release == null ? null : release.version().toString();
  }

  private static @Nullable LocalDate date(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
