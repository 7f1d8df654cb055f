package dev.repocensus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.pipeline.CycleLine;
import dev.repocensus.pipeline.LockLine;
import dev.repocensus.pipeline.ScanRequest;
import dev.repocensus.pipeline.ScanSummary;
import dev.repocensus.schema.row.RunStatus;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTextTest {

  private static final Instant AS_OF = Instant.parse("2026-11-20T02:00:00Z");
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final GlobalOptions globals = new GlobalOptions();
  private final Verbs verbs =
      new Verbs(Cli.console(out, err, Map.of(), 0), globals, new EnvTwins(Map.of()));

  private static ScanRequest request() {
    return new ScanRequest(
        List.of(), null, "lake", null, AS_OF, null, 0.98, 4, 1, 1, "direct", "1", List.of(),
        "auto");
  }

  private static ScanSummary summary(
      RunStatus status,
      double coverage,
      List<CycleLine> cycles,
      List<LockLine> locks,
      Map<String, Long> problems,
      Map<String, Long> uses) {
    return new ScanSummary(
        "r1",
        status,
        false,
        AS_OF,
        1512,
        3,
        0,
        61204,
        61000,
        100,
        94,
        10,
        123_456_789,
        coverage,
        653000,
        342000,
        8214,
        cycles,
        locks,
        problems.size(),
        new TreeMap<>(uses),
        uses.containsKey("missing") ? List.of("pyyaml (3)", "attrs\u001b (2)") : List.of(),
        new TreeMap<>(problems),
        12,
        1_060_000,
        19_800_000,
        34.2,
        new TreeMap<>(Map.of("vcs", 1L)));
  }

  private static ScanSummary clean() {
    return summary(RunStatus.PUBLISHED, 0.9999, List.of(), List.of(), Map.of(), Map.of());
  }

  @Test
  void nothingFoundIsSaid() {
    SummaryText.write(clean(), request(), verbs);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            run        r1  as of 2026-11-20T02:00:00Z
            projects   1,512 (3 partial, 0 failed)
            files      61,204: 61,000 read, 100 recovered, 94 skipped, 10 failed; 123.5 MB
            imports    653,000 rows, 342,000 module edges, 8,214 project edges
            coverage   99.9 %
            cycles     none
            locks      none out of sync
            conflicts  none
            uses       every distribution is in order
            problems   none
            left out
              vcs                              1  directories
            published  lake: 12 tables, 1,060,000 rows, 19.8 MB in 34.2 s
            """);
  }

  @Test
  void cyclesLocksAndProblemsComeWithTheirEvidence() {
    CycleLine cycle =
        new CycleLine(
            "project",
            "runtime",
            2,
            List.of("a", "b"),
            List.of("a/x.py:3  import b", "b/\u001b[2J:1"));
    LockLine lock = new LockLine("uv.lock", "drift_hard", List.of("toml missing", "x added"));
    SummaryText.write(
        summary(
            RunStatus.PUBLISHED,
            1,
            List.of(cycle),
            List.of(lock),
            Map.of("SYN001", 12L),
            Map.of("missing", 5L, "unused", 1_234L)),
        request(),
        verbs);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("cycles     worst first\n  2 projects  runtime  a -> b -> a\n")
        .contains("      a/x.py:3  import b\n      b/?[2J:1\n")
        .contains("locks      1 out of sync\n  uv.lock  drift_hard  toml missing (and 1 more)\n")
        .contains("conflicts  1 pair disagrees on a distribution (census conflicts)\n")
        .contains("uses       5 missing, 1,234 unused\n")
        .contains("  missing in most projects: pyyaml (3), attrs? (2)\n")
        .contains("  SYN001                          12  A Python file does not parse");
  }

  @Test
  void quietlyOnlyTheRunIsNamed() {
    globals.isQuiet = true;
    SummaryText.write(clean(), request(), verbs);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("r1\n");
  }

  @Test
  void lowCoverageIsThreeAndExplained() {
    ScanSummary partial =
        summary(RunStatus.PARTIAL, 0.9799, List.of(), List.of(), Map.of(), Map.of());
    assertThat(SummaryText.exit(partial, request(), verbs)).isEqualTo(ExitCode.LOW_COVERAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("coverage 97.9 %, wanted 98.0 %");
    assertThat(SummaryText.exit(clean(), request(), verbs)).isEqualTo(ExitCode.OK);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 bytes",
    "999, 999 bytes",
    "1000, 1.0 kB",
    "999949, 999.9 kB",
    "999999, 1.0 MB",
    "9223372036854775807, 9223372.0 TB"
  })
  void sizesAreShort(long bytes, String text) {
    assertThat(SummaryText.bytes(bytes)).isEqualTo(text);
  }

  @Test
  void aLongRingIsShortened() {
    assertThat(CycleText.ring(List.of())).isEmpty();
    assertThat(CycleText.ring(List.of("a"))).isEqualTo("a -> a");
    assertThat(CycleText.ring(List.of("a", "b", "a"))).isEqualTo("a -> b -> a");
    assertThat(CycleText.ring(List.of("0123456789".split(""))))
        .isEqualTo("0 -> 1 -> 2 -> 3 -> ... 2 more ... -> 6 -> 7 -> 8 -> 9 -> 0");
  }
}
