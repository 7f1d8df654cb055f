package dev.repocensus.analysis.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.RequirementKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ManifestRulesTest {

  private static Outcome<Manifest> read(String path, String text) {
    return ManifestFormat.of(path).orElseThrow().read(SourceText.of(path, text));
  }

  private static List<ProblemCode> codes(Outcome<Manifest> read) {
    return read.problems().stream().map(Problem::code).toList();
  }

  private static List<String> rows(Outcome<Manifest> read) {
    return read.value().requirements().stream()
        .map(
            r ->
                r.line()
                    + " "
                    + r.groupKind().text()
                    + ":"
                    + r.groupName()
                    + " "
                    + r.distribution()
                    + r.specifier())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "README.txt, ",
    "requirements.lock, ",
    "pipfile.lock, ",
    "build/x, ",
    "a/build, ",
    "requirements/x.md, ",
    "requirements.txt, REQUIREMENTS",
    "a/Requirements-Dev.txt, REQUIREMENTS",
    "dev-requirements.in, REQUIREMENTS",
    "constraints.txt, REQUIREMENTS",
    "requirements/base.txt, REQUIREMENTS",
    "a/pyproject.toml, PYPROJECT",
    "setup.cfg, SETUP_CFG",
    "setup.py, SETUP_PY",
    "a/Pipfile, PIPFILE",
    "environment.yaml, ENVIRONMENT",
    "a/.python-version, PYTHON_PIN",
    "runtime.txt, PYTHON_PIN",
    "requirements/runtime.txt, REQUIREMENTS",
    "a/BUILD.pants, BUILD"
  })
  void theFormatIsToldByNameAndFolder(String path, ManifestFormat expected) {
    assertThat(ManifestFormat.of(path).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "requirements.txt, RUNTIME, ''", "requirements/base.txt, RUNTIME, ''",
        "requirements-prod.txt, RUNTIME, ''",
    "requirements-dev.txt, DEV, dev", "test_requirements.txt, DEV, test",
        "requirements/lint.txt, DEV, lint",
    "docs/requirements.txt, DEV, docs", "docs/requirements/base.txt, DEV, docs",
        "docs/requirements/requirements.txt, DEV, docs",
    "ci/constraints.txt, DEV, ci", "requirements-build.txt, BUILD, build",
        "requirements-dev-py3.txt, DEV, dev-py3"
  })
  void aRequirementsFileHasTheGroupOfItsNameOrFolder(String path, GroupKind kind, String name) {
    assertThat(Group.ofFile(path)).isEqualTo(new Group(kind, name));
  }

  @Test
  void linesOfAConstraintsFileAreConstraints() {
    assertThat(read("constraints.txt", "a==1\n").value().requirements())
        .singleElement()
        .satisfies(row -> assertThat(row.kind()).isEqualTo(RequirementKind.CONSTRAINT))
        .satisfies(row -> assertThat(row.isPinned()).isTrue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-e .|EDITABLE||.|",
        "-e ./x[B_c]|EDITABLE||./x|b-c",
        "-e git+https://u:p@example.invalid/a.git@v@1#egg=A_b&subdirectory=s|EDITABLE|a-b|git+https://***@example.invalid/a.git@v@1#egg=A_b&subdirectory=s|",
        "git+ssh://git@example.invalid/a.git|URL||git+ssh://git@example.invalid/a.git|",
        "./dist/Foo_Bar-1.0-py3-none-any.whl|URL|foo-bar|./dist/Foo_Bar-1.0-py3-none-any.whl|",
        "foo-1.0.tar.gz|URL|foo|foo-1.0.tar.gz|",
        "https://example.invalid/x.zip|URL||https://example.invalid/x.zip|",
        "../lib[x]|URL||../lib|x",
        "Name @ https://u:p@example.invalid/n.whl|URL|name|https://***@example.invalid/n.whl|",
        "-r other.txt|INCLUDE||other.txt|",
        "-c ../c.txt|CONSTRAINT||../c.txt|",
        "--index-url https://u:p@example.invalid/|OPTION||https://***@example.invalid/|"
      })
  void targetsKeepTheirNamesAndLoseTheirCredentials(
      String line, RequirementKind kind, String distribution, String url, String extra) {
    assertThat(read("p/requirements.txt", line).value().requirements())
        .singleElement()
        .satisfies(row -> assertThat(row.kind()).isEqualTo(kind))
        .satisfies(row -> assertThat(row.distribution()).isEqualTo(distribution))
        .satisfies(row -> assertThat(row.urlRedacted()).isEqualTo(url))
        .satisfies(
            row -> assertThat(row.extras()).isEqualTo(extra == null ? List.of() : List.of(extra)));
  }

  @ParameterizedTest
  @CsvSource({
    "-e ., p",
    "-e ../lib[x], lib",
    "./x-1.0.zip, p/x-1.0.zip",
    "-e file:sub#egg=a, p/sub",
    "n @ file:../lib, lib",
    "-e ../../out, ",
    "-e /abs, ",
    "n @ https://h.invalid/n, ",
    "n==1, "
  })
  void aTargetInTheTreeIsKnownByItsPath(String line, String path) {
    DeclaredRequirement row = read("p/requirements.txt", line).value().requirements().get(0);
    assertThat(row.localDirectory()).isEqualTo(path);
  }

  @Test
  void includesAreSeenFromTheFileAndThoseOutsideAreProblems() {
    Outcome<Manifest> read =
        read(
            "p/q/requirements.txt",
            "-r ../a.txt\n-c c.txt\n-r /etc/x\n-r ../../../x\n-r https://u:p@h/x\n");
    assertThat(read.value().includes()).containsExactly("p/a.txt", "p/q/c.txt");
    assertThat(codes(read)).containsOnly(ProblemCode.MAN004).hasSize(3);
    assertThat(read.problems().toString()).doesNotContain("u:p");
  }

  @Test
  void anOptionThatPipRefusesIsAProblemAndTheRequirementStays() {
    Outcome<Manifest> read = read("requirements.txt", "a==1 --hash=md5:00\n--frobnicate\n");
    assertThat(rows(read)).containsExactly("1 runtime: a==1");
    assertThat(codes(read)).containsExactly(ProblemCode.MAN003, ProblemCode.MAN003);
  }

  @Test
  void mergeConflictsPointersAndBinariesAreNamedAsSuch() {
    assertThat(codes(read("requirements.txt", "<<<<<<< ours\na\n")))
        .containsExactly(ProblemCode.SYN005);
    assertThat(codes(read("pyproject.toml", "<<<<<<< ours\n[project]\nname='a'\n")))
        .contains(ProblemCode.SYN005);
    assertThat(codes(read("setup.cfg", "<<<<<<< ours\n[options]\n")))
        .containsExactly(ProblemCode.SYN005);
    assertThat(codes(read("setup.cfg", "version https://git-lfs.github.com/spec/v1\noid x")))
        .containsExactly(ProblemCode.FIL004);
    assertThat(codes(read("requirements.txt", "a\0b".repeat(10))))
        .containsExactly(ProblemCode.FIL005);
  }

  @Test
  void aNulCostsItsLineOnly() {
    Outcome<Manifest> read = read("requirements.txt", "a==1\nreq\0uests==2\n");
    assertThat(rows(read)).containsExactly("1 runtime: a==1");
    assertThat(codes(read)).containsExactly(ProblemCode.MAN002);
  }

  @Test
  void aLongBrokenDocumentIsReadUpToItsFirstError() {
    String before = "[project]\nname = 'a'\ndependencies = ['b']\n#" + "x".repeat(40_000) + "\n";
    Outcome<Manifest> read = read("pyproject.toml", before + "k\n".repeat(100_000));
    assertThat(rows(read)).containsExactly("3 runtime: b");
    assertThat(codes(read)).containsExactly(ProblemCode.MAN001);
    assertThat(read.problems()).extracting(Problem::line).containsExactly(5);
    assertThat(codes(read("pyproject.toml", before + "<<<<<<< ours\n")))
        .containsExactly(ProblemCode.SYN005);
  }

  @Test
  void aManifestThatNoPersonWroteIsNotReadAndSaysSo() {
    String huge = "#\n".repeat(600_000);
    assertThat(codes(read("pyproject.toml", huge))).containsExactly(ProblemCode.FIL002);
    assertThat(codes(read("environment.yml", huge))).containsExactly(ProblemCode.FIL002);
  }

  @Test
  void anUnknownEncodingIsAProblemAndNotAnEmptyFile() {
    Outcome<Manifest> read = read("requirements.txt", "# coding: klingon\na==1\n");
    assertThat(codes(read)).containsExactly(ProblemCode.FIL007);
    assertThat(rows(read)).containsExactly("2 runtime: a==1");
  }

  @Test
  void pyprojectTellsNameLinesAndRoots() {
    Outcome<Manifest> read =
        read(
            "p/pyproject.toml",
            """
            [project]
            name = "My_Lib"
            version = "1.2"
            requires-python = ">=3.9"
            dependencies = [
              "a>=1",
              3,

              # why
              "b", "c",
            ]
            dynamic = ["readme"]
            [tool.setuptools]
            package-dir = {"" = "src", "x.y" = "lib/x/y", "z" = "odd"}
            packages.find.where = ["../out", "."]
            [tool.poetry]
            packages = [{include = "q", from = "code"}]
            [tool.pytest.ini_options]
            pythonpath = "tests"
            [tool.hatch.build.targets.wheel]
            packages = ["h/pkg"]
            """);
    Manifest manifest = read.value();
    assertThat(manifest.distribution()).isEqualTo("my-lib");
    assertThat(manifest.version()).isEqualTo("1.2");
    assertThat(manifest.requiresPython()).isEqualTo(">=3.9");
    assertThat(rows(read)).containsExactly("6 runtime: a>=1", "10 runtime: b", "10 runtime: c");
    assertThat(read.problems()).extracting(Problem::line).containsExactly(7);
    assertThat(manifest.declaredPackageRoots())
        .containsExactly("src", "lib", "", "code", "tests", "h");
    assertThat(manifest.dynamic()).containsExactly("readme");
  }

  @Test
  void dynamicDependenciesAreAProblemUnlessFilesAreNamed() {
    String dynamic = "[project]\nname='a'\ndynamic=['dependencies']\n";
    assertThat(codes(read("pyproject.toml", dynamic))).containsExactly(ProblemCode.MAN005);
    Outcome<Manifest> named =
        read(
            "p/pyproject.toml",
            dynamic + "[tool.setuptools.dynamic]\ndependencies={file=['req.txt']}\n");
    assertThat(named.value().includes()).containsExactly("p/req.txt");
    assertThat(named.problems()).isEmpty();
  }

  @Test
  void groupsThatIncludeEachOtherOrNothingAreProblems() {
    Outcome<Manifest> read =
        read(
            "pyproject.toml",
            """
            [dependency-groups]
            a = [{include-group = "B"}]
            b = [{include-group = "a"}, {include-group = "missing"}]
            A_b = []
            a-b = []
            """);
    assertThat(codes(read))
        .containsExactlyInAnyOrder(ProblemCode.MAN006, ProblemCode.MAN004, ProblemCode.MAN001);
  }

  @Test
  void setupCfgIsReadAsSetuptoolsReadsIt() {
    Outcome<Manifest> read =
        read(
            "p/setup.cfg",
            """
            [metadata]
            name = My.Lib
            version = attr: my.version
            [options]
            python_requires = >=3.8
            package_dir =
                = src
            install_requires =
                a>=1
                # comment
                b ; os_name == "nt"
            setup_requires = s1; s2
            [options.extras_require]
            Test_x = c==1
            more = file: more.txt, most.txt
            [options.packages.find]
            where = lib
            nonsense
            """);
    assertThat(read.value().distribution()).isEqualTo("my-lib");
    assertThat(read.value().version()).isNull();
    assertThat(read.value().requiresPython()).isEqualTo(">=3.8");
    assertThat(rows(read))
        .containsExactly(
            "9 runtime: a>=1",
            "11 runtime: b",
            "14 extra:test-x c==1",
            "15 extra:more null",
            "15 extra:more null",
            "12 build: s1",
            "12 build: s2");
    assertThat(read.value().includes()).containsExactly("p/more.txt", "p/most.txt");
    assertThat(read.value().declaredPackageRoots()).containsExactly("src", "lib");
    assertThat(read.problems()).extracting(Problem::line).containsExactly(18);
  }

  @Test
  void setupPyGivesItsLiteralArgumentsAndAProblemForTheOthers() {
    Outcome<Manifest> read =
        read(
            "setup.py",
            """
            from setuptools import setup, find_packages
            # setup(name="comment")
            text = "setup(name='string')"
            def setup_all(): pass
            setup(
                name="My_" "Lib",
                version=get_version(),
                install_requires=["a>=1",  # why
                    'b[x]', *more, f"c{d}"],
                extras_require={"t": ["u"], ":python_version<'3'": ["v ; os_name=='nt'"], **others},
                package_dir={"": "src"},
                packages=find_packages(where="src"),
                **kwargs
            )
            """);
    assertThat(read.value().distribution()).isEqualTo("my-lib");
    assertThat(read.value().version()).isNull();
    assertThat(rows(read))
        .containsExactly("8 runtime: a>=1", "9 runtime: b", "10 extra:t u", "10 runtime: v");
    assertThat(codes(read)).containsOnly(ProblemCode.MAN005).hasSize(5);
    assertThat(read.value().declaredPackageRoots()).containsExactly("src");
    assertThat(codes(read("setup.py", "import x\n"))).containsExactly(ProblemCode.MAN005);
  }

  @ParameterizedTest
  @EnumSource
  void hostileTextsNeitherThrowNorHang(ManifestFormat format) {
    String path = format == ManifestFormat.PYTHON_PIN ? ".tool-versions" : format.kind();
    List<String> hostile =
        List.of(
            "",
            "\uFEFF",
            "\0",
            "[".repeat(200_000),
            "a = " + "{a=".repeat(100_000),
            "setup(" + "[".repeat(200_000),
            "setup(" + "f(".repeat(100_000),
            "a".repeat(1_000_000),
            "\\\n".repeat(200_000),
            "[a]\nb = '''" + "x\n".repeat(100_000),
            "a" + ".a".repeat(2_000) + " = 1",
            "[project]\ndependencies = [" + "\"a\",".repeat(5_000) + "]",
            "\"".repeat(10_001),
            "a " + "-".repeat(100_000),
            "[s]\n" + "k\n".repeat(50_000),
            "#".repeat(100_000),
            "[s]\nk" + " ".repeat(300_000) + "x",
            " #".repeat(100_000),
            "https://" + "a@".repeat(100_000));
    for (String text : hostile) {
      assertThat(format.read(SourceText.of(path, text))).isNotNull();
    }
    byte[] whole =
        "[project]\nname = \"caf\u00e9\"\ndependencies = [\"a\"]\n"
            .getBytes(StandardCharsets.UTF_8);
    for (int cut = 0; cut <= whole.length; cut++) {
      assertThat(format.read(SourceText.of(path, Arrays.copyOf(whole, cut)))).isNotNull();
    }
  }
}
