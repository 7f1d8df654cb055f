package dev.repocensus.analysis.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repocensus.analysis.SourceText;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person may configure, and what is said when it is wrong. */
class ConfigTest {

  private static CensusConfig parse(String toml) {
    return CensusConfig.parse(SourceText.of("census.toml", toml));
  }

  @Test
  void anEmptyFileConfiguresNothing() {
    assertThat(parse("")).isEqualTo(CensusConfig.EMPTY);
  }

  @Test
  void everyTableIsAccepted() {
    CensusConfig config =
        parse(
            """
            scope = "mono"
            [discover]
            roots = ["."]
            repos_file = "repos.csv"
            projects = { markers = ["service.yaml"], layout = "{project}/{src|test}/python/{namespace}" }
            exclude = ["**/testdata/**"]
            [owners]
            sources = ["OWNERS"]
            [index]
            snapshot = "2026-11-19"
            [lake]
            uri = "gs://health/lake"
            min_coverage = 0.98
            [gate]
            fail_on = ["new:high"]
            [rules.STA002]
            severity = "medium"
            params = { max_libyears = 2.0 }
            [[suppress]]
            rule = "CYC001"
            expires = 2027-01-31
            [score]
            rubric = "2026.1"
            """);
    assertThat(config)
        .isEqualTo(
            new CensusConfig(
                "mono",
                List.of("."),
                "repos.csv",
                List.of("**/testdata/**"),
                List.of("service.yaml"),
                List.of("{project}/{src|test}/python/{namespace}"),
                "gs://health/lake",
                0.98,
                List.of(),
                null,
                new TreeMap<>()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'scope = '              | census.toml:1: ",
        "'\n[discovr]'           | census.toml:2: unknown key 'discovr'; did you mean 'discover'?",
        "'[discover]\nexcludes=1' | census.toml:2: unknown key 'excludes' in [discover]; did you mean 'exclude'?",
        "'[lake]\nmin-coverage=1' | census.toml:2: unknown key 'min-coverage' in [lake]; did you mean 'min_coverage'?",
        "'[lake]\nzzzzzzzz=1'    | known here: min_coverage, uri",
        "'[rules.A]\nseverty=1'  | did you mean 'severity'?",
        "'[[suppress]]\nmach=1'  | did you mean 'match'?",
        "'[discover]\nprojects={layouts=1}' | did you mean 'layout'?",
        "'suppress = 1'          | 'suppress' is not an array of tables",
        "'lake = 1'              | 'lake' is not a table",
        "'scope = 1'             | 'scope' is not a text",
        "'scope = \"a/b\"'       | holds a slash",
        "'[discover]\nroots=[1]' | 'discover.roots' is not a list of texts",
        "'[discover]\nexclude=[\"\"]' | census.toml:2: the pattern '' is empty",
        "'[discover.projects]\nlayout=\"x\"' | census.toml:2: the layout 'x' is not of the form",
        "'[lake]\nmin_coverage=98' | 'min_coverage' is not between 0 and 1",
        "'[lake]\nmin_coverage=nan' | 'min_coverage' is not between 0 and 1",
        "'[lake]\nmin_coverage=\"1\"' | 'lake.min_coverage' is not a number",
      })
  void whatIsWrongIsSaidWithItsLine(String toml, String message) {
    assertThatThrownBy(() -> parse(toml))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void deepNestingIsRefusedBeforeItIsParsed() {
    assertThatThrownBy(() -> parse("a = " + "[".repeat(100_000)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("nested too deeply");
  }

  @Test
  void aListOfRepositoriesIsRead() {
    String csv =
        """
        name, path, revision
        # ours
        one,/src/one,3f2a91c

        "two","/src/t,w""o"
        """;
    assertThat(RepoList.parse(SourceText.of("repos.csv", csv)))
        .containsExactly(
            new RepoRef("one", "/src/one", "3f2a91c"), new RepoRef("two", "/src/t,w\"o", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | repos.csv: names no repository",
        "'name,path\n' | repos.csv: names no repository",
        "'one' | repos.csv:1: not of the form",
        "'a,b,c,d' | repos.csv:1: not of the form",
        "'\n,p' | repos.csv:2: not of the form",
        "'a/b,p' | repos.csv:1: not of the form",
      })
  void aListOfAnotherShapeIsRefused(String csv, String message) {
    assertThatThrownBy(() -> RepoList.parse(SourceText.of("repos.csv", csv)))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource({
    "/src/mono, mono",
    "/, scope",
    "/src/a:/src/b, src",
    "/src/a:/src/team/b, src",
    "/src/a:/src/a/b, src",
    "/a:/b, scope",
    "/x/ab:/x/abc, x",
  })
  void aScopeIsNamedByWhatHoldsAllItsRoots(String paths, String name) {
    assertThat(ScanScope.ofPaths(null, List.of(paths.split(":"))).name()).isEqualTo(name);
  }

  @Test
  void aGivenScopeWins() {
    ScanScope scope = ScanScope.ofPaths("mono", List.of("/a/x", "/b/y"));
    assertThat(scope.name()).isEqualTo("mono");
    assertThat(scope.hasSeveralRoots()).isTrue();
  }

  @Test
  void rootsWithEqualNamesAreRefused() {
    assertThatThrownBy(() -> ScanScope.ofPaths(null, List.of("/a/x", "/b/x")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("'x': /a/x and /b/x");
    assertThatThrownBy(() -> ScanScope.ofPaths(null, List.of())).isInstanceOf(UsageException.class);
  }
}
