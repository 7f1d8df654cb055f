package dev.repocensus.analysis.staleness;

import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.row.DateSource;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One release of a distribution, as an index shows it.
 *
 * @param version the version
 * @param releasedAt the earliest upload of its files, yanked ones included; null if no file tells
 * @param dateSource how that is known
 * @param isYankedAll whether every file is yanked (PEP 592), so that only an exact pin finds it
 * @param isYankedAny whether some file is yanked
 * @param yankReason why, as the index says; null if it does not
 * @param requiresPython what its files that are not yanked ask of the interpreter, each once; any
 *     version for a file that asks nothing
 * @param requiresDist what its metadata requires (PEP 508); null if the snapshot lacks it
 */
public record Release(
    Version version,
    @Nullable Instant releasedAt,
    DateSource dateSource,
    boolean isYankedAll,
    boolean isYankedAny,
    @Nullable String yankReason,
    List<SpecifierSet> requiresPython,
    @Nullable List<String> requiresDist) {

  public Release {
    requiresPython = List.copyOf(requiresPython);
    requiresDist = requiresDist == null ? null : List.copyOf(requiresDist);
  }

  /** A release of which only version and date are known, as a lock tells. */
  public static Release of(Version version, @Nullable Instant releasedAt, DateSource source) {
    return new Release(version, releasedAt, source, false, false, null, List.of(), null);
  }

  /** Whether it is no pre-release and no development release. */
  public boolean isStable() {
    return !version.isPrerelease();
  }

  /** Whether some file of it may be installed under an interpreter; true where nothing is asked. */
  public boolean supports(Version python) {
    return requiresPython.isEmpty()
        || requiresPython.stream().anyMatch(range -> range.contains(python, true));
  }

  /** Whether it was there at an instant; a release without a date is taken to have been. */
  public boolean existedAt(Instant instant) {
    return releasedAt == null || !releasedAt.isAfter(instant);
  }
}
