package dev.repocensus.analysis.project;

import static dev.repocensus.analysis.project.MiniatureTree.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where module names start. */
class SourceRootsTest {
  private static final DiscoveryRules RULES = DiscoveryRules.of("mono", "/mono");

  private static SortedSet<String> roots(Discovery found) {
    SortedSet<String> roots = new TreeSet<>();
    found.projects().forEach(project -> roots.addAll(project.info().sourceRoots()));
    return roots;
  }

  private static String rootOf(Discovery found, String path) {
    return found.projects().stream()
        .flatMap(project -> project.files().stream())
        .filter(file -> file.path().equals(path))
        .map(file -> String.valueOf(file.sourceRoot()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theRootItselfIsAlwaysOne() {
    assertThat(roots(aProject().files("__init__.py").discover())).containsExactly("");
  }

  @Test
  void aProjectAndItsSrcAreRootsAndTheDeepestWins() {
    Discovery found =
        aProject().files("p/setup.cfg", "p/src/pkg/a.py", "p/b.py", "c.py").discover();
    assertThat(roots(found)).containsExactly("", "p", "p/src");
    assertThat(rootOf(found, "p/src/pkg/a.py")).isEqualTo("p/src");
    assertThat(rootOf(found, "p/b.py")).isEqualTo("p");
    assertThat(rootOf(found, "c.py")).isEmpty();
    assertThat(rootOf(found, "p/setup.cfg")).isEqualTo("null");
  }

  @Test
  void aDirectoryInsideAPackageIsNoRootUnlessAStrongMarkerSaysSo() {
    Discovery found =
        aProject()
            .files("weak/requirements.txt", "weak/__init__.py", "weak/src/__init__.py")
            .files("strong/setup.cfg", "strong/__init__.py")
            .files("module/setup.py", "module/requirements.txt", "module/__init__.py")
            .discover();
    assertThat(roots(found)).containsExactly("", "strong");
    assertThat(rootOf(found, "weak/__init__.py")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'[]'               | ,p,p/src",
        "'[\"/\"]'          | ''",
        "'[\"/p\"]'         | ,p",
        "'[\"src\"]'        | ,p/src,q/x/src",
        "'[\"/src\"]'       | ''",
        "'[\"/*/src\"]'     | ,p/src",
        "'[\"x/src/\"]'     | ,q/x/src",
        "'[\"/q/?\"]'       | ,q/x",
        "'{ add = [\"x\"] }' | ,p/src,q/x,q/x/src",
        "'\"src\"'          | ,p,p/src",
        "'[1, \"/p\"]'      | ,p",
      })
  void patternsOfPantsAloneAreRoots(String patterns, String expected) {
    Discovery found =
        aProject()
            .file("pants.toml", "[source]\nroot_patterns = " + patterns + "\n")
            .files("p/setup.cfg", "p/src/a.py", "q/x/src/b.py", "q/x/__init__.py")
            .discover();
    assertThat(String.join(",", roots(found))).isEqualTo(expected);
  }

  @Test
  void patternsRuleBelowTheirOwnPantsTomlOnly() {
    Discovery found =
        aProject()
            .file("mono/pants.toml", "[source]\nroot_patterns = [\"/code\"]\n")
            .files("mono/p/setup.cfg", "mono/code/a.py", "other/setup.cfg", "monolith/setup.cfg")
            .discover();
    assertThat(roots(found)).containsExactly("", "mono/code", "monolith", "other");
  }

  @Test
  void libIsTheOneRootOfAllLibraries() {
    Discovery found =
        aProject()
            .file("pants.toml", "")
            .files("lib/a/x.py", "lib/b/__init__.py", "lib/c/setup.cfg")
            .discover();
    assertThat(rootOf(found, "lib/a/x.py")).isEqualTo("lib");
    assertThat(rootOf(found, "lib/b/__init__.py")).isEqualTo("lib");
    assertThat(roots(found)).containsExactly("", "lib", "lib/c");
  }

  @Test
  void aLayoutWithoutPatternsHasItsOwnRootsAndTestRoots() {
    Discovery found =
        aProject()
            .file("pants.toml", "")
            .files("p/src/python/ns/a.py", "p/test/python/ns/a_test.py")
            .discover();
    ProjectInfo info = found.projects().get(1).info();
    assertThat(info.sourceRoots()).containsExactly("p", "p/src", "p/src/python", "p/test/python");
    assertThat(info.testRoots()).containsExactly("p/test/python");
  }

  @Test
  void aPantsRepositoryWeighsOwnersAsPantsDoesUnlessToldOtherwise() {
    MiniatureTree tree =
        aProject()
            .file("mono/pants.toml", "")
            .file("quiet/pants.toml", "[python-infer]\nimports = false\n")
            .file("mono/app/BUILD", "python_sources(dependencies=['lib/a', '!lib/b', ':x'])\n")
            .file("other/BUILD", "python_sources(dependencies=['mono/lib/a'])\n")
            .files("mono/app/setup.cfg", "quiet/app/setup.cfg", "other/setup.cfg");
    assertThat(weighing(tree.discover()))
        .containsExactly("ORDERED []", "PANTS [mono/app, mono/lib/a]", "ORDERED []", "ORDERED []");
    assertThat(weighing(tree.discover(RULES.withResolution(ResolutionMode.PANTS))))
        .allMatch(text -> text.startsWith("PANTS "));
    assertThat(weighing(tree.discover(RULES.withResolution(ResolutionMode.ORDERED))))
        .allMatch(text -> text.startsWith("ORDERED "));
  }

  @Test
  void pytestIsAskedWhatItPutsOnThePath() {
    Discovery found =
        aProject()
            .file(
                "a/pytest.ini",
                "[pytest]\npythonpath = lib ../out\naddopts = -q --import-mode importlib\n")
            .file("b/tox.ini", "[pytest]\npythonpath =\n  lib\n[testenv]\npythonpath = no\n")
            .file(
                "c/setup.cfg",
                "[tool:pytest]\naddopts = --import-mode=importlib --import-mode=prepend\n")
            .file(
                "d/pyproject.toml",
                "[tool.pytest.ini_options]\naddopts = ['--import-mode=importlib']\n")
            .file("e/pyproject.toml", "[tool.pytest.ini_options\n--import-mode=importlib\n")
            .files("a/lib/x.py", "b/lib/x.py", "b/no/x.py", "a/setup.cfg", "d/in/setup.cfg")
            .discover(RULES.withDeclaredRoots(manifest -> List.of()));
    assertThat(roots(found)).contains("a/lib", "b/lib").doesNotContain("b/no", "out");
    assertThat(
            found.projects().stream()
                .map(project -> project.info())
                .map(info -> info.path() + " " + info.importlibRoots()))
        .containsExactly(" []", "a [a]", "c []", "d [d]", "d/in [d]", "e []");
  }

  private static List<String> weighing(Discovery found) {
    return found.projects().stream()
        .map(project -> project.info().ownerRule() + " " + project.info().dependsOn())
        .toList();
  }

  @Test
  void manifestsAndTheConfigurationAddRootsThatExist() {
    DiscoveryRules rules =
        RULES
            .withDeclaredRoots(manifest -> manifest.text().lines().toList())
            .withSourceRoots(List.of("./extra/", "../out", "absent"));
    Discovery found =
        aProject()
            .file("p/pyproject.toml", "python\n../../..\n/etc\npkg\n")
            .files("p/python/a.py", "p/pkg/__init__.py", "extra/__init__.py")
            .discover(rules);
    assertThat(roots(found)).containsExactly("", "extra", "p", "p/python");
  }
}
