package dev.repocensus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.index.FakeIndex;
import dev.repocensus.report.TestLake;
import dev.repocensus.schema.table.Table;
import dev.repocensus.schema.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexRefreshCommandTest {
  private static final String PAGE =
      "{\"name\": \"acme\", \"files\": [{\"filename\": \"acme-1.0.tar.gz\", \"url\": \"x\"}]}";

  @TempDir Path folder;
  private FakeIndex index;

  @BeforeEach
  void anIndex() throws IOException {
    index = new FakeIndex();
  }

  @AfterEach
  void noIndex() {
    index.close();
  }

  private Cli refresh(String... more) {
    return refresh(Map.of("HOME", folder.toString()), more);
  }

  private Cli refresh(Map<String, String> env, String... more) {
    List<String> line = new ArrayList<>(List.of("index", "refresh", "--lake", lake()));
    line.addAll(List.of(more));
    return Cli.run(env, 0, line.toArray(new String[0]));
  }

  private String lake() {
    return folder.resolve("lake").toString();
  }

  private String names(String... names) throws IOException {
    return Files.writeString(folder.resolve("names"), String.join("\n", names)).toString();
  }

  private String url() {
    return "pypi=" + index.url("127.0.0.1");
  }

  private Table<?> table(String name) {
    return Tables.ALL.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  private void census() {
    TestLake.in(Path.of(lake()))
        .publish(
            "2026-11-19",
            "r1",
            Map.of(
                table("projects"),
                List.of(
                    TestLake.row("project_id", "'m//a'", "distribution", "'private-a'"),
                    TestLake.row("project_id", "'m//b'", "distribution", "'published-b'")),
                table("locked_distributions"),
                List.of(
                    locked("published-b", "index", "NULL"),
                    locked("locked-c", "index", "'" + index.url("localhost") + "'"),
                    locked("from-git", "vcs", "NULL")),
                table("requirements"),
                List.of(
                    required("private-a", "requirement"),
                    required("wanted-d", "requirement"),
                    required("bound-e", "constraint"),
                    required("a-file", "url"))));
  }

  private static Map<String, String> locked(String name, String source, String indexName) {
    return TestLake.row(
        "distribution", "'" + name + "'",
        "source_kind", "'" + source + "'",
        "index_name", indexName);
  }

  private static Map<String, String> required(String name, String kind) {
    return TestLake.row("distribution", "'" + name + "'", "requirement_kind", "'" + kind + "'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--max-age|soon|2|is no span of time",
        "--timeout|-1s|2|is no span of time",
        "--connections|0|2|must be at least 1",
        "--metadata|all|2|none of newest, none",
        "--index-url|https://me:hidden@x/simple|2|must not hold credentials",
        "--names|/no/such/file|4|cannot be read",
        "--config|/no/such/file|2|does not exist",
      })
  void whatIsWrongIsSaidBeforeAnythingIsAsked(String option, String value, int exit, String said) {
    Cli cli = refresh(option, value);
    assertThat(cli.exit()).isEqualTo(exit);
    assertThat(cli.err()).contains(said).doesNotContain("hidden");
  }

  @Test
  void withoutACensusThereIsNobodyToAskFor() {
    Cli cli = refresh("--index-url", url());
    assertThat(cli.exit()).isEqualTo(4);
    assertThat(cli.err()).contains("there is no lake");
    assertThat(index.paths()).isEmpty();
  }

  @Test
  void aFileOfNamesIsCheckedLineByLine() throws IOException {
    Cli bad = refresh("--index-url", url(), "--names", names("acme", "a b"));
    assertThat(bad.exit()).isEqualTo(2);
    assertThat(bad.err()).contains("names:2: no name of a distribution");
    Cli empty = refresh("--index-url", url(), "--names", names("# nothing"));
    assertThat(empty.exit()).isEqualTo(2);
    assertThat(index.paths()).isEmpty();
  }

  @Test
  void namesOfTheLastCensusAreAskedButNotThoseOfTheScopeItself() {
    census();
    Cli dry = refresh("--index-url", url(), "--dry-run");
    assertThat(dry.out()).isEqualTo("bound-e\nlocked-c\npublished-b\nwanted-d\n");
    assertThat(index.paths()).isEmpty();
    assertThat(refresh("--index-url", url(), "--dry-run", "--own-names").out())
        .contains("private-a");
  }

  @Test
  void aNameIsAskedFirstWhereALockTookIt() {
    census();
    Cli cli =
        refresh(
            "--index-url", url(), "--index-url", "second=" + index.url("localhost"), "--own-names");
    assertThat(cli.exit()).as(cli.err()).isZero();
    // Nobody has any of the five names, so both indexes are asked for each.
    assertThat(index.paths()).hasSize(10);
  }

  @Test
  void aRefreshIsSummedUpAndQueriesSeeIt() throws IOException {
    census();
    index.page("acme", FakeIndex.json(PAGE));
    Cli cli = refresh("--index-url", url(), "--names", names("Acme", "none"));
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.out())
        .contains("asked      2 names, 2 requests, " + PAGE.length() + " bytes")
        .contains("pypi: 1 ok, 0 not modified, 1 not found, 0 failed, 0 young enough")
        .contains("written    1 releases, in ");
    String sql = "SELECT distribution, version, index_name FROM index_releases";
    assertThat(Cli.run("query", "--lake", lake(), "--format", "csv", sql).out())
        .contains("acme,1.0,pypi");
  }

  @Test
  void whatFailedIsSaidEvenQuietlyAndGivesItsOwnExitCode() throws IOException {
    index.page("acme", FakeIndex.json(PAGE));
    index.page("secret", FakeIndex.status(403));
    Cli partly = refresh("-q", "--index-url", url(), "--names", names("acme", "secret"));
    assertThat(partly.exit()).isEqualTo(3);
    assertThat(partly.err()).contains("pypi: no answer for 1 of 2 names", "1 x HTTP 403");
    Cli wholly = refresh("-q", "--index-url", url(), "--names", names("secret"), "--full");
    assertThat(wholly.exit()).isEqualTo(4);
  }

  @Test
  void whenNobodyAnswersNothingIsWritten() throws IOException {
    index.page("secret", FakeIndex.status(401));
    Cli cli = refresh("--index-url", url(), "--names", names("secret"));
    assertThat(cli.exit()).isEqualTo(4);
    assertThat(cli.err()).contains("no index answered; no snapshot was written");
    assertThat(Path.of(lake())).doesNotExist();
  }

  @Test
  void theConfigurationAndTheEnvironmentNameIndexes() throws IOException {
    index.page("acme", FakeIndex.json(PAGE));
    Path config = folder.resolve("census.toml");
    Files.writeString(config, "[index]\nurls = [\"own=" + index.url("127.0.0.1") + "\"]\n");
    String names = names("acme");
    Cli configured = refresh("--config", config.toString(), "--names", names);
    assertThat(configured.exit()).as(configured.err()).isZero();
    assertThat(configured.out()).contains("own: 1 ok");
    Map<String, String> env =
        Map.of(
            "CENSUS_INDEX_URL",
            "a=" + index.url("127.0.0.1") + " b=" + index.url("localhost"),
            "CENSUS_INDEX_A_TOKEN",
            "hidden-token");
    Cli cli = refresh(env, "--names", names);
    assertThat(cli.out()).contains("a: 1 ok", "b: 0 ok");
    assertThat(cli.out() + cli.err()).doesNotContain("hidden-token");
    assertThat(index.asked().get(1).authorization()).startsWith("Basic ");
  }
}
