package dev.repocensus.analysis.insync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.closure.LockClosure;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.LockfileFormat;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.manifest.ManifestFormat;
import dev.repocensus.schema.row.LockVerdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UvComparisonTest {
  private static final String LOCK =
      """
      version = 1
      revision = 3
      requires-python = ">=3.10"
      %s
      [[package]]
      name = "app"
      version = "1.0"
      source = { virtual = "." }
      dependencies = [{ name = "idna" }]

      [package.metadata]
      requires-dist = [{ name = "idna", specifier = ">=3.0" }]

      [[package]]
      name = "idna"
      version = "3.7"
      source = { registry = "https://index.example/simple" }
      sdist = { url = "https://files.example/idna-3.7.tar.gz", hash = "sha256:00", size = 1 }
      """;

  private static final String PROJECT =
      """
      [project]
      name = "app"
      version = "1.0"
      requires-python = ">=3.10"
      dependencies = ["idna>=3.0"]
      """;

  private static LockJudgement judge(String lockText, String manifestText) {
    SourceText text = SourceText.of("pyproject.toml", manifestText.getBytes(UTF_8));
    Outcome<Lockfile> read = LockfileFormat.UV.read(SourceText.of("uv.lock", lockText));
    Manifest manifest = ManifestFormat.PYPROJECT.read(text).value();
    List<DeclaredInput> declared = new ArrayList<>();
    manifest
        .requirements()
        .forEach(
            each -> {
              String asked = RequirementText.of(each);
              if (asked != null) {
                declared.add(
                    new DeclaredInput(
                        "pyproject.toml", each.line(), asked, each.groupKind(), each.groupName()));
              }
            });
    DeclaredProject project =
        new DeclaredProject(
            ".",
            "pyproject.toml",
            manifest.distribution(),
            manifest.version(),
            manifest.requiresPython(),
            manifest.isPackage(),
            manifest.sources(),
            manifest.dynamic());
    LockInputs inputs =
        new LockInputs(
            declared,
            List.of(project),
            InputEvidence.of(read.value(), List.of(text), read.problems()));
    return LockVerdicts.judge(read.value(), inputs, LockClosure.of(read.value(), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                | ''                                    | IN_SYNC",
        "''                                | resolution = 'lowest'                 | DRIFT_SOFT",
        "''                                | resolution = 'highest'                | IN_SYNC",
        "options.resolution-mode = 'lowest' | resolution = 'lowest'                | IN_SYNC",
        "options.resolution-mode = 'lowest' | ''                                   | DRIFT_SOFT",
        "''                                | prerelease = 'allow'                  | DRIFT_SOFT",
        "''                                | constraint-dependencies = ['idna<4']  | DRIFT_SOFT",
        "manifest.constraints = [{name = 'idna', specifier = '<4'}] | constraint-dependencies = ['IDNA <4'] | IN_SYNC",
        "''                                | override-dependencies = ['idna==3.7'] | DRIFT_SOFT",
        "supported-markers = [\"sys_platform == 'linux'\"] | environments = [\"sys_platform == 'linux'\"] | IN_SYNC",
        "''                                | exclude-newer = '2025-01-01'          | DRIFT_SOFT",
        "options.exclude-newer = '2025-01-02T00:00:00Z' | exclude-newer = '2025-01-01' | IN_SYNC",
        "''                                | exclude-newer-package = {idna = '2025-01-01'} | DRIFT_SOFT",
        "options.exclude-newer-package.idna = '2025-01-02T00:00:00Z' | exclude-newer-package = {IDNA = '2025-01-01'} | IN_SYNC",
        "supported-markers = [\"sys_platform == 'linux'\"] | environments = [\"platform_system == 'Linux'\"] | IN_SYNC",
        "supported-markers = [\"sys_platform == 'linux'\", \"os_name == 'nt'\"] | environments = [\"os_name == 'nt'\", \"sys_platform == 'linux'\"] | DRIFT_SOFT",
        "required-markers = [\"os_name == 'a' and sys_platform == 'b'\"] | required-environments = [\"sys_platform == 'b' and os_name == 'a'\"] | IN_SYNC",
        "''                                | exclude-dependencies = ['six']        | DRIFT_SOFT",
        "manifest.excludes = ['six']       | exclude-dependencies = ['SIX']        | IN_SYNC",
        "conflicts = [[{package = 'app', extra = 'a'}, {package = 'app', extra = 'b'}]] | conflicts = [[{extra = 'b'}, {extra = 'a'}]] | IN_SYNC",
        "conflicts = [[{package = 'app', extra = 'a'}, {package = 'app', extra = 'b'}]] | conflicts = [[{group = 'b'}, {extra = 'a'}]] | DRIFT_SOFT",
        "manifest.dependency-metadata = [{name = 'x', requires-dist = ['b', 'a']}] | dependency-metadata = [{name = 'X', requires-dist = ['a', 'b']}] | IN_SYNC",
        "manifest.dependency-metadata = [{name = 'x', requires-dist = ['b']}] | dependency-metadata = [{name = 'x', version = '1', requires-dist = ['b']}] | DRIFT_SOFT",
        "''                                | sources.idna = {path = 'idna'}        | DRIFT_SOFT",
        "''                                | sources.six = {path = 'six'}          | IN_SYNC",
        "''                                | sources.idna = [{path = 'x', marker = \"os_name == 'nt'\"}] | DRIFT_SOFT",
        "''                                | no-index = true                       | DRIFT_SOFT",
        "''                                | index-url = 'https://other/simple'    | DRIFT_SOFT",
        "''                                | index-url = 'https://u@INDEX.example/simple/' | IN_SYNC",
        "''                                | package = true                        | DRIFT_SOFT"
      })
  void everySettingOfTheToolCounts(String recorded, String configured, LockVerdict verdict) {
    String lock = LOCK.formatted(recorded.replace("\\\\\"", "\""));
    String manifest = PROJECT + "[tool.uv]\n" + configured.replace("\\\\\"", "\"") + "\n";
    LockJudgement judgement = judge(lock, manifest);
    assertThat(judgement.verdict()).as(judgement.toString()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ">=3.10 | >=3.10     | IN_SYNC",
        ">=3.10 | >=3.10,!=3.9.1 | IN_SYNC",
        ">=3.10 | >=3.9      | DRIFT_HARD",
        ">=3.10 | >=3.11     | DRIFT_SOFT",
        ">=3.10 | ==3.12.*   | DRIFT_SOFT"
      })
  void anInterpreterThatIsNotCoveredIsHard(String then, String now, LockVerdict verdict) {
    String lock = LOCK.formatted("").replace(">=3.10", then);
    assertThat(judge(lock, PROJECT.replace(">=3.10", now)).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                      | IN_SYNC    | idna = {path = './idna/'}",
        "''                      | DRIFT_SOFT | idna = {path = 'other'}",
        "''                      | DRIFT_SOFT | idna = {path = 'idna', editable = true}",
        "''                      | DRIFT_SOFT | six = {path = 'idna'}",
        "git = 'https://g/idna?tag=v1' | IN_SYNC | idna = {git = 'https://g/idna', tag = 'v1'}",
        "git = 'https://g/idna?tag=v1' | DRIFT_SOFT | idna = {git = 'https://g/idna', tag = 'v2'}",
        "url = 'https://u/idna.whl'    | IN_SYNC | idna = {url = 'https://u/idna.whl'}",
        "index = 'https://i/simple'    | IN_SYNC | idna = {index = 'main'}",
        "index = 'https://j/simple'    | DRIFT_SOFT | idna = {index = 'main'}"
      })
  void theSourceOfARequirementIsKindAndPlace(String then, LockVerdict verdict, String now) {
    String source = then.isEmpty() ? "directory = 'idna'" : then;
    String lock =
        LOCK.formatted("")
            .replace(
                "{ name = \"idna\", specifier = \">=3.0\" }",
                "{ name = \"idna\", " + source + " }");
    String manifest =
        PROJECT.replace("idna>=3.0", "idna")
            + "[[tool.uv.index]]\nname = 'main'\nurl = 'https://i/simple'\n"
            + "[[tool.uv.index]]\nurl = 'https://index.example/simple'\n[tool.uv.sources]\n"
            + now
            + "\n";
    LockJudgement judgement = judge(lock, manifest);
    assertThat(judgement.verdict()).as(judgement.toString()).isEqualTo(verdict);
  }

  @Test
  void aReasonAboutASettingNamesFileAndLine() {
    assertThat(judge(LOCK.formatted(""), PROJECT + "[tool.uv]\nprerelease = 'allow'\n").reasons())
        .containsExactly(
            "pyproject.toml:7 tool.uv.prerelease is now 'allow', the lock was made with"
                + " 'if-necessary-or-explicit'");
  }

  @Test
  void aUvTomlTakesOverHowToResolveAndNothingElse() {
    SourceText manifest =
        SourceText.of(
            "a/pyproject.toml",
            "[tool.uv]\nprerelease = 'allow'\nconstraint-dependencies = ['idna']\n");
    var settings =
        UvConfiguration.of(manifest, SourceText.of("a/uv.toml", "\nresolution = 'lowest'\n"));
    assertThat(settings)
        .containsEntry("resolution", List.of("lowest"))
        .containsEntry("prerelease", List.of("if-necessary-or-explicit"))
        .containsEntry("constraint-dependencies", List.of("idna"))
        .containsEntry("at resolution", List.of("a/uv.toml:2"))
        .containsEntry("at constraint-dependencies", List.of("a/pyproject.toml:3"));
  }

  @Test
  void whatTheLockWasMadeForMustBeInItToo() {
    LockJudgement judgement =
        judge(LOCK.formatted("").replace("\"3.7\"", "\"2.7\"").replace("-3.7.", "-2.7."), PROJECT);
    assertThat(judgement.verdict()).isEqualTo(LockVerdict.DRIFT_HARD);
    assertThat(judgement.reasons())
        .containsExactly(
            "pyproject.toml:5 asks for 'idna>=3.0' as when the lock was made, locked is idna 2.7");
    assertThat(judgement.unsatisfied())
        .extracting(Unsatisfied::distribution)
        .containsExactly("idna");
  }

  @Test
  void aFileOfAnotherVersionMakesTheLockUseless() {
    assertThat(judge(LOCK.formatted("").replace("idna-3.7", "idna-3.6"), PROJECT).reasons())
        .containsExactly("idna 3.7 has a file of idna-3.6");
  }

  @Test
  void dependenciesThatAreComputedAreNotHeldAgainstTheLock() {
    String dynamic =
        PROJECT.replace("dependencies = [\"idna>=3.0\"]", "dynamic = [\"dependencies\"]");
    assertThat(judge(LOCK.formatted(""), dynamic).verdict())
        .isNotIn(LockVerdict.DRIFT_HARD, LockVerdict.DRIFT_SOFT);
  }

  /** A lock splits what has a source in some environments only. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{path = 'a', marker = \"os_name == 'nt'\"}] | IN_SYNC",
        "[{path = './a/', marker = \"'nt' == os_name\"}] | IN_SYNC",
        "[{path = 'a', marker = \"os_name == 'nt'\"}, {path = 'b', marker = \"os_name != 'nt'\"}] | DRIFT_SOFT",
        "[{path = 'a', marker = \"os_name != 'nt'\"}] | DRIFT_SOFT",
        "[{path = 'b', marker = \"os_name == 'nt'\"}] | DRIFT_SOFT",
        "{path = 'a'} | DRIFT_SOFT",
        "{path = 'a', group = 'dev'} | DRIFT_SOFT",
        "[{path = 'a', marker = \"os_name == 'nt'\"}, {path = 'b', extra = 'x'}] | IN_SYNC",
        "[{path = 'a', marker = \"os_name ~= 'nt'\"}] | DRIFT_SOFT"
      })
  void aSourceWithAMarkerSplitsItsRequirement(String sources, LockVerdict verdict) {
    String split =
        "{ name = \"idna\", marker = \"os_name == 'nt'\", directory = \"a\" },"
            + "{ name = \"idna\", marker = \"os_name != 'nt'\", specifier = \">=3.0\" }";
    String lock = LOCK.formatted("").replace("{ name = \"idna\", specifier = \">=3.0\" }", split);
    String manifest = PROJECT + "[tool.uv.sources]\nidna = " + sources + "\n";
    LockJudgement judgement = judge(lock, manifest);
    assertThat(judgement.verdict()).as(judgement.toString()).isEqualTo(verdict);
  }

  @Test
  void aReasonNamesThePartAndItsSource() {
    String manifest =
        PROJECT + "[tool.uv.sources]\nidna = {path = 'a', marker = \"os_name == 'nt'\"}\n";
    assertThat(judge(LOCK.formatted(""), manifest).reasons())
        .anySatisfy(
            reason ->
                assertThat(reason)
                    .startsWith(
                        "pyproject.toml:5 asks for 'idna>=3.0; os_name == \"nt\"' from directory a, "));
  }
}
