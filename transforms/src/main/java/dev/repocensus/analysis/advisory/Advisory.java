package dev.repocensus.analysis.advisory;

import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.packaging.VersionIntervals;
import dev.repocensus.schema.problem.Severity;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One flaw, or one act of malice, in one distribution: all records about it as one.
 *
 * @param id the first of its ids by name
 * @param aliases the others, sorted
 * @param severity the worst that a record says; medium where none says
 * @param cvss the highest base score; null if there is none
 * @param publishedAt when the first of the records was published; null if unknown
 * @param spans the versions that its ranges hold
 * @param named keys of the versions that are named one by one, and texts that are no version
 * @param fixes the versions at which a range ends because it is fixed there
 */
public record Advisory(
    String id,
    List<String> aliases,
    Severity severity,
    @Nullable Double cvss,
    @Nullable Instant publishedAt,
    VersionIntervals spans,
    Set<String> named,
    NavigableSet<Version> fixes) {

  /** Whether the release was made to do harm. */
  public boolean isMalicious() {
    return Malicious.isId(id);
  }

  /** Whether it is about a version, as a lock writes it. */
  public boolean affects(String version) {
    return Version.parse(version)
        .map(this::affects)
        .orElse(named.contains(noVersion(version.strip())));
  }

  /** Stands among keys for a text that is no version; it sorts before them all. */
  static String noVersion(String text) {
    return "?" + text;
  }

  /** Whether it is about a version; a local version is what its public version is. */
  public boolean affects(Version version) {
    Version released = version.publicVersion();
    return spans.contains(released)
        || named.contains(released.versionKey())
        || named.contains(version.versionKey());
  }

  /** The smallest later version that fixes it and that no record of it is about. */
  public Optional<Version> fixAfter(Version version) {
    return fixes.stream().filter(fix -> fix.compareTo(version) > 0 && !affects(fix)).findFirst();
  }

  /** Whether a set of specifiers lets in a version that it is about. */
  public boolean isAllowedBy(SpecifierSet specifiers) {
    VersionIntervals allowed = specifiers.versions();
    return !allowed.intersect(spans).isEmpty()
        || named.stream().anyMatch(key -> allowed.containsKey(key));
  }
}
