package dev.repocensus.cli;

import dev.repocensus.index.IndexResult;
import dev.repocensus.index.RefreshRequest;
import dev.repocensus.index.RefreshResult;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** What became of a refresh, for a person; what failed is said at any verbosity. */
final class RefreshText {
  private static final int MOST_REASONS = 5;

  private RefreshText() {}

  static ExitCode write(RefreshResult result, RefreshRequest request, Verbs verbs) {
    PrintStream out = verbs.console().out();
    boolean isLoud = !verbs.globals().isQuiet;
    if (isLoud) {
      line(
          out,
          "asked",
          "%,d names, %,d requests, %,d bytes, %.1f s",
          request.names().size(),
          result.requests(),
          result.bytes(),
          result.seconds());
    }
    for (IndexResult index : result.indexes()) {
      if (isLoud) {
        counts(out, index);
      }
      complain(index, verbs);
    }
    return exit(result, verbs);
  }

  private static void counts(PrintStream out, IndexResult index) {
    line(
        out,
        "index",
        "%s: %,d ok, %,d not modified, %,d not found, %,d failed, %,d young enough",
        index.index().name(),
        index.ok(),
        index.notModified(),
        index.notFound(),
        index.failed(),
        index.young());
    if (!index.where().isEmpty()) {
      line(out, "written", "%,d releases, in %s", index.releases(), index.where());
    }
  }

  private static void complain(IndexResult index, Verbs verbs) {
    if (index.failed() == 0) {
      return;
    }
    PrintStream err = verbs.console().err();
    err.printf(
        Locale.ROOT,
        "census: %s: no answer for %,d of %,d names; what was known of them is kept%n",
        index.index().name(),
        index.failed(),
        index.asked());
    index.reasons().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_REASONS)
        .forEach(
            e -> err.println("census:   " + e.getValue() + " x " + SummaryText.plain(e.getKey())));
  }

  private static ExitCode exit(RefreshResult result, Verbs verbs) {
    long failed = result.indexes().stream().mapToLong(IndexResult::failed).sum();
    if (failed == 0) {
      return ExitCode.OK;
    }
    boolean hasAnswers = result.indexes().stream().anyMatch(IndexResult::hasAnswers);
    if (!hasAnswers) {
      verbs.console().err().println("census: no index answered; no snapshot was written");
    }
    return hasAnswers ? ExitCode.LOW_COVERAGE : ExitCode.INPUT;
  }

  private static void line(PrintStream out, String label, String format, Object... values) {
    out.printf(Locale.ROOT, "%-10s %s%n", label, String.format(Locale.ROOT, format, values));
  }
}
