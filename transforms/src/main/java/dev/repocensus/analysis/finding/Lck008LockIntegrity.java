package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.lockfile.HashStrength;
import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.SourceKind;
import dev.repocensus.schema.row.UseConfidence;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What keeps a lock from installing the same files every time. */
final class Lck008LockIntegrity implements LockRule {
  private static final Pattern FIXED = Pattern.compile("[0-9a-fA-F]{12,64}|\\d{1,9}");

  @Override
  public FindingRule rule() {
    return FindingRule.LCK008;
  }

  @Override
  public Stream<Finding> check(LockCase lock) {
    List<LockedDistribution> entries = lock.lock().distributions();
    boolean hashes = entries.stream().anyMatch(each -> each.hashes() > 0);
    return Stream.of(
            entries.stream().flatMap(each -> faults(lock, each, hashes)),
            weak(lock, entries),
            lock.closure().overlaps().stream()
                .map(each -> lock.about(rule(), each, null, each, UseConfidence.CERTAIN)))
        .flatMap(each -> each);
  }

  /** Entries with no better hash than MD5 or SHA-1: one finding if it is so for all with hashes. */
  private Stream<Finding> weak(LockCase lock, List<LockedDistribution> entries) {
    List<LockedDistribution> hashed = entries.stream().filter(each -> each.hashes() > 0).toList();
    List<LockedDistribution> weak =
        hashed.stream().filter(each -> each.hashStrength() == HashStrength.WEAK).toList();
    if (weak.size() > 1 && weak.size() == hashed.size()) {
      return Stream.of(lock.about(rule(), "no entry has a better hash than MD5 or SHA-1"));
    }
    return weak.stream().map(each -> finding(lock, each, "has no better hash than MD5 or SHA-1"));
  }

  private Stream<Finding> faults(LockCase lock, LockedDistribution entry, boolean hashes) {
    String fault = fault(entry, hashes);
    Stream<Finding> own = fault == null ? Stream.empty() : Stream.of(finding(lock, entry, fault));
    return Stream.concat(own, entry.faults().stream().map(each -> finding(lock, entry, each)));
  }

  private static @Nullable String fault(LockedDistribution entry, boolean hashes) {
    String url = entry.urlRedacted();
    String index = entry.indexName();
    if (entry.sourceKind() == SourceKind.VCS && !isFixed(entry.vcsCommit())) {
      return "comes from a reference of version control that may move";
    }
    if (isOpen(url) || isOpen(index)) {
      return "comes over a connection that is not encrypted";
    }
    boolean isFile = entry.sourceKind() == SourceKind.INDEX || entry.sourceKind() == SourceKind.URL;
    return hashes && isFile && entry.hashes() == 0 && entry.version() != null
        ? "has no hash, other entries have"
        : null;
  }

  private Finding finding(LockCase lock, LockedDistribution entry, String fault) {
    String name = LockCase.name(entry);
    return lock.about(
        rule(), name + " " + fault, entry.sourceLine(), name + " " + fault, UseConfidence.CERTAIN);
  }

  /** A commit, or a revision that counts up; a branch or a tag may move. */
  private static boolean isFixed(@Nullable String commit) {
    return commit != null && FIXED.matcher(commit).matches();
  }

  private static boolean isOpen(@Nullable String url) {
    return url != null && url.startsWith("http:");
  }
}
