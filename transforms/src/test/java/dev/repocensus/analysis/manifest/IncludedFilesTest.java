package dev.repocensus.analysis.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.RequirementKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncludedFilesTest {
  private final Map<String, String> files = new TreeMap<>();

  private IncludedFiles.Found follow(String... starts) {
    return IncludedFiles.follow(
        List.of(starts),
        path -> {
          String text = files.get(path);
          return text == null ? null : SourceText.of(path, text);
        });
  }

  @Test
  void aFileWithoutIncludesLeadsNowhere() {
    files.put("requirements.txt", "");
    assertThat(follow("requirements.txt").files()).isEmpty();
    assertThat(follow().files()).isEmpty();
  }

  @Test
  void anIncludeThatIsMissingIsAProblemAtItsLine() {
    files.put("p/requirements.txt", "a\n-r nowhere.txt\n");
    IncludedFiles.Found found = follow("p/requirements.txt");
    assertThat(found.files()).isEmpty();
    assertThat(found.problems()).hasSize(1);
    assertThat(found.problems().get(0).path()).isEqualTo("p/requirements.txt");
    assertThat(found.problems().get(0).problem().code()).isEqualTo(ProblemCode.MAN004);
    assertThat(found.problems().get(0).problem().line()).isEqualTo(2);
    assertThat(found.problems().get(0).problem().message()).contains("p/nowhere.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[tool.setuptools.dynamic]\ndependencies = {file = ['more.txt']}",
        "[tool.setuptools.dynamic]\ndependencies = { file=\"more.txt\" }",
        "[tool.setuptools.dynamic]\ndependencies.file = [\n  'more.txt',\n]",
        "[tool.setuptools.dynamic.dependencies]\n\"file\"\t= 'more.txt'",
        "[tool.setuptools.dynamic]\noptional-dependencies.x = {'file' = ['more.txt']}"
      })
  void aTomlManifestIncludesByTheKeyOfAFile(String dynamic) {
    String head = "[project]\nname = 'a'\ndynamic = ['dependencies', 'optional-dependencies']\n";
    files.put("pyproject.toml", head + dynamic + "\n");
    files.put("more.txt", "six\n");
    assertThat(follow("pyproject.toml").files()).containsExactly("more.txt");
  }

  @Test
  void aTomlManifestThatOnlySpeaksOfFilesIncludesNothing() {
    files.put(
        "pyproject.toml",
        "[project]\nname = 'a'\ndescription = 'profile -r more.txt'\nreadme.files = 'file'\n");
    IncludedFiles.Found found = follow("pyproject.toml");
    assertThat(found.files()).isEmpty();
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void includesOfIncludesAreFoundRelativeToWhoIncludesThem() {
    files.put("requirements.txt", "-r sub/more.txt\n-c limits.txt\n");
    files.put("sub/more.txt", "-r../base.in\n");
    files.put("base.in", "six\n");
    files.put("limits.txt", "six<2\n");
    assertThat(follow("requirements.txt").files())
        .containsExactly("base.in", "limits.txt", "sub/more.txt");
  }

  @Test
  void filesThatIncludeEachOtherAreAProblemOfTheOneThatClosesTheCircle() {
    files.put("requirements.txt", "-r other.txt\n");
    files.put("other.txt", "-r requirements.txt\n");
    files.put("self-requirements.txt", "-r self-requirements.txt\n-c self-requirements.txt\n");
    IncludedFiles.Found found = follow("requirements.txt", "self-requirements.txt");
    assertThat(found.files()).containsExactly("other.txt");
    assertThat(found.problems())
        .extracting(IncludedFiles.Located::path)
        .containsExactly("other.txt", "self-requirements.txt");
    assertThat(found.problems())
        .extracting(located -> located.problem().code())
        .containsOnly(ProblemCode.MAN006);
  }

  @Test
  void aChainOfAnyLengthIsFollowedWithoutRecursion() {
    for (int i = 0; i < 20_000; i++) {
      files.put("r" + i + ".txt", "-r r" + (i + 1) + ".txt\n");
    }
    files.put("r20000.txt", "-r r0.txt\n");
    IncludedFiles.Found found = follow("r0.txt");
    assertThat(found.files()).hasSize(20_000);
    assertThat(found.problems()).hasSize(1);
  }

  @Test
  void theLinesOfAFileThatOnlyConstrainsAreConstraints() {
    List<Manifest> read =
        List.of(
            manifest("requirements.txt", "-c limits.txt\n-r more.txt\n-c more.txt\n"),
            manifest("limits.txt", "a<2\n"),
            manifest("more.txt", "b\n"));
    List<Manifest> told = ConstraintFiles.told(read);
    assertThat(told.get(1).requirements().get(0).kind()).isEqualTo(RequirementKind.CONSTRAINT);
    assertThat(told.get(2).requirements().get(0).kind()).isEqualTo(RequirementKind.REQUIREMENT);
  }

  private static Manifest manifest(String path, String text) {
    Outcome<Manifest> read = ManifestFormat.REQUIREMENTS.read(SourceText.of(path, text));
    return read.value();
  }
}
