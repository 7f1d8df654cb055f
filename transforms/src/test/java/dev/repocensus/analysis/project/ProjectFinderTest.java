package dev.repocensus.analysis.project;

import static dev.repocensus.analysis.project.MiniatureTree.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.ProjectKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which directories are projects, and which file belongs to which. */
class ProjectFinderTest {
  private static final String PANTS =
      """
      [source]
      root_patterns = ["/lib", "/*/src/python", "/*/test/python"]
      """;

  private static List<String> paths(Discovery found) {
    return found.projects().stream().map(p -> p.info().path()).toList();
  }

  private static DiscoveredProject project(Discovery found, String path) {
    return found.projects().stream()
        .filter(p -> p.info().path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> files(Discovery found, String project) {
    return project(found, project).files().stream().map(FileEntry::path).toList();
  }

  @Test
  void anEmptyTreeIsOneProjectWithoutFiles() {
    Discovery found = aProject().discover();
    assertThat(paths(found)).containsExactly("");
    assertThat(found.projects().get(0).info().projectId()).isEqualTo("mono//");
    assertThat(found.files()).isZero();
  }

  /** In each row one directory "p" with one file. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p/readme.md         | | false",
        "p/mod.py            | | false",
        "p/setup.py          | def setup(self): pass | false",
        "p/setup.py          | x = setup(1) | false",
        "p/setup.py          | setup_all() | false",
        "p/setup.py          | setup(name='p') | true",
        "p/setup.py          | setuptools.setup (name='p') | true",
        "p/pyproject.toml    | not toml [ | true",
        "p/setup.cfg         | | true",
        "p/Pipfile           | | true",
        "p/environment.yml   | | true",
        "p/requirements.txt  | | true",
        "p/requirements-dev.in | | true",
        "p/dev-requirements.txt | | false",
        "p/constraints.txt   | | false",
        "p/requirements/base.txt | | true",
        "p/requirements/notes.md | | false",
        "p/BUILD             | python_distribution(name='p') | false",
        "p/src/python/ns/a.py | | false",
      })
  void withoutPantsAProjectIsADirectoryWithAMarker(String path, String content, boolean isProject) {
    Discovery found = aProject().file(path, content == null ? "" : content).discover();
    assertThat(paths(found)).isEqualTo(isProject ? List.of("", "p") : List.of(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p/BUILD | | false",
        "p/BUILD | python_sources(name='p') | false",
        "p/BUILD | # pex_binary(name='p') | false",
        "p/BUILD | \"pex_binary(1)\" | false",
        "p/BUILD | f(pex_binary(name='p')) | false",
        "p/BUILD | docker_image(name='p') | false",
        "p/BUILD | python_distribution(name='p') | true",
        "p/BUILD.pants | pex_binary(name='p') | true",
        "p/BUILD | python_aws_lambda_function(name='p') | true",
        "p/src/python/ns/a.py | | true",
        "p/test/python/ns/a_test.py | | true",
        "p/src/java/ns/a.py | | false",
        "p/src/python/a.py | | false",
        "p/src/python/not-a-name/a.py | | false",
      })
  void inPantsABuildTargetOrTheLayoutMakesAProject(String path, String content, boolean isProject) {
    Discovery found =
        aProject().file("pants.toml", "").file(path, content == null ? "" : content).discover();
    assertThat(paths(found)).isEqualTo(isProject ? List.of("", "p") : List.of(""));
  }

  @Test
  void eachFolderOfLibAndThirdPartyIsAProjectInPantsOnly() {
    MiniatureTree tree = aProject().files("lib/a/x.py", "lib/b/c/y.py", "3rdparty/d/resolve.lock");
    assertThat(paths(tree.discover())).containsExactly("");
    assertThat(paths(tree.file("pants.toml", PANTS).discover()))
        .containsExactly("", "3rdparty/d", "lib/a", "lib/b");
  }

  @Test
  void aBuildTargetInsideASourceRootOrALayoutProjectMakesNoProject() {
    Discovery found =
        aProject()
            .file("pants.toml", PANTS)
            .file("lib/a/tool/BUILD", "pex_binary(name='x')")
            .file("p/src/python/ns/BUILD", "pex_binary(name='x')")
            .file("p/deploy/BUILD", "pex_binary(name='x')")
            .file("apps/q/BUILD", "pex_binary(name='x')")
            .discover();
    assertThat(paths(found)).containsExactly("", "apps/q", "lib/a", "p");
  }

  @Test
  void aLayoutInsideASourceRootIsNoProjectOfItsOwn() {
    Discovery found =
        aProject().file("pants.toml", "").files("p/src/python/ns/src/python/inner/a.py").discover();
    assertThat(paths(found)).containsExactly("", "p");
  }

  @Test
  void aFileBelongsToItsNearestProject() {
    Discovery found =
        aProject()
            .files("a.py", "p/pyproject.toml", "p/m.py", "p/q/Pipfile", "p/q/r/n.py", "p/qq/o.py")
            .discover();
    assertThat(files(found, "")).containsExactly("a.py");
    assertThat(files(found, "p")).containsExactly("p/m.py", "p/pyproject.toml", "p/qq/o.py");
    assertThat(files(found, "p/q")).containsExactly("p/q/Pipfile", "p/q/r/n.py");
    assertThat(found.files()).isEqualTo(6);
  }

  @Test
  void aRequirementsFolderBelongsToItsParentUnlessItIsAProjectItself() {
    Discovery found =
        aProject()
            .files(
                "p/requirements/requirements.txt",
                "q/requirements/a.in",
                "q/requirements/setup.cfg")
            .discover();
    assertThat(paths(found)).containsExactly("", "p", "q", "q/requirements");
    assertThat(files(found, "p")).containsExactly("p/requirements/requirements.txt");
    assertThat(files(found, "q/requirements")).hasSize(2);
  }

  @Test
  void aLinkMarksByItsNameAndIsASkippedFile() {
    Discovery found = aProject().link("p/pyproject.toml").link("q/setup.py").discover();
    assertThat(paths(found)).containsExactly("", "p");
    assertThat(project(found, "p").files().get(0).skipReason()).isEqualTo("symlink");
  }

  @Test
  void configuredMarkersAndLayoutsAddProjects() {
    MiniatureTree tree =
        aProject()
            .files("a/service.yaml", "b/other.yaml", "x/code/ns/m.py")
            .markers("service.y*ml");
    DiscoveryRules rules =
        DiscoveryRules.of("mono", "/mono")
            .withProjects(List.of(), List.of(Layout.parse("{project}/code/{namespace}")));
    Discovery found = tree.discover(rules);
    assertThat(paths(found)).containsExactly("", "a", "x");
    assertThat(project(found, "x").info().sourceRoots()).containsExactly("x", "x/code");
  }

  @Test
  void anExcludedProjectIsListedWithoutItsFiles() {
    Discovery found =
        aProject()
            .files("old/p/pyproject.toml", "old/q/a.py", "m.py")
            .excludedFolder("old/p")
            .excludedFolder("old/q")
            .discover();
    assertThat(paths(found)).containsExactly("", "old/p");
    assertThat(project(found, "old/p").excluded()).isTrue();
    assertThat(project(found, "old/p").files()).isEmpty();
    assertThat(files(found, "")).containsExactly("m.py");
  }

  @Test
  void withSeveralRootsPathsAndIdsNameTheRepository() {
    DiscoveryRules rules = DiscoveryRules.of("scope", "/x").forRepo("one", "/x/one");
    Discovery found = aProject().files("p/setup.cfg", "p/a.py", "b.py").discover(rules);
    assertThat(found.projects())
        .extracting(p -> p.info().projectId())
        .containsExactly("scope//one/", "scope//one/p");
    assertThat(files(found, "p")).containsExactly("one/p/a.py", "one/p/setup.cfg");
    assertThat(project(found, "p").info().manifestKinds()).containsExactly("setup_cfg");
    assertThat(project(found, "").info().sourceRoots()).containsExactly("one");
    assertThat(project(found, "").files().get(0).sourceRoot()).isEqualTo("one");
  }

  @Test
  void mergedRootsAreSortedAndCounted() {
    DiscoveryRules rules = DiscoveryRules.of("scope", "/x");
    Discovery late = aProject().file("b.py", "12345").discover(rules.forRepo("z", "/x/z"));
    Discovery early = aProject().file("a.py", "123").discover(rules.forRepo("a", "/x/a"));
    Discovery both = Discovery.merge(List.of(late, early));
    assertThat(both.projects())
        .extracting(p -> p.info().projectId())
        .containsExactly("scope//a/", "scope//z/");
    assertThat(List.of(both.files(), both.bytes())).containsExactly(2L, 8L);
  }

  @Test
  void manifestKindsAreSortedAndASetupModuleIsNone() {
    Discovery found =
        aProject()
            .file("p/setup.py", "from setuptools import setup\nsetup()\n")
            .files("p/pyproject.toml", "p/requirements/a.txt", "p/sub/setup.py")
            .discover();
    assertThat(project(found, "p").info().manifestKinds())
        .containsExactly("pyproject", "requirements", "setup_py");
  }

  @ParameterizedTest
  @CsvSource({
    "3rdparty/d/requirements.txt, 3rdparty/d, THIRD_PARTY",
    "lib/a/setup.cfg, lib/a, LIBRARY",
    "tools/lint/setup.cfg, tools/lint, TOOL",
    "svc/setup.cfg, svc, SERVICE",
    "plain/setup.cfg, plain, UNKNOWN",
    "a/a/b/setup.cfg, a/a/b, UNKNOWN",
    "tools/tools/x/setup.cfg, tools/tools/x, TOOL",
  })
  void aKindIsSaidByPlaceOrByWhatIsBuilt(String path, String project, ProjectKind kind) {
    Discovery found = aProject().files(path, "svc/docker/Dockerfile").discover();
    assertThat(project(found, project).info().kind()).isEqualTo(kind);
  }

  @Test
  void aCheckoutWithoutContentIsAProblem() {
    Discovery found =
        aProject()
            .file(
                ".gitmodules",
                "[submodule \"a\"]\n\tpath = ext/a\n[submodule \"b\"]\n path=ext/b\n path = ../out\n")
            .folder("ext/a")
            .files("ext/b/m.py", "ext/c/.git", "ext/d/.git", "ext/d/m.py")
            .folder("ext/empty")
            .discover();
    assertThat(found.problems())
        .extracting(p -> p.path() + " " + p.problem().code())
        .containsExactly("ext/a FIL009", "ext/c FIL009");
  }

  @Test
  void aProblemOfTheWalkCountsForTheNearestProject() {
    Problem refused = Problem.of(ProblemCode.FIL001, "refused");
    Discovery found =
        aProject()
            .files("p/setup.cfg")
            .problem(new LocatedProblem(null, "p/x/y", refused))
            .discover();
    assertThat(found.problems()).containsExactly(new LocatedProblem("mono//p", "p/x/y", refused));
  }

  @Test
  void aPantsTomlThatDoesNotParseIsAProblemAndStillMeansPants() {
    Discovery found = aProject().file("pants.toml", "[source\n").files("lib/a/m.py").discover();
    assertThat(paths(found)).containsExactly("", "lib/a");
    assertThat(found.problems())
        .extracting(p -> p.problem().code())
        .containsExactly(ProblemCode.MAN001);
  }

  @Test
  void aHostilePantsTomlIsAProblemAndCostsLittle() {
    String nested = "[source]\nroot_patterns = " + "[".repeat(200_000) + "\n";
    String many = "[source]\nroot_patterns = [" + "\"*/x\",".repeat(5_000) + "]\n";
    String keys = "a.".repeat(100_000) + "a = 1\n";
    for (String hostile : List.of(nested, many, keys)) {
      MiniatureTree tree = aProject().file("pants.toml", hostile).files("lib/a/m.py");
      Discovery found = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> tree.discover());
      assertThat(paths(found)).containsExactly("", "lib/a");
    }
  }

