package dev.repocensus.analysis.census;

import dev.repocensus.analysis.closure.Closure;
import dev.repocensus.analysis.closure.Closure.Node;
import dev.repocensus.analysis.insync.Coverage;
import dev.repocensus.analysis.insync.Cutoff;
import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.project.ProjectInfo;
import dev.repocensus.analysis.resolves.Publisher;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.scan.LockFacts;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.schema.row.DetectedBy;
import dev.repocensus.schema.row.LockEdgeRow;
import dev.repocensus.schema.row.LockVerdict;
import dev.repocensus.schema.row.LockedDistributionRow;
import dev.repocensus.schema.row.LockfileRow;
import dev.repocensus.schema.row.MetadataHome;
import dev.repocensus.schema.row.ReadStatus;
import dev.repocensus.schema.row.VerdictMethod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of lockfiles and of what is locked in them. */
final class LockRows {
  private LockRows() {}

  static String lockfileId(String projectId, String path) {
    return projectId.substring(0, projectId.indexOf("//") + 2) + path;
  }

  static List<LockfileRow> lockfiles(
      UnitFacts unit, List<JudgedLock> locks, ResolveIndex resolves) {
    return locks.stream().map(each -> row(unit, each, resolves)).toList();
  }

  /** The row of a lock that is not there: it holds nothing, and nothing of it was read. */
  static LockfileRow absent(UnitFacts unit, AbsentLock lock) {
    String projectId = unit.head().project().projectId();
    return new LockfileRow(
        lockfileId(projectId, lock.path()),
        lock.path(),
        lock.resolveName(),
        projectId,
        lock.format(),
        null,
        DetectedBy.NAME,
        null,
        null,
        MetadataHome.NONE,
        null,
        ReadStatus.SKIPPED,
        null,
        List.of(),
        0,
        0,
        0,
        LockVerdict.NO_LOCK,
        List.of(lock.reason()),
        VerdictMethod.NONE,
        null,
        null,
        null,
        null,
        null,
        0,
        null,
        null,
        0,
        "",
        null);
  }

  static List<LockEdgeRow> edges(UnitFacts unit, List<JudgedLock> locks) {
    String projectId = unit.head().project().projectId();
    List<LockEdgeRow> rows = new ArrayList<>();
    for (JudgedLock each : locks) {
      rows.addAll(LockEdgeRows.of(lockfileId(projectId, each.facts().path()), each));
    }
    return rows;
  }

  private static LockfileRow row(UnitFacts unit, JudgedLock judged, ResolveIndex resolves) {
    LockFacts facts = judged.facts();
    Lockfile lock = facts.lock();
    Closure closure = judged.closure();
    ProjectInfo project = unit.head().project();
    String lockfileId = lockfileId(project.projectId(), facts.path());
    return new LockfileRow(
        lockfileId,
        facts.path(),
        resolves.resolveNameOf(lockfileId),
        project.projectId(),
        lock.format(),
        lock.formatVersion(),
        facts.detectedBy(),
        lock.tool(),
        lock.toolVersion(),
        lock.metadataHome(),
        lock.metadataVersion(),
        readStatus(facts),
        lock.pythonRequires(),
        lock.environments(),
        (long) lock.distributions().size(),
        lock.distributions().stream().mapToLong(d -> d.dependencies().size()).sum(),
        hashedRatio(lock),
        judged.judgement().verdict(),
        judged.judgement().reasons(),
        judged.judgement().method(),
        closure.isClosed(),
        closure.missing(),
        closure.unsatisfied(),
        closure.orphans(),
        Coverage.of(lock, judged.inputs().projects(), closure).covers(),
        multiVersionNames(lock),
        latestUpload(lock),
        Cutoff.cooldownSeconds(lock),
        facts.size(),
        HexFormat.of().formatHex(facts.sha256()),
        null);
  }

  private static ReadStatus readStatus(LockFacts facts) {
    if (facts.detectedBy() == DetectedBy.NAME) {
      return ReadStatus.FAILED;
    }
    return facts.isReadable() ? ReadStatus.READ : ReadStatus.RECOVERED;
  }

  /**
   * The share of distributions from an index that carry a hash; 1 if there is none to carry one.
   */
  private static double hashedRatio(Lockfile lock) {
    long wanted = lock.distributions().stream().filter(d -> d.artifacts() > 0).count();
    long hashed =
        lock.distributions().stream().filter(d -> d.artifacts() > 0 && d.hashes() > 0).count();
    return wanted == 0 ? 1 : (double) hashed / wanted;
  }

  private static long multiVersionNames(Lockfile lock) {
    Map<String, Set<String>> versions = new HashMap<>();
    for (LockedDistribution locked : lock.distributions()) {
      String version = locked.version();
      if (version != null) {
        versions.computeIfAbsent(locked.distribution(), name -> new HashSet<>()).add(version);
      }
    }
    return versions.values().stream().filter(found -> found.size() > 1).count();
  }

  private static @Nullable Instant latestUpload(Lockfile lock) {
    return lock.distributions().stream()
        .map(LockedDistribution::minUploadTs)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  static List<LockedDistributionRow> distributions(
      UnitFacts unit, List<JudgedLock> locks, ResolveIndex resolves) {
    List<LockedDistributionRow> rows = new ArrayList<>();
    for (JudgedLock judged : locks) {
      String lockfileId = lockfileId(unit.head().project().projectId(), judged.facts().path());
      String resolve = resolves.resolveNameOf(lockfileId);
      List<LockedDistribution> locked = judged.facts().lock().distributions();
      for (int i = 0; i < locked.size(); i++) {
        List<Publisher> publishers = resolves.publishersOf(locked.get(i).distribution());
        String provider = publishers.isEmpty() ? null : publishers.get(0).projectId();
        rows.add(row(lockfileId, resolve, locked.get(i), node(judged.closure(), i), provider));
      }
    }
    return rows;
  }

  private static @Nullable Node node(Closure closure, int index) {
    return closure.nodes().isEmpty() ? null : closure.nodes().get(index);
  }

  private static LockedDistributionRow row(
      String lockfileId,
      String resolve,
      LockedDistribution locked,
      @Nullable Node node,
      @Nullable String provider) {
    String version = locked.version();
    return new LockedDistributionRow(
        lockfileId,
        resolve,
        locked.distribution(),
        version,
        version == null ? null : Version.parse(version).map(Version::versionKey).orElse(null),
        locked.fork(),
        locked.extras(),
        locked.groups(),
        node == null ? locked.isDirect() : node.isDirect(),
        node == null ? null : node.depth(),
        node == null ? null : node.isOrphan(),
        locked.sourceKind(),
        locked.indexName(),
        locked.urlRedacted(),
        locked.vcsCommit(),
        locked.requiresPython(),
        (long) locked.hashes(),
        (long) locked.artifacts(),
        locked.hasWheel(),
        locked.hasSdist(),
        locked.minUploadTs(),
        provider,
        locked.sourceLine());
  }
}
