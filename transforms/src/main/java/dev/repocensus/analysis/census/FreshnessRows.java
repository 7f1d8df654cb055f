package dev.repocensus.analysis.census;

import dev.repocensus.analysis.closure.Closure;
import dev.repocensus.analysis.closure.Pythons;
import dev.repocensus.analysis.insync.Cutoff;
import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.resolves.ProjectRequirement;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.analysis.staleness.Freshness;
import dev.repocensus.analysis.staleness.FreshnessJudge;
import dev.repocensus.analysis.staleness.Limit;
import dev.repocensus.analysis.staleness.Release;
import dev.repocensus.analysis.staleness.Subject;
import dev.repocensus.schema.row.DateSource;
import dev.repocensus.schema.row.FreshnessRow;
import dev.repocensus.schema.row.RequirementKind;
import dev.repocensus.schema.row.SourceKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How old what a unit locks is, one row a version of a lock. */
final class FreshnessRows {
  /** Of the interpreters that ranges are tried with, the newest: a range that has it has no end. */
  private static final int NEWEST_MINOR = 20;

  private final String projectId;
  private final ResolveIndex resolves;
  private final FreshnessJudge judge;

  FreshnessRows(String projectId, ResolveIndex resolves, FreshnessJudge judge) {
    this.projectId = projectId;
    this.resolves = resolves;
    this.judge = judge;
  }

  List<FreshnessRow> of(UnitFacts unit, List<JudgedLock> locks) {
    Map<String, FreshnessRow> rows = new LinkedHashMap<>();
    for (JudgedLock each : locks) {
      new OfLock(each).rows().forEach(row -> rows.putIfAbsent(key(row), row));
    }
    return List.copyOf(rows.values());
  }

  /** Forks of one lock may hold a version twice; it is as old in each. */
  private static String key(FreshnessRow row) {
    return row.sourcePath() + "\n" + row.distribution() + "\n" + row.version();
  }

  /** One lock: who binds what in it, and for which interpreters. */
  private final class OfLock {
    private final JudgedLock judged;
    private final Lockfile lock;
    private final String lockfileId;
    private final List<Version> pythons;
    private final @Nullable Duration cooldown;
    private final SortedMap<String, Version> versions = new TreeMap<>();
    private final Map<Integer, List<Limit>> ofEntries = new HashMap<>();
    private final Map<String, List<Limit>> ofInputs = new HashMap<>();

    OfLock(JudgedLock judged) {
      this.judged = judged;
      this.lock = judged.facts().lock();
      this.lockfileId = LockRows.lockfileId(projectId, judged.facts().path());
      this.pythons = lock.pythonRequires() == null ? List.of() : ends(lock.pythonRequires());
      Long seconds = Cutoff.cooldownSeconds(lock);
      this.cooldown = seconds == null ? null : Duration.ofSeconds(seconds);
      lock.distributions().forEach(this::remember);
      resolves.inputsOf(lockfileId).forEach(this::limit);
      judged.closure().edges().forEach(this::limit);
    }

    /**
     * The interpreters that a release must run under: the oldest of the range, and the newest one
     * where the range names it. A range without an end asks nothing of interpreters to come.
     */
    private static List<Version> ends(String range) {
      List<Version> all = Pythons.of(range).sample(List.of());
      Version newest = all.get(all.size() - 1);
      boolean hasEnd = newest.releaseAt(1).intValue() < NEWEST_MINOR;
      return hasEnd && all.size() > 1 ? List.of(all.get(0), newest) : List.of(all.get(0));
    }

    private void remember(LockedDistribution locked) {
      String text = locked.version();
      if (text != null) {
        Version.parse(text).ifPresent(v -> versions.putIfAbsent(locked.distribution(), v));
      }
    }

    private void limit(ProjectRequirement input) {
      var asked = input.requirement();
      String distribution = asked.distribution();
      SpecifierSet specifier = SpecifierSet.parse(asked.specifier()).value();
      if (distribution == null || specifier.isAny()) {
        return;
      }
      boolean isOwn = input.projectId().equals(projectId);
      Limit.Who who =
          asked.kind() == RequirementKind.CONSTRAINT
              ? Limit.Who.CONSTRAINTS_FILE
              : isOwn ? Limit.Who.OWN_MANIFEST : Limit.Who.SIBLING_PROJECT;
      String name = who == Limit.Who.SIBLING_PROJECT ? input.projectId() : "";
      ofInputs
          .computeIfAbsent(distribution, any -> new ArrayList<>())
          .add(new Limit(who, name, specifier, asked.sourcePath(), asked.line()));
    }

    /** What one locked distribution asks of another; its own projects ask by their manifests. */
    private void limit(Closure.Edge edge) {
      SpecifierSet specifier = SpecifierSet.parse(edge.specifier()).value();
      if (edge.src() < 0 || edge.dst() < 0 || !edge.isActive() || specifier.isAny()) {
        return;
      }
      LockedDistribution source = lock.distributions().get(edge.src());
      if (source.sourceKind() == SourceKind.INDEX) {
        ofEntries
            .computeIfAbsent(edge.dst(), any -> new ArrayList<>())
            .add(
                new Limit(
                    Limit.Who.THIRD_PARTY,
                    source.distribution(),
                    specifier,
                    judged.facts().path(),
                    source.sourceLine()));
      }
    }

    List<FreshnessRow> rows() {
      List<FreshnessRow> rows = new ArrayList<>();
      for (int i = 0; i < lock.distributions().size(); i++) {
        LockedDistribution locked = lock.distributions().get(i);
        String text = locked.version();
        Version version = text == null ? null : Version.parse(text).orElse(null);
        if (text != null && version != null && locked.sourceKind() == SourceKind.INDEX) {
          Freshness freshness = judge.judge(subject(i, locked, version));
          rows.add(
              row(
                  lockfileId,
                  judged.facts().path(),
                  locked.distribution(),
                  text,
                  version,
                  freshness));
        }
      }
      return rows;
    }

    private Subject subject(int entry, LockedDistribution locked, Version version) {
      List<Limit> limits = new ArrayList<>(ofInputs.getOrDefault(locked.distribution(), List.of()));
      limits.addAll(ofEntries.getOrDefault(entry, List.of()));
      return new Subject(
          locked.distribution(),
          version,
          isDirect(entry, locked),
          pythons,
          lock.pythonRequires() == null ? "" : lock.pythonRequires() + " " + judged.facts().path(),
          limits,
          cooldown,
          locked.minUploadTs(),
          versions,
          locked.indexName());
    }

    private boolean isDirect(int entry, LockedDistribution locked) {
      List<Closure.Node> nodes = judged.closure().nodes();
      Boolean walked = entry < nodes.size() ? nodes.get(entry).isDirect() : null;
      Boolean known = walked == null ? locked.isDirect() : walked;
      return known != null && known;
    }
  }

  private FreshnessRow row(
      @Nullable String lockfileId,
      String path,
      String distribution,
      String text,
      Version version,
      Freshness f) {
    Release release = f.release();
    return new FreshnessRow(
        lockfileId,
        path,
        projectId,
        distribution,
        text,
        version.versionKey(),
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
