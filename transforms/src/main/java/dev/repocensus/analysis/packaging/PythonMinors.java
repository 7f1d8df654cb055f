package dev.repocensus.analysis.packaging;

import dev.repocensus.analysis.packaging.Marker.Comparison;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The minor versions of Python, each with the versions that call themselves so. Before 2.0 there is
 * nothing that a marker is about; the last one, 4.0, stands for whatever comes.
 */
final class PythonMinors {
  private static final List<String> NAMES =
      Stream.of(
              IntStream.range(0, 10).mapToObj(minor -> "2." + minor),
              IntStream.range(0, 100).mapToObj(minor -> "3." + minor),
              Stream.of("4.0"))
          .flatMap(names -> names)
          .toList();
  private static final List<Version> STARTS =
      NAMES.stream().map(name -> Version.parse(name + ".dev0").orElseThrow()).toList();

  private PythonMinors() {}

  /** Where a comparison of {@code python_version} with a literal holds. */
  static PythonMarkers holding(Comparison comparison) {
    VersionIntervals certain = VersionIntervals.NONE;
    VersionIntervals unknown = VersionIntervals.NONE;
    int from = 0;
    while (from < NAMES.size()) {
      Truth truth = truth(comparison, from);
      int to = from + 1;
      while (to < NAMES.size() && truth(comparison, to) == truth) {
        to++;
      }
      VersionIntervals run = between(from, to);
      certain = truth == Truth.TRUE ? certain.union(run) : certain;
      unknown = truth == Truth.UNKNOWN ? unknown.union(run) : unknown;
      from = to;
    }
    return new PythonMarkers(certain, certain.union(unknown));
  }

  private static Truth truth(Comparison comparison, int index) {
    return comparison.evaluate(MarkerEnvironment.of(Map.of("python_version", NAMES.get(index))));
  }

  /** The first run starts with the first version of all, the last one never ends. */
  private static VersionIntervals between(int from, int to) {
    VersionIntervals upTo =
        to < STARTS.size()
            ? VersionIntervals.from(STARTS.get(to)).complement()
            : VersionIntervals.ALL;
    return from == 0 ? upTo : VersionIntervals.from(STARTS.get(from)).intersect(upTo);
  }
}
