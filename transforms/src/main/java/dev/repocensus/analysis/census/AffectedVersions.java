package dev.repocensus.analysis.census;

import dev.repocensus.analysis.advisory.Advisory;
import dev.repocensus.analysis.advisory.AdvisoryIndex;
import dev.repocensus.analysis.advisory.AffectedVersion;
import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.schema.finding.VulnerabilityRow;
import dev.repocensus.schema.row.FreshnessRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of the locks of a unit advisories are about. A source tree is no release of an index. */
final class AffectedVersions {
  private final String projectId;
  private final ResolveIndex resolves;
  private final AdvisoryIndex advisories;
  private final Map<String, String> allowed = new HashMap<>();

  AffectedVersions(
      String projectId,
      ResolveIndex resolves,
      AdvisoryIndex advisories,
      List<FreshnessRow> freshness) {
    this.projectId = projectId;
    this.resolves = resolves;
    this.advisories = advisories;
    for (FreshnessRow row : freshness) {
      if (row.latestAllowed() != null) {
        allowed.put(key(row.sourcePath(), row.distribution(), row.version()), row.latestAllowed());
      }
    }
  }

  private static String key(String path, String distribution, String version) {
    return path + "\n" + distribution + "\n" + version;
  }

  List<AffectedVersion> of(List<JudgedLock> locks) {
    List<AffectedVersion> affected = new ArrayList<>();
    for (JudgedLock lock : locks) {
      Map<String, AffectedVersion> once = new LinkedHashMap<>();
      for (LockedDistribution locked : lock.facts().lock().distributions()) {
        String version = locked.version();
        if (version != null && isRelease(locked)) {
          for (Advisory advisory : advisories.of(locked.distribution(), version)) {
            once.computeIfAbsent(
                key(advisory.id(), locked.distribution(), version),
                any -> affected(lock.facts().path(), locked, version, advisory));
          }
        }
      }
      affected.addAll(once.values());
    }
    return affected;
  }

  /** Whether it is what its name says on an index: from there, or the file itself. */
  private static boolean isRelease(LockedDistribution locked) {
    return switch (locked.sourceKind()) {
      case INDEX, URL -> true;
      case VCS, PATH, EDITABLE, VIRTUAL -> false;
    };
  }

  private AffectedVersion affected(
      String path, LockedDistribution locked, String version, Advisory advisory) {
    String lockfileId = LockRows.lockfileId(projectId, path);
    VulnerabilityRow row =
        new VulnerabilityRow(
            lockfileId,
            locked.distribution(),
            version,
            advisory.id(),
            advisory.aliases(),
            advisory.severity(),
            advisory.cvss(),
            advisory.publishedAt(),
            Version.parse(version).flatMap(advisory::fixAfter).map(Version::toString).orElse(null),
            isFixable(path, locked, version, advisory),
            null,
            null);
    return new AffectedVersion(
        row, resolves.resolveNameOf(lockfileId), projectId, path, locked.sourceLine());
  }

  /** Unknown where no index tells what a new lock would take. */
  private @Nullable Boolean isFixable(
      String path, LockedDistribution locked, String version, Advisory advisory) {
    String newest = allowed.get(key(path, locked.distribution(), version));
    return newest == null ? null : !advisory.affects(newest);
  }
}
