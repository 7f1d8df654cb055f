package dev.repocensus.analysis.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.row.FileKind;
import dev.repocensus.schema.row.SourceSet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What names, patterns and the text of small files say. */
class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "readme.md, ",
    ".py, PYTHON",
    "a.py, PYTHON",
    "a.pyi, STUB",
    "a.ipynb, NOTEBOOK",
    "a.pyx, ",
    "setup.py, PYTHON",
    "pyproject.toml, MANIFEST",
    "sub/Pipfile, MANIFEST",
    "environment.yaml, MANIFEST",
    "requirements.txt, MANIFEST",
    "requirements_dev.in, MANIFEST",
    "constraints-3.11.txt, MANIFEST",
    "test-requirements.txt, MANIFEST",
    "requirements/base.txt, MANIFEST",
    "requirements/readme.md, ",
    "notes.txt, ",
    "uv.lock, LOCKFILE",
    "any.lock, LOCKFILE",
    "pylock.toml, LOCKFILE",
    "pylock.dev.toml, LOCKFILE",
    "conda-lock.yml, LOCKFILE",
    "any.lock.metadata, CONFIG",
    "x.metadata, ",
    "pants.ci.toml, CONFIG",
    "BUILD, BUILD",
    "x/BUILD.pants, BUILD",
    "x/BUILDING, ",
    "x/OWNERS, OWNERS",
    "CODEOWNERS, OWNERS",
    ".github/CODEOWNERS, OWNERS",
    "x/CODEOWNERS, ",
    "tox.ini, CONFIG",
    "runtime.txt, CONFIG",
  })
  void aKindIsTold(String path, FileKind kind) {
    assertThat(FileKinds.of(DirectoryPath.parent(path), DirectoryPath.name(path), true))
        .isEqualTo(kind);
  }

  @Test
  void outsidePantsABuildFileDoesNotMatter() {
    assertThat(FileKinds.of("", "BUILD", false)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "a.py, MAIN",
    "pkg/testers/a.py, MAIN",
    "tests/a.py, TEST",
    "pkg/testing/deep/a.py, TEST",
    "pkg/test_a.py, TEST",
    "pkg/a_test.py, TEST",
    "conftest.py, TEST",
    "pkg/a_pb2.py, GENERATED",
    "pkg/a_pb2_grpc.pyi, GENERATED",
    "tools/a_pb2.py, GENERATED",
    "tests/a_pb2.py, TEST",
    "build-support/bin/a.py, TOOL",
    "tests/requirements.txt, UNKNOWN",
  })
  void aSourceSetIsTold(String path, SourceSet set) {
    String folder = DirectoryPath.parent(path);
    String name = DirectoryPath.name(path);
    assertThat(SourceSets.of(folder, name, FileKinds.of(folder, name, true))).isEqualTo(set);
  }

  @ParameterizedTest
  @CsvSource({
    "a, a, true",
    "a, x/a, true",
    "a, a/x, false",
    "/a, x/a, false",
    "./a/b, a/b, true",
    "./a, a, true",
    "./a, x/a, false",
    "*.py, x/y.py, true",
    "a/*, a/b/c, false",
    "a/**, a, false",
    "a/**, a/b/c, true",
    "**/testdata/**, testdata/a, true",
    "**/testdata/**, x/testdata/a/b, true",
    "**/testdata/**, x/testdata, false",
    "a/**/b, a/b, true",
    "a/**/b, a/x/y/b, true",
    "a/**/b, a/b/c, false",
    "**, a/b, true",
    "a/[b-d]?, a/cx, true",
    "a/[!b-d]?, a/cx, false",
    "a[, a[, true",
    "dir/, x/dir, true",
  })
  void aGlobMatchesWholePaths(String glob, String path, boolean expected) {
    assertThat(Glob.parse(glob).matches(path)).isEqualTo(expected);
  }

  @Test
  void manyStarsTakeNoTime() {
    Glob components = Glob.parse("**/a/".repeat(50) + "b");
    Glob letters = Glob.parse("*a".repeat(500) + "b");
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertThat(components.matches("a/".repeat(2000) + "c")).isFalse();
          assertThat(letters.matches("a".repeat(20_000))).isFalse();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "./"})
  void anEmptyGlobIsRefused(String glob) {
    assertThatThrownBy(() -> Glob.parse(glob)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{project}",
        "{project}/{namespace}",
        "src/{namespace}",
        "{project}/src",
        "{project}/{a|}/{namespace}",
        "{project}/{a/{namespace}",
        "{project}//{namespace}"
      })
  void aLayoutOfAnotherShapeIsRefused(String template) {
    assertThatThrownBy(() -> Layout.parse(template))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(template);
  }

  @ParameterizedTest
  @CsvSource({
    "'', false",
    "'setup', false",
    "'setup(', true",
    "'  setup\n(', true",
    "'a.b.setup(', true",
    "'a..setup(', false",
    "'.setup(', false",
    "'xsetup(', false",
    "'x = setup(', false",
    "'# setup(', false",
    "'\n\n\tsetup (', true",
  })
  void aCallOfSetupStartsALine(String source, boolean expected) {
    assertThat(SetupCall.isIn(source.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
  }

  @Property
  void aCallOfSetupIsWhatTheExpressionSays(
      @ForAll List<@StringLength(max = 1) @CharRange(from = '\t', to = '.') String> gaps) {
    for (String word : List.of("setup", "a.setup", "setup.setup", "setup\n")) {
      String source = String.join(word, gaps) + word + "(";
      boolean expected =
          Pattern.compile("(?m)^[ \\t-\\r]*(\\w+\\.)*setup[ \\t-\\r]*\\(", Pattern.UNIX_LINES)
              .matcher(source)
              .find();
      assertThat(SetupCall.isIn(source.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | ''",
        "'a(' | a",
        "'a (); b()' | a,b",
        "'a(b(), c())' | a",
        "'x = a()' | ''",
        "'# a()' | ''",
        "'\"\"\"\na()\n\"\"\"\nb()' | b",
        "'\"a\n b()' | b",
        "'a(\n\"(\")\nb()' | a,b",
        "'  a()' | a",
      })
  void targetsAreCallsThatStartAStatement(String build, String names) {
    assertThat(String.join(",", BuildTargets.in(build))).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | ''",
        "'dependencies=[\"a\"]' | ''",
        "'a(dependencies=[' | ''",
        "'a(dependencies=[\"x' | x",
        "'a(dependencies=[])' | ''",
        "'a(dependencies=[\"b\", \n # \"c\"\n \":d\",])' | ':d,b'",
        "'a(name=\"n\", dependencies = (\"b\",), sources=[\"s\"])' | b",
        "'a(dependencies=[\"b\"] + MORE)' | b",
        "'a(dependencies=MORE)' | ''",
        "'a(dependencies=parametrize(x=[\"b\"]))' | ''",
        "'a(dependencies=[\"b\"])\nb(dependencies=[\"//c:d\", \"!e\"])' | '!e,//c:d,b'",
        "'a(b(dependencies=[\"c\"]))' | ''",
      })
  void dependenciesAreTheTextsOfTheirLists(String build, String addresses) {
    assertThat(String.join(",", BuildTargets.dependenciesIn(build))).isEqualTo(addresses);
  }

  @ParameterizedTest
  @CsvSource({
    "'', h/f",
    "':t', h/f",
    "'./x', h/f/x",
    "'./x/y.py:t', h/f/x/y.py",
    "'a/b', h/a/b",
    "'a/b:t', h/a/b",
    "'//a/b:t#c@d=e', h/a/b",
    "'//:t', h",
    "'!a', h/a",
    "'!!//a:t', h/a",
    "'..', ''",
    "'../..', null",
    "'../../..', null",
    "'///a', null",
  })
  void anAddressIsAPath(String written, String path) {
    assertThat(String.valueOf(PantsAddress.path("h", "h/f", written)))
        .isEqualTo(String.valueOf(path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | PANTS",
        "'not toml' | PANTS",
        "'[python-infer]\nimports = false' | ORDERED",
        "'[python-infer]\nimports = true' | PANTS",
        "'[python-infer]\nambiguity_resolution = \"none\"' | PANTS",
        "'[python-infer]\nambiguity_resolution = \"by_source_root\"' | PANTS_BY_SOURCE_ROOT",
        "'[python-infer]\nambiguity_resolution = 3' | PANTS",
      })
  void inferenceIsOnUnlessItIsSaidToBeOff(String toml, OwnerRule expected) {
    SourceText text = SourceText.of("pants.toml", toml.getBytes(StandardCharsets.UTF_8));
    assertThat(PantsSettings.ownerRule(text)).isEqualTo(expected);
  }

  @Property
  void noBuildFileThrows(@ForAll @StringLength(max = 200) String build) {
    Set<String> names = BuildTargets.in(build);
    assertThat(names).allMatch(build::contains);
    assertThat(BuildTargets.dependenciesIn("a(dependencies=[" + build)).allMatch(build::contains);
  }

  @Property
  void theOrderIsThatOfUtf8Bytes(@ForAll String left, @ForAll String right) {
    byte[] a = left.getBytes(StandardCharsets.UTF_8);
    byte[] b = right.getBytes(StandardCharsets.UTF_8);
    if (isWellFormed(left) && isWellFormed(right)) {
      assertThat(Integer.signum(Utf8Order.UTF8_ORDER.compare(left, right)))
          .isEqualTo(Integer.signum(java.util.Arrays.compareUnsigned(a, b)));
    }
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
