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

  @Test
  void withoutAWordWhatIsMeantItIsAWrongQuestion() {
    Cli ran = Cli.run("stale", "--lake", lake);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("--locks");
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
