package dev.repocensus.analysis.advisory;

import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.packaging.VersionIntervals;
import dev.repocensus.schema.index.AdvisoryRangeRow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A span of versions that an advisory is about, its ends as written.
 *
 * @param introduced the first version in it; 0 is before all
 * @param fixed the first version behind it; null if none is known
 * @param lastAffected the last version in it; null if that is not said
 * @param limit the first version that the record does not speak of; null if it speaks of all
 */
record Span(
    String introduced,
    @Nullable String fixed,
    @Nullable String lastAffected,
    @Nullable String limit) {
  static final String FIRST = "0";

  static Span of(AdvisoryRangeRow row) {
    return new Span(row.introduced(), row.fixed(), row.lastAffected(), row.limitVersion());
  }

  AdvisoryRangeRow row(String id, String distribution, int position) {
    return new AdvisoryRangeRow(id, distribution, position, introduced, fixed, lastAffected, limit);
  }

  /** The versions in it; a local version goes with its public one. */
  VersionIntervals versions() {
    VersionIntervals in =
        introduced.equals(FIRST)
            ? VersionIntervals.ALL
            : version(introduced).map(VersionIntervals::from).orElse(VersionIntervals.NONE);
    if (lastAffected != null) {
      in = in.intersect(SpecifierSet.parse("<=" + lastAffected).value().versions());
    }
    return before(before(in, fixed), limit);
  }

  private static VersionIntervals before(VersionIntervals in, @Nullable String end) {
    Optional<Version> version = version(end);
    return version.isEmpty() ? in : in.intersect(VersionIntervals.from(version.get()).complement());
  }

  static Optional<Version> version(@Nullable String text) {
    return text == null ? Optional.empty() : Version.parse(text);
  }
}
