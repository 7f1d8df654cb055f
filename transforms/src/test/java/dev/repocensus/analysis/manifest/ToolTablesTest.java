package dev.repocensus.analysis.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tools keep in their own tables and files, with lines, kinds and groups. */
class ToolTablesTest {

  private static Outcome<Manifest> read(String path, String text) {
    return ManifestFormat.of(path).orElseThrow().read(SourceText.of(path, text));
  }

  private static List<ProblemCode> codes(Outcome<Manifest> read) {
    return read.problems().stream().map(Problem::code).toList();
  }

  /** Line, kind, group, name, extras, specifier, URL, marker; empty parts left out. */
  static List<String> rows(Outcome<Manifest> read) {
    return read.value().requirements().stream().map(ToolTablesTest::row).toList();
  }

  private static String row(DeclaredRequirement r) {
    String name = r.distribution() == null ? "(" + r.nameAsWritten() + ")" : r.distribution();
    String extras = r.extras().isEmpty() ? "" : r.extras().toString();
    return java.util.stream.Stream.of(
            String.valueOf(r.line()),
            r.kind().text(),
            r.groupKind().text() + (r.groupName().isEmpty() ? "" : ":" + r.groupName()),
            name + extras + r.specifier(),
            r.urlRedacted() == null ? "" : "@ " + r.urlRedacted(),
            r.marker() == null ? "" : "; " + r.marker())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  @Test
  void poetryGivesARowForEachConstraintGroupAndExtra() {
    Outcome<Manifest> read =
        read(
            "pyproject.toml",
            """
            [tool.poetry]
            name = "My_App"
            version = "1.0"
            [tool.poetry.dependencies]
            python = "^3.9"
            a = "^1.2"
            B_c = {version = "~1", extras = ["X_y"], python = "<3.11", platform = "win32"}
            d = [{version = "1.*", python = "<3.10"}, {version = "2.*", python = ">=3.10"}]
            e = {git = "https://u:p@git.invalid/e.git", tag = "v1", subdirectory = "sub"}
            f = {path = "../f", develop = true}
            g = {version = "*", optional = true}
            h = {version = "*", optional = true, markers = "os_name == 'nt'"}
            i = 3
            j = "not a version"
            k = "1.0 || ^2.0"
            [tool.poetry.extras]
            one = ["g"]
            two = ["g"]
            [tool.poetry.group.Test_x.dependencies]
            l = "==1"
            [tool.poetry.dev-dependencies]
            m = "<2"
            [[tool.poetry.source]]
            name = "own"
            url = "https://u:p@index.invalid/simple"
            """);
    assertThat(read.value().distribution()).isEqualTo("my-app");
    assertThat(read.value().version()).isEqualTo("1.0");
    assertThat(read.value().requiresPython()).isEqualTo("<4.0,>=3.9");
    assertThat(rows(read))
        .containsExactly(
            "6 requirement runtime a<2.0,>=1.2",
            "7 requirement runtime b-c[x-y]<2,>=1"
                + " ; python_version < \"3.11\" and sys_platform == \"win32\"",
            "8 requirement runtime d==1.* ; python_version < \"3.10\"",
            "8 requirement runtime d==2.* ; python_version >= \"3.10\"",
            "9 url runtime e @ git+https://***@git.invalid/e.git@v1#subdirectory=sub",
            "10 editable runtime f @ ../f",
            "11 requirement extra:one g",
            "11 requirement extra:two g",
            "12 requirement unknown h ; os_name == \"nt\"",
            "15 requirement runtime k==1.0 || <3.0,>=2.0",
            "22 requirement dev:dev m<2",
            "20 requirement dev:test-x l==1",
            "25 option runtime (source) @ https://***@index.invalid/simple");
    assertThat(read.problems()).extracting(Problem::line).containsExactly(13, 14);
    assertThat(codes(read)).containsOnly(ProblemCode.MAN002);
    assertThat(read.toString()).doesNotContain("u:p");
  }

  @Test
  void uvKeepsConstraintsSourcesAndTheWorkspaceApart() {
    Outcome<Manifest> read =
        read(
            "pyproject.toml",
            """
            [project]
            name = "root"
            dependencies = ["a"]
            [tool.uv]
            dev-dependencies = ["b"]
            constraint-dependencies = ["c<2"]
            override-dependencies = ["d==1"]
            build-constraint-dependencies = ["e<3"]
            [tool.uv.sources]
            A = {workspace = true}
            f = {path = "../f", editable = true}
            g = [{git = "https://u:p@git.invalid/g", marker = "os_name == 'nt'"}, {index = "own"}]
            [[tool.uv.index]]
            url = "https://u:p@index.invalid/simple"
            [tool.uv.workspace]
            members = ["packages/*"]
            exclude = ["packages/old"]
            """);
    assertThat(rows(read))
        .containsExactly(
            "3 requirement runtime a",
            "5 requirement dev:dev b",
            "6 constraint runtime:constraint-dependencies c<2",
            "7 constraint runtime:override-dependencies d==1",
            "8 constraint build:build-constraint-dependencies e<3",
            "14 option runtime (index) @ https://***@index.invalid/simple");
    assertThat(read.value().sources())
        .containsExactly(
            source("a", RequirementSource.Kind.WORKSPACE, "", "", false, null, 10),
            source("f", RequirementSource.Kind.PATH, "../f", "", true, null, 11),
            source(
                "g",
                RequirementSource.Kind.GIT,
                "https://***@git.invalid/g",
                "",
                false,
                "os_name == 'nt'",
                12),
            source("g", RequirementSource.Kind.INDEX, "own", "", false, null, 12));
    assertThat(read.value().workspace())
        .isEqualTo(new Manifest.Workspace(true, List.of("packages/*"), List.of("packages/old")));
    assertThat(read("pyproject.toml", "").value().workspace()).isEqualTo(Manifest.Workspace.NONE);
  }

  @Test
  void pdmAndHatchAndPixiTablesAreRead() {
    Outcome<Manifest> read =
        read(
            "pyproject.toml",
            """
            [tool.pdm.dev-dependencies]
            test = ["a>=1", "-e file:///${PROJECT_ROOT}/sub#egg=b"]
            [tool.pdm.resolution.overrides]
            c = "1.0"
            d = ">=2"
            [tool.hatch.envs.default]
            dependencies = ["e"]
            [tool.hatch.envs.test]
            extra-dependencies = ["f"]
            [tool.hatch.build.targets.wheel]
            dependencies = ["g"]
            [tool.pixi.dependencies]
            python = ">=3.11,<3.13"
            h = "1.2.*"
            [tool.pixi.pypi-dependencies]
            i = {version = ">=1", extras = ["x"]}
            [tool.pixi.feature.cuda.target.linux-64.dependencies]
            j = {version = "=1.2", channel = "conda-forge"}
            """);
    assertThat(rows(read))
        .containsExactly(
            "2 requirement dev:test a>=1",
            "2 editable dev:test b @ file:///${PROJECT_ROOT}/sub#egg=b",
            "4 constraint runtime:overrides c==1.0",
            "5 constraint runtime:overrides d>=2",
            "7 requirement dev:default e",
            "9 requirement dev:test f",
            "11 requirement build g",
            "14 requirement runtime h==1.2.*",
            "16 requirement runtime i[x]>=1",
            "18 requirement dev:cuda j==1.2.*");
    assertThat(read.value().requiresPython()).isEqualTo("<3.13,>=3.11");
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void aPixiFileHasTheTablesAtItsTopAndThoseOfItsPackage() {
    Outcome<Manifest> read =
        read(
            "pixi.toml",
            """
            [workspace]
            name = "sky"
            channels = ["conda-forge"]
            platforms = ["linux-64", "osx-arm64"]
            [dependencies]
            python = "3.12.*"
            tzdata = "*"
            numpy = {version = ">=1.26,<3", channel = "conda-forge"}
            [pypi-dependencies]
            idna = ">=3.7"
            sky = {path = ".", editable = true}
            [target.win-64.dependencies]
            pywin32 = ">=306"
            [feature.test.dependencies]
            pytest = "=8"
            [feature.test.pypi-dependencies]
            tiny = {git = "https://git.example.com/tiny.git", rev = "v1.0"}
            [environments]
            test = ["test"]
            [tasks]
            go = "python go.py"
            [package.run-dependencies]
            click = ">=8"
            [package.target.linux-64.host-dependencies]
            hatchling = "*"
            """);
    assertThat(rows(read))
        .containsExactly(
            "7 requirement runtime tzdata",
            "8 requirement runtime numpy<3,>=1.26",
            "10 requirement runtime idna>=3.7",
            "11 editable runtime sky @ .",
            "13 requirement runtime pywin32>=306",
            "15 requirement dev:test pytest==8.*",
            "17 url dev:test tiny @ git+https://git.example.com/tiny.git@v1.0",
            "23 requirement runtime click>=8",
            "25 requirement build hatchling");
    assertThat(read.value().requiresPython()).isEqualTo("==3.12.*");
    assertThat(read.value().distribution()).isNull();
    assertThat(read.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[dependencies]\n", "dependencies = 1\n", "feature = []\n", "[package]\n"})
  void aPixiFileThatStatesNothingHasNothing(String text) {
    assertThat(rows(read("pixi.toml", text))).isEmpty();
  }

  @Test
  void aPixiFileThatBreaksOffKeepsWhatStandsBefore() {
    Outcome<Manifest> read = read("pixi.toml", "[dependencies]\na = '>=1'\nb = [\n");
    assertThat(rows(read)).startsWith("2 requirement runtime a>=1");
    assertThat(read.problems()).isNotEmpty();
  }

  @Test
  void aPipfileHasTextsTablesAndCategories() {
    Outcome<Manifest> read =
        read(
            "Pipfile",
            """
            [[source]]
            url = "https://${USER}:secret@index.invalid/simple"
            [packages]
            a = "*"
            b = "==1.0"
            c = {version = ">=1,<2", extras = ["X_y"], sys_platform = "== 'win32'"}
            d = {git = "https://git.invalid/d.git", ref = "main", editable = true}
            e = {path = "."}
            f = 3
            g = "^1"
            h = {version = "*", markers = "python_version < '3.9'", os_name = "== 'nt'"}
            [dev-packages]
            i = "~=1.4"
            [docs]
            j = "*"
            [requires]
            python_version = "3.11"
            """);
    assertThat(rows(read))
        .containsExactly(
            "4 requirement runtime a",
            "5 requirement runtime b==1.0",
            "6 requirement runtime c[x-y]<2,>=1 ; sys_platform == \"win32\"",
            "7 editable runtime d @ git+https://git.invalid/d.git@main",
            "8 url runtime e @ .",
            "11 requirement runtime h ; python_version < \"3.9\" and os_name == \"nt\"",
            "13 requirement dev:dev i~=1.4",
            "15 requirement dev:docs j",
            "2 option runtime (source) @ https://***@index.invalid/simple");
    assertThat(read.problems()).extracting(Problem::line).containsExactly(9, 10);
    assertThat(read.value().requiresPython()).isEqualTo("==3.11.*");
    assertThat(codes(read("Pipfile", "packages = 3\n"))).containsExactly(ProblemCode.MAN001);
  }

  @Test
  void anEnvironmentHasCondaSpecificationsAndLinesForPip() {
    Outcome<Manifest> read =
        read(
            "p/environment.yml",
            """
            name: x
            channels: [conda-forge, "https://u:p@conda.invalid/t/x"]
            dependencies:
              - python=3.11
              - numpy
              - conda-forge::pandas>=1.5,<2  # [linux]
              - scipy=1.10
              - a==1.1.1k
              - b=1.2.3=py_0
              - c 1.2.*
              - d[version='>=1,<2']
              - e=1.2|=1.4
              - "!"
              - pip
              - pip:
                  - requests[socks]>=2  # why
                  - -r more.txt
                  - -e ../lib
                  - f @ https://u:p@files.invalid/f.whl
              - npm:
                  - left-pad
            """);
    assertThat(rows(read))
        .containsExactly(
            "2 option runtime (channel) @ conda-forge",
            "2 option runtime (channel) @ https://***@conda.invalid/t/x",
            "5 requirement runtime numpy",
            "6 requirement runtime pandas<2,>=1.5",
            "7 requirement runtime scipy==1.10.*",
            "8 requirement runtime a===1.1.1k",
            "9 requirement runtime b==1.2.3",
            "10 requirement runtime c==1.2.*",
            "11 requirement runtime d<2,>=1",
            "12 requirement runtime e==1.2.* || ==1.4.*",
            "14 requirement runtime pip",
            "16 requirement runtime requests[socks]>=2",
            "17 include runtime (null) @ more.txt",
            "18 editable runtime (null) @ ../lib",
            "19 url runtime f @ https://***@files.invalid/f.whl");
    assertThat(read.value().requiresPython()).isEqualTo("==3.11.*");
    assertThat(read.value().includes()).containsExactly("p/more.txt");
    assertThat(read.problems()).extracting(Problem::line).containsExactly(13, 20);
  }

  @Test
  void yamlThatIsNoneIsAProblemAtItsLineAndNeverAnEmptyAnswer() {
    assertThat(read("environment.yml", "").value().requirements()).isEmpty();
    assertThat(codes(read("environment.yml", "a: [1\nb: {"))).containsExactly(ProblemCode.MAN001);
    assertThat(codes(read("environment.yml", "- a\n"))).containsExactly(ProblemCode.MAN001);
    assertThat(codes(read("environment.yml", "dependencies: a\n")))
        .containsExactly(ProblemCode.MAN001);
    assertThat(codes(read("environment.yml", "<<<<<<< ours\na: 1\n=======\n")))
        .containsExactly(ProblemCode.SYN005);
    assertThat(codes(read("environment.yml", "[".repeat(100_000))))
        .containsExactly(ProblemCode.SYN004);
    String laughs = "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\ndependencies: [*c, *c]\n".repeat(1);
    assertThat(codes(read("environment.yml", laughs)))
        .containsExactly(ProblemCode.MAN002, ProblemCode.MAN002);
  }

  @Test
  void pinsOfPythonAreKeptAsWritten() {
    assertThat(read(".python-version", "# why\n3.11.4\n3.10\n").value().pythonPin())
        .isEqualTo("3.11.4");
    assertThat(read("runtime.txt", "python-3.11.4\n").value().pythonPin()).isEqualTo("3.11.4");
    assertThat(read(".tool-versions", "nodejs 20\npython 3.12.1 3.11\n").value().pythonPin())
        .isEqualTo("3.12.1");
    assertThat(read(".tool-versions", "nodejs 20\n").value().pythonPin()).isNull();
    assertThat(read(".python-version", "").value().pythonPin()).isNull();
  }

  @Test
  void buildFilesStateRequirementsAndNameTheFilesWithThem() {
    Outcome<Manifest> read =
        read(
            "3rdparty/x/BUILD",
            """
            COMMON = ["a>=1"]
            python_requirement(name="one", requirements=COMMON + ["b[c]==2", make()], resolve="x")
            python_requirement(name="two", requirements=requirements())
            python_requirements(resolve=parametrize("x", "y"))
            python_requirements(name="more", source="reqs.txt")
            poetry_requirements(name="poetry")
            uv_requirements(source="../../outside/../pyproject.toml")
            pipenv_requirements(source=where)
            python_sources(dependencies=["no"])
            """);
    assertThat(rows(read))
        .containsExactly(
            "1 requirement runtime a>=1",
            "2 requirement runtime b[c]==2",
            "4 include runtime (null) @ requirements.txt",
            "5 include runtime (null) @ reqs.txt",
            "6 include runtime (null) @ pyproject.toml",
            "7 include runtime (null) @ ../../outside/../pyproject.toml");
    assertThat(read.value().includes())
        .containsExactly(
            "3rdparty/x/requirements.txt",
            "3rdparty/x/reqs.txt",
            "3rdparty/x/pyproject.toml",
            "pyproject.toml");
    assertThat(codes(read)).containsOnly(ProblemCode.MAN005);
    assertThat(read.problems()).extracting(Problem::line).containsExactly(2, 3, 8);
  }

  @Test
  void theBlockOfAScriptIsAManifestWithTheLinesOfTheScript() {
    Outcome<Manifest> read =
        ScriptReader.read(
            "tools/run.py",
            "requires-python = \">=3.11\"\ndependencies = [\n  \"a<2\",\n  3,\n]\n",
            4);
    assertThat(rows(read)).containsExactly("6 requirement script a<2");
    assertThat(read.value().requiresPython()).isEqualTo(">=3.11");
    assertThat(read.value().manifestKind()).isEqualTo("script");
    assertThat(read.problems()).extracting(Problem::line).containsExactly(7);
    assertThat(ScriptReader.read("x.py", "", 1).value().requirements()).isEmpty();
    assertThat(codes(ScriptReader.read("x.py", "a = [", 3))).containsExactly(ProblemCode.MAN001);
  }

  private static RequirementSource source(
      String name,
      RequirementSource.Kind kind,
      String value,
      String detail,
      boolean isEditable,
      @Nullable String marker,
      int line) {
    return new RequirementSource(
        name, kind, value, detail, "", isEditable, marker, null, null, line);
  }
}
