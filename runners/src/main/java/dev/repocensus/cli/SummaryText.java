package dev.repocensus.cli;

import dev.repocensus.pipeline.CycleLine;
import dev.repocensus.pipeline.LockLine;
import dev.repocensus.pipeline.ScanRequest;
import dev.repocensus.pipeline.ScanSummary;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.RunStatus;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a scan found, on standard output, so that it is worth reading without SQL. */
final class SummaryText {
  private static final int LOCKS_SHOWN = 10;

  /** Verdicts on locks, the worst first. */
  private static final List<String> HARM =
      List.of("drift_hard", "unreadable", "no_lock", "drift_soft", "orphaned", "drift_cosmetic");

  private static final Map<String, String> TITLES =
      Arrays.stream(ProblemCode.values())
          .collect(Collectors.toMap(ProblemCode::name, ProblemCode::title));

  private final PrintStream out;

  private SummaryText(PrintStream out) {
    this.out = out;
  }

  /** Writes the summary; quietly, only the run's id. */
  static void write(ScanSummary summary, ScanRequest request, Verbs verbs) {
    PrintStream out = verbs.console().out();
    if (verbs.globals().isQuiet) {
      out.println(summary.runId());
      return;
    }
    new SummaryText(out).all(summary, request);
  }

  /** The exit code of a scan that published, and the line that explains it. */
  static ExitCode exit(ScanSummary summary, ScanRequest request, Verbs verbs) {
    if (summary.status() == RunStatus.PUBLISHED && summary.coverage() >= request.minCoverage()) {
      return ExitCode.OK;
    }
    verbs
        .console()
        .err()
        .printf(
            Locale.ROOT,
            "census: the run is partial: coverage %s, wanted %s (census query q15 says why)%n",
            percent(summary.coverage()),
            percent(request.minCoverage()));
    return ExitCode.LOW_COVERAGE;
  }

  private void all(ScanSummary s, ScanRequest request) {
    line("run", s.runId() + "  as of " + s.asOf());
    line(
        "projects",
        String.format(
            Locale.ROOT,
            "%,d (%,d partial, %,d failed)",
            s.projects(),
            s.projectsPartial(),
            s.projectsFailed()));
    line("files", files(s));
    line("imports", imports(s));
    line("coverage", percent(s.coverage()));
    cycles(s);
    locks(s);
    line("conflicts", conflicts(s));
    uses(s);
    counts("problems", s.problemsByCode(), code -> TITLES.getOrDefault(code, ""));
    counts("left out", s.pruned(), rule -> "directories");
    line("published", published(s, request));
  }

  private static String files(ScanSummary s) {
    return String.format(
        Locale.ROOT,
        "%,d: %,d read, %,d recovered, %,d skipped, %,d failed; %s",
        s.files(),
        s.filesRead(),
        s.filesRecovered(),
        s.filesSkipped(),
        s.filesFailed(),
        bytes(s.bytes()));
  }

  private static String imports(ScanSummary s) {
    return String.format(
        Locale.ROOT,
        "%,d rows, %,d module edges, %,d project edges",
        s.importRows(),
        s.moduleEdges(),
        s.projectEdges());
  }

  private static String published(ScanSummary s, ScanRequest request) {
    return s.alreadyPublished()
        ? request.lake() + " holds this run already; nothing was written"
        : String.format(
            Locale.ROOT,
            "%s: %,d tables, %,d rows, %s in %.1f s",
            request.lake(),
            s.tables(),
            s.rows(),
            bytes(s.lakeBytes()),
            s.seconds());
  }

  private void cycles(ScanSummary s) {
    line("cycles", s.worstCycles().isEmpty() ? "none" : "worst first");
    for (CycleLine cycle : s.worstCycles()) {
      out.printf(
          Locale.ROOT,
          "  %,d %ss  %s  %s%n",
          cycle.size(),
          cycle.level(),
          cycle.layer(),
          plain(CycleText.ring(cycle.shortest())));
      cycle.witness().forEach(witness -> out.println("      " + plain(witness)));
    }
  }

  /** The worst of them with their first reason; {@code census stale --locks} has them all. */
  private void locks(ScanSummary s) {
    int stale = s.driftedLocks().size();
    line(
        "locks",
        stale == 0 ? "none out of sync" : String.format(Locale.ROOT, "%,d out of sync", stale));
    s.driftedLocks().stream()
        .sorted(Comparator.comparingInt(lock -> harm(lock.verdict())))
        .limit(LOCKS_SHOWN)
        .forEach(lock -> out.println("  " + plain(shown(lock))));
    if (stale > LOCKS_SHOWN) {
      out.println(
          String.format(Locale.ROOT, "  and %,d more: census stale --locks", stale - LOCKS_SHOWN));
    }
  }

  private static int harm(String verdict) {
    int at = HARM.indexOf(verdict);
    return at < 0 ? HARM.size() : at;
  }

  private static String shown(LockLine lock) {
    int more = lock.reasons().size() - 1;
    return lock.lockPath()
        + "  "
        + lock.verdict()
        + (lock.reasons().isEmpty() ? "" : "  " + lock.reasons().get(0))
        + (more > 0 ? " (and " + more + " more)" : "");
  }

  private static String conflicts(ScanSummary s) {
    return s.conflicts() == 0
        ? "none"
        : String.format(
            Locale.ROOT,
            s.conflicts() == 1
                ? "%,d pair disagrees on a distribution (census conflicts)"
                : "%,d pairs disagree on a distribution (census conflicts)",
            s.conflicts());
  }

  private void uses(ScanSummary s) {
    String verdicts =
        s.usesByVerdict().entrySet().stream()
            .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
            .collect(Collectors.joining(", "));
    line("uses", verdicts.isEmpty() ? "every distribution is in order" : verdicts);
    if (!s.missing().isEmpty()) {
      out.println("  missing in most projects: " + plain(String.join(", ", s.missing())));
    }
  }

  private void counts(
      String name, SortedMap<String, Long> counts, Function<String, String> meaning) {
    line(name, counts.isEmpty() ? "none" : "");
    counts.forEach(
        (key, count) ->
            out.printf(Locale.ROOT, "  %-24s %,9d  %s%n", plain(key), count, meaning.apply(key)));
  }

  private void line(String name, String text) {
    out.println(String.format(Locale.ROOT, "%-10s %s", name, plain(text)).stripTrailing());
  }

  static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }

  /** Rounded down: 99.99 % is not complete. */
  static String percent(double ratio) {
    return String.format(Locale.ROOT, "%.1f %%", Math.floor(ratio * 1000 + 1e-9) / 10);
  }

  static String bytes(long bytes) {
    if (bytes < 1_000) {
      return bytes + " bytes";
    }
    String[] units = {"kB", "MB", "GB", "TB"};
    double value = bytes / 1_000.0;
    int unit = 0;
    while (value >= 999.95 && unit < units.length - 1) {
      value /= 1_000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", value, units[unit]);
  }
}
