package dev.repocensus.transform;

import dev.repocensus.schema.row.DistributionUseRow;
import dev.repocensus.schema.row.UseVerdict;
import dev.repocensus.schema.table.RowOrder;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.SerializableFunction;

/**
 * A few figures about the use of distributions that add up over projects.
 *
 * @param verdicts projects and distributions by verdict, those that are in order left out
 * @param missing projects that lack a distribution, by its name
 */
record UseFigures(SortedMap<String, Long> verdicts, SortedMap<String, Long> missing) {
  private static final int WORST = 5;

  /** The figures of one project. */
  static UseFigures of(List<DistributionUseRow> uses) {
    UseFigures figures = new UseFigures(new TreeMap<>(), new TreeMap<>());
    Set<String> seen = new HashSet<>();
    for (DistributionUseRow use : uses) {
      String verdict = use.verdict().text();
      if (use.verdict() != UseVerdict.OK && seen.add(use.distribution())) {
        add(figures.verdicts, verdict, 1);
        if (use.verdict() == UseVerdict.MISSING) {
          add(figures.missing, use.distribution(), 1);
        }
      }
    }
    return figures;
  }

  private static void add(SortedMap<String, Long> counts, String name, long more) {
    counts.merge(name, more, Long::sum);
  }

  /** Adds up in any order. */
  static SerializableFunction<Iterable<UseFigures>, UseFigures> sum() {
    return parts -> {
      UseFigures sum = new UseFigures(new TreeMap<>(), new TreeMap<>());
      for (UseFigures part : parts) {
        part.verdicts.forEach((name, count) -> add(sum.verdicts, name, count));
        part.missing.forEach((name, count) -> add(sum.missing, name, count));
      }
      return sum;
    };
  }

  /** The part of the summary: every verdict, and what is missing in most projects. */
  Highlights highlights() {
    List<Highlights.Missing> worst =
        missing.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey(RowOrder.TEXT)))
            .limit(WORST)
            .map(entry -> new Highlights.Missing(entry.getKey(), entry.getValue()))
            .toList();
    return Highlights.ofUses(verdicts, worst);
  }
}