  @Test
  void filesBehindTheLimitAreSkippedAndSaid() {
    DiscoveryRules rules = DiscoveryRules.of("mono", "/mono").withFileLimit(2);
    Discovery found = aProject().files("a.py", "b.py", "c.py", "d.py").discover(rules);
    assertThat(found.projects().get(0).files())
        .extracting(FileEntry::skipReason)
        .containsExactly(null, null, "FIL008", "FIL008");
    assertThat(found.problems()).hasSize(1);
  }

  @Test
  void twoFilesThatAreSpelledAlikeAreOneRowAndAProblem() {
    ListedFile plain =
        new ListedFile("", "\\xff.py", dev.repocensus.schema.row.FileKind.PYTHON, 1, null, null);
    ListedFile odd =
        new ListedFile(
            "", "\\xff.py", dev.repocensus.schema.row.FileKind.PYTHON, 2, "file:///%FF.py", null);
    TreeListing listing =
        new TreeListing(
            List.of(""),
            List.of(),
            List.of(),
            Arrays.asList(odd, plain),
            new java.util.TreeMap<>(),
            List.of());
    Discovery found = new ProjectFinder(DiscoveryRules.of("m", "/m")).find(listing, aProject());
    assertThat(found.projects().get(0).files()).extracting(FileEntry::size).containsExactly(1L);
    assertThat(found.problems())
        .extracting(p -> p.problem().code())
        .containsExactly(ProblemCode.FIL006);
  }

  @Test
  void thousandsOfNestedFoldersAreOneProject() {
    String deep = "d/".repeat(3000);
    Discovery found = aProject().files(deep + "m.py").discover();
    assertThat(files(found, "")).containsExactly(deep + "m.py");
  }
}
