package dev.repocensus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repocensus.pipeline.RootSpec;
import dev.repocensus.pipeline.ScanRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ScanRequestTest {

  @TempDir Path temp;
  private Path api;
  private Path lib;

  @BeforeEach
  void twoTrees() throws IOException {
    temp = temp.toRealPath();
    api = Files.createDirectories(temp.resolve("api"));
    lib = Files.createDirectories(temp.resolve("lib"));
  }

  private static ScanRequest request(Map<String, String> env, String... arguments) throws Failure {
    CommandLine line =
        new CensusCli(Cli.console(new ByteArrayOutputStream(), new ByteArrayOutputStream(), env, 0))
            .commandLine();
    CommandLine.ParseResult parsed = line.parseArgs(arguments);
    ScanCommand scan = (ScanCommand) parsed.subcommand().commandSpec().userObject();
    return scan.request(Settings.of(scan.verbs()));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }

  @Test
  void withoutFlagsTheDefaultsStand() throws Failure {
    ScanRequest request = request(Map.of(), "scan");
    assertThat(request.roots())
        .extracting(RootSpec::path)
        .containsExactly(Path.of("").toAbsolutePath());
    assertThat(request.scope()).isNull();
    assertThat(request.asOf()).isNull();
    assertThat(request.config()).isNull();
    assertThat(request.lake()).isEqualTo("./census-lake");
    assertThat(request.startedAt()).isEqualTo(Instant.parse("2026-11-20T02:00:00Z"));
    assertThat(request.minCoverage()).isEqualTo(0.98);
    assertThat(request.buckets()).isGreaterThanOrEqualTo(4);
    assertThat(request.maxFileBytes()).isEqualTo(64L << 20);
    assertThat(request.runnerName()).isEqualTo("direct");
    assertThat(request.excludes()).isEmpty();
  }

  @Test
  void everyFlagIsPassedOn() throws Failure {
    ScanRequest request =
        request(
            Map.of(),
            ("--scope mono scan --root "
                    + api
                    + " --root "
                    + lib
                    + " --lake gs://b/lake --as-of 2026-11-19T03:00:00.7+01:00 --runner Spark"
                    + " --min-coverage 0.5 --exclude **/a/** --exclude b --max-file-bytes 10"
                    + " --buckets 7 --chunk-files 9")
                .split(" "));
    assertThat(request.roots())
        .containsExactly(new RootSpec("api", api, null), new RootSpec("lib", lib, null));
    assertThat(request.scope()).isEqualTo("mono");
    assertThat(request.lake()).isEqualTo("gs://b/lake");
    assertThat(request.asOf()).isEqualTo(Instant.parse("2026-11-19T02:00:00Z"));
    assertThat(request.runnerName()).isEqualTo("spark");
    assertThat(request.minCoverage()).isEqualTo(0.5);
    assertThat(request.excludes()).containsExactly("**/a/**", "b");
    assertThat(request.maxFileBytes()).isEqualTo(10);
    assertThat(request.buckets()).isEqualTo(7);
    assertThat(request.chunkFiles()).isEqualTo(9);
  }

  @Test
  void theFlagWinsOverTheVariableAndTheVariableOverTheConfiguration() throws Failure, IOException {
    Path config =
        file(
            "c.toml",
            "scope = 'c'\n[lake]\nuri = 'c'\nmin_coverage = 0.1\n[discover]\nroots = ['lib']\n");
    Map<String, String> env =
        Map.of(
            "CENSUS_CONFIG", config.toString(), "CENSUS_LAKE", "e", "CENSUS_MIN_COVERAGE", "0.2");
    ScanRequest request = request(env, "scan", "--min-coverage", "0.3");
    assertThat(request.minCoverage()).isEqualTo(0.3);
    assertThat(request.lake()).isEqualTo("e");
    assertThat(request.scope()).isEqualTo("c");
    assertThat(request.roots()).containsExactly(new RootSpec("lib", lib, null));
    assertThat(request.config()).isEqualTo(config);
  }

  @Test
  void aRepeatableFlagHasAListForATwin() throws Failure {
    ScanRequest request =
        request(Map.of("CENSUS_ROOT", api + ":" + lib, "CENSUS_EXCLUDE", "x:y"), "scan");
    assertThat(request.roots()).extracting(RootSpec::name).containsExactly("api", "lib");
    assertThat(request.excludes()).containsExactly("x", "y");
    assertThat(
            request(Map.of("CENSUS_ROOT", api.toString()), "scan", "--root", lib.toString())
                .roots())
        .extracting(RootSpec::name)
        .containsExactly("lib");
  }

  @Test
  void reposAreRelativeToTheirFile() throws Failure, IOException {
    Path repos = file("r.csv", "\ufeffname,path,revision\r\n\"one\",api,abc\r\n\r\ntwo, lib \n");
    assertThat(request(Map.of(), "scan", "--repos", repos.toString()).roots())
        .containsExactly(new RootSpec("one", api, "abc"), new RootSpec("two", lib, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                 | the first line must be name,path,revision",
        "name,path\\na,api                  | the first line must be name,path,revision",
        "name,path,revision                 | names no tree",
        "name,path,revision\\na             | record 2: expected name,path,revision",
        "name,path,revision\\na,api,b,c     | record 2: expected name,path,revision",
        "name,path,revision\\n,api,         | record 2: expected name,path,revision",
        "name,path,revision\\na/b,api,      | record 2: 'a/b' cannot be a repository's name",
        "name,path,revision\\n..,api,       | record 2: '..' cannot be a repository's name",
        "name,path,revision\\na,nope,       | nope does not exist",
        "name,path,revision\\na,api,\\na,lib, | two trees are named 'a'",
      })
  void aWrongListOfReposIsAUsageError(String csv, String said) throws IOException {
    Path repos = file("r.csv", csv.replace("\\n", "\n"));
    assertThatThrownBy(() -> request(Map.of(), "scan", "--repos", repos.toString()))
        .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.exit()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining(said);
  }

  @Test
  void treesOfOneNameAreRefused() throws IOException {
    Path other = Files.createDirectories(temp.resolve("x/api"));
    String[] line = {"scan", "--root", api.toString(), "--root", other.toString()};
    assertThatThrownBy(() -> request(Map.of(), line))
        .hasMessageContaining("two trees are named 'api'");
    assertThatThrownBy(() -> request(Map.of(), "scan", "--root", "a", "--repos", "b"))
        .hasMessage("give --root or --repos, not both");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scope =                 | c.toml:1: ",
        "skope = 'x'             | unknown key skope; did you mean scope?",
        "[lake]\\nurl = 'x'      | unknown key lake.url; did you mean lake.uri?",
        "scope = 3               | scope must be text",
        "[discover]\\nroots = 'a'| discover.roots must be a list of texts",
        "[discover]\\nroots = [1]| discover.roots must be a list of texts",
        "[lake]\\nmin_coverage = 'x' | lake.min_coverage must be a number",
      })
  void aWrongConfigurationIsAUsageError(String toml, String said) throws IOException {
    Path config = file("c.toml", toml.replace("\\n", "\n"));
    assertThatThrownBy(() -> request(Map.of(), "scan", "--config", config.toString()))
        .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.exit()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining(said);
  }

  @Test
  void whatTheConfigurationHasNoEffectForIsNamed() throws IOException, Failure {
    Path config =
        file(
            "c.toml",
            "[gate]\nfail_on = ['new:high']\n[rules.STA002]\nseverity = 'low'\n[[suppress]]\nrule = 'x'\n");
    assertThat(ConfigFile.read(config).notEvaluated()).containsExactly("gate", "rules", "suppress");
    assertThat(ConfigFile.read(file("e.toml", "")).notEvaluated()).isEmpty();
  }
}
