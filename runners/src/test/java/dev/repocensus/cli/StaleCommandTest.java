package dev.repocensus.cli;

import static dev.repocensus.report.TestLake.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.report.TestLake;
import dev.repocensus.schema.table.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleCommandTest {

  @TempDir static Path temp;
  private static String lake;

  @BeforeAll
  static void aLakeWithLocks() {
    lake =
        TestLake.in(temp)
            .publish(
                "2026-11-19",
                "r1",
                Map.of(
                    Tables.LOCKFILES,
                    List.of(
                        lock("a/uv.lock", "drift_soft", "true", "['a:3 asks for x', 'b']"),
                        lock("b/uv.lock", "in_sync", "true", "[]"),
                        lock("c/uv.lock", "drift_hard", "false", "['c needs y']"),
                        lock("d/pylock.toml", "no_inputs_recorded", "NULL", "[]"),
                        lock("e/poetry.lock", "unreadable", "NULL", "['cut off']"))))
            .path();
  }

  private static Map<String, String> lock(
      String path, String verdict, String closed, String reasons) {
    return row(
        "lockfile_id", "'mono//" + path + "'",
        "lock_path", "'" + path + "'",
        "resolve_name", "'" + path.charAt(0) + "'",
        "verdict", "'" + verdict + "'",
        "verdict_method", "'inputs'",
        "is_closed", closed,
        "verdict_reasons", reasons);
  }

  private static Map<String, String> version(
      String distribution, String version, String status, String libyears, String blockers) {
    return row(
        "source_path",
        "'a/uv.lock'",
        "project_id",
        "'mono//a'",
        "distribution",
        "'" + distribution + "'",
        "version",
        "'" + version + "'",
        "version_key",
        "'" + version + "'",
        "latest_stable",
        "'9'",
        "latest_allowed",
        "'8'",
        "releases_behind",
        "3",
        "libyears",
        libyears,
        "status",
        "'" + status + "'",
        "blocked_by",
        blockers);
  }

  private static String lakeWithVersions() {
    return TestLake.in(temp.resolve("versions"))
        .publish(
            "2026-11-19",
            "r1",
            Map.of(
                Tables.FRESHNESS,
                List.of(
                    version("old", "1", "blocked", "2.3456", "['third_party:x <9 a/uv.lock:3']"),
                    version("pulled", "2", "yanked", "0.1", "[]"),
                    version("new", "9", "fresh", "0", "[]"),
                    version("dateless", "3", "behind", "NULL", "[]"))))
        .path();
  }

  @Test
  void aRunThatKnewOfNoReleasesSaysSo() {
    assertThat(Cli.run("stale", "--lake", lake).out())
        .isEqualTo(
            "no version was judged: census index refresh asks an index for the next scan; without"
                + " one scan with --index-from-locks\n");
  }

  @Test
  void yankedVersionsComeFirstAndThenTheOldest() {
    assertThat(Cli.run("stale", "--lake", lakeWithVersions()).out())
        .isEqualTo(
            """
            3 of 4 versions stale
            libyears by who can act: 2.3 blocked, 0.1 yanked
            yanked  pulled 2 -> 9 (8 is allowed)  3 releases, 0.1 years  a/uv.lock
              take another release: this one was withdrawn
            blocked  old 1 -> 9 (8 is allowed)  3 releases, 2.35 years  a/uv.lock
              held by third_party:x <9 a/uv.lock:3
            behind  dateless 3 -> 9 (8 is allowed)  3 releases  a/uv.lock
              only other distributions ask for it: lock again, and see whether they let it go
            """);
  }

  @Test
  void aDistributionIsAskedByItsName() {
    Cli ran = Cli.run("stale", "--lake", lakeWithVersions(), "old", "--format", "csv");
    assertThat(ran.out().lines()).hasSize(2).anyMatch(line -> line.startsWith("blocked,old,1,8,9"));
  }

  @Test
  void nothingStaleIsSaidWithHowManyThereAre() {
    assertThat(Cli.run("stale", "--locks", "--lake", lake, "b/uv").out())
        .isEqualTo("0 of 1 locks out of sync\n");
  }

  @Test
  void theWorstComeFirstWithAllTheirReasons() {
    assertThat(Cli.run("stale", "--locks", "--lake", lake))
        .isEqualTo(
            new Cli(
                0,
                """
                3 of 5 locks out of sync
                drift_hard  c/uv.lock
                  c needs y
                  what is locked needs what the lock does not hold
                unreadable  e/poetry.lock
                  cut off
                drift_soft  a/uv.lock
                  a:3 asks for x
                  b
                """,
                ""));
  }

  @Test
  void whatIsLeftOutIsCounted() {
    assertThat(Cli.run("stale", "--locks", "--lake", lake, "--top", "1").out())
        .endsWith("and 2 more (--top)\n");
    assertThat(Cli.run("stale", "--locks", "--lake", lake, "--all").out().lines())
        .contains("in_sync  b/uv.lock", "no_inputs_recorded  d/pylock.toml");
  }

  @Test
  void aResolveIsAskedByItsName() {
    assertThat(Cli.run("stale", "--locks", "--lake", lake, "a").out())
        .contains("drift_soft  a/uv.lock");
  }

  @Test
  void machinesGetRows() {
    Cli ran = Cli.run("stale", "--locks", "--lake", lake, "c/", "--format", "json");
    assertThat(ran.out())
        .isEqualTo(
            """
            [
              {"verdict": "drift_hard", "lock_path": "c/uv.lock", "resolve_name": "c", \
            "verdict_method": "inputs", "is_closed": "false", "verdict_reasons": ["c needs y"]}
            ]
            """);
  }
}
