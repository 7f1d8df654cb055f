package dev.repocensus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.report.TestLake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--lkae x                          | 2 | unknown option --lkae; did you mean --lake?",
        "query --fromat csv q15            | 2 | unknown option --fromat; did you mean --format?",
        "qurey                             | 2 | unknown command 'qurey'; did you mean query?",
        "zzz                               | 2 | unknown command 'zzz' (see census --help)",
        "runs extra                        | 2 | unexpected argument 'extra'",
        "''                                | 2 | give a command",
        "--lake                            | 2 | missing required parameter",
        "query                             | 2 | give a statement",
        "query -f /no/such.sql             | 2 | -f /no/such.sql does not exist",
        "query q99                         | 2 | no stock query is named q99",
        "query --format tabel q15          | 2 | 'tabel' is none of table, json, csv, md; did you mean table?",
        "cycles --layer eagre              | 2 | did you mean eager?",
        "cycles --top 0                    | 2 | --top must be at least 1, but is 0",
        "schema import                     | 2 | no table is named import; did you mean imports?",
        "scan --root /no/such              | 2 | --root /no/such does not exist",
        "scan --root /etc/hostname         | 2 | is not a directory",
        "scan here                         | 2 | unexpected argument 'here'; did you mean --root here?",
        "scan --min-coverage 1.5           | 2 | --min-coverage must be from 0 to 1, but is 1.5",
        "scan --min-coverage NaN           | 2 | --min-coverage must be from 0 to 1",
        "scan --min-coverage much          | 2 | 'much' is not a double",
        "scan --as-of yesterday            | 2 | --as-of 'yesterday' is no time",
        "scan --as-of 2026-02-30           | 2 | --as-of '2026-02-30' is no time",
        "scan --buckets 0                  | 2 | --buckets must be at least 1",
        "scan --exclude [a                 | 2 | --exclude '[a' is no glob",
        "scan --runner flnk                | 2 | did you mean flink?",
        "scan --repos /no/such.csv         | 2 | --repos /no/such.csv does not exist",
        "scan --config /no/such.toml       | 2 | --config /no/such.toml does not exist",
        "scan -- --fooBar=1                | 2 | the direct runner refuses its options",
        "scan --scope a/b                  | 2 | --scope 'a/b' must be a name without slashes",
        "runs --lake /no/such              | 4 | there is no lake at /no/such",
        "runs --lake /etc                  | 4 | /etc is not a lake",
        "runs --lake s3://b/lake           | 2 | copy or mount s3://b/lake first",
      })
  void whatIsWrongIsOneLineAndItsExitCode(String line, int exit, String said) {
    Cli ran = Cli.run(line.isEmpty() ? new String[0] : line.strip().split(" "));
    assertThat(ran.err()).startsWith("census: ").contains(said).endsWith("\n").hasLineCount(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.exit()).isEqualTo(exit);
  }

  @ParameterizedTest
  @CsvSource({"--version", "--help", "scan --help", "query --help", "query --list", "schema"})
  void whatIsRightIsZeroAndSaysNothingBesideItsData(String line) {
    Cli ran = Cli.run(line.split(" "));
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).isNotBlank();
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void aLakeWithoutAPublishedRunIsAFailureOfTheInput() throws IOException {
    Files.createDirectories(temp.resolve("v1/staging/a/tables/runs"));
    Cli ran = Cli.run("query", "--lake", temp.toString(), "SELECT 1");
    assertThat(ran.err()).contains("has no published run yet").hasLineCount(1);
    assertThat(ran.exit()).isEqualTo(4);
  }

  @Test
  void aLakeOfANewerSchemaIsRefused() throws IOException {
    TestLake lake = TestLake.in(temp).publish("2026-11-19", "r1", Map.of());
    lake.manifest("r2", "7.0");
    Cli ran = Cli.run("runs", "--lake", lake.path());
    assertThat(ran.err()).contains("was written by a newer census; upgrade").hasLineCount(1);
    assertThat(ran.exit()).isEqualTo(4);
  }

  @Test
  void aLakeOfANewerLayoutIsRefused() throws IOException {
    Files.createDirectories(temp.resolve("v2"));
    Cli ran = Cli.run("runs", "--lake", temp.toString());
    assertThat(ran.err()).contains("was written by a newer census");
    assertThat(ran.exit()).isEqualTo(4);
  }

  @Test
  void aBugIsFiveAndSaysWhereOnlyIfAsked() {
    ErrorLinesHarness quiet = ErrorLinesHarness.bug();
    assertThat(quiet.exit()).isEqualTo(5);
    assertThat(quiet.err())
        .isEqualTo(
            "census: internal error: java.lang.IllegalStateException: broken (-v shows where)\n");
    assertThat(ErrorLinesHarness.bug("-v").err()).contains("\tat dev.repocensus.cli");
  }
}
