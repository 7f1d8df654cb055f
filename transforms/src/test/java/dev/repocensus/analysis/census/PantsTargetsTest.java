package dev.repocensus.analysis.census;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.resolve.ModuleFacts;
import dev.repocensus.analysis.resolve.PantsView;
import dev.repocensus.analysis.resolves.Scope;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.ProjectKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PantsTargetsTest {
  private static final String PANTS =
      """
      [python]
      enable_resolves = true
      default_resolve = "yaml"

      [python.resolves]
      numpy = "3rdparty/numpy/resolve.lock"
      yaml = "3rdparty/yaml/resolve.lock"
      """;

  private static Scope pynest() {
    return Scope.of()
        .project("3rdparty/numpy", ProjectKind.THIRD_PARTY)
        .project("3rdparty/yaml", ProjectKind.THIRD_PARTY)
        .project("moon", ProjectKind.SERVICE)
        .project("star", ProjectKind.SERVICE)
        .project("dust", ProjectKind.SERVICE)
        .file("pants.toml", PANTS)
        .file("3rdparty/numpy/BUILD", "python_requirements(resolve='numpy')\n")
        .file("3rdparty/numpy/requirements.txt", "-r ../requirements-base.txt\nnumpy>=2\n")
        .file("3rdparty/requirements-base.txt", "attrs\n")
        .lock("3rdparty/numpy/resolve.lock", LockFormat.PEX, "numpy", "numpy==2.1.0", "six==1")
        .file("3rdparty/yaml/BUILD", "python_requirements(resolve='yaml')\n")
        .file("3rdparty/yaml/requirements.txt", "pyyaml\n")
        .lock("3rdparty/yaml/resolve.lock", LockFormat.PEX, "yaml", "pyyaml==6.0");
  }

  private static final ModuleFacts MOON = module("moon/a.py", "s//moon");
  private static final ModuleFacts STAR = module("star/a.py", "s//star");
  private static final ModuleFacts DUST = module("dust/a.py", "s//dust");

  private static ModuleFacts module(String path, String projectId) {
    String root = path.substring(0, path.indexOf('/'));
    return new ModuleFacts(path, root, projectId, false, false, false, List.of(), null);
  }

  /** The only view of a file. */
  private static PantsView view(String path, Scope scope) {
    String projectId = "s//" + path.substring(0, path.indexOf('/'));
    List<PantsView> views = new PantsTargets(projectId, scope.index()).viewsOf(path);
    assertThat(views).hasSize(1);
    return views.get(0);
  }

  @Test
  void ofAProjectWithoutTargetsNothingIsSaid() {
    PantsView none = view("dust/a.py", pynest());
    assertThat(none).isSameAs(PantsView.UNKNOWN);
    assertThat(none.requires("numpy")).isTrue();
    assertThat(none.owns(MOON)).isTrue();
    assertThat(none.ignores(MOON)).isFalse();
  }

  @Test
  void resolvesAreSharedIfOneIsAndParametrizeNamesSeveral() {
    Scope scope =
        pynest()
            .file("moon/BUILD", "python_sources(resolve='numpy')\n")
            .file("star/BUILD", "python_sources()\n")
            .file("dust/BUILD", "python_sources(resolve=parametrize('numpy', 'yaml'))\n");
    assertThat(view("moon/a.py", scope).owns(STAR)).isFalse();
    assertThat(view("moon/a.py", scope).owns(DUST)).isTrue();
    assertThat(view("star/a.py", scope).owns(DUST)).isTrue();
    List<PantsView> dust = new PantsTargets("s//dust", scope.index()).viewsOf("dust/a.py");
    assertThat(dust).extracting(seen -> seen.owns(MOON)).containsExactly(true, false);
    assertThat(dust).extracting(seen -> seen.owns(STAR)).containsExactly(false, true);
  }

  @Test
  void targetsOfOneProjectAreToldApart() {
    Scope scope =
        pynest()
            .file(
                "moon/BUILD",
                """
                python_sources(
                    resolve="numpy",
                    dependencies=["!star/a.py"],
                    overrides={"odd.py": {"resolve": "yaml", "dependencies": []}},
                )
                python_tests(resolve="yaml")
                """);
    PantsTargets moon = new PantsTargets("s//moon", scope.index());
    assertThat(moon.viewsOf("moon/a.py")).isEqualTo(moon.viewsOf("moon/b.py"));
    assertThat(moon.viewsOf("moon/a.py").get(0).requires("numpy")).isTrue();
    assertThat(moon.viewsOf("moon/a.py").get(0).ignores(STAR)).isTrue();
    assertThat(moon.viewsOf("moon/odd.py").get(0).requires("numpy")).isFalse();
    assertThat(moon.viewsOf("moon/odd.py").get(0).ignores(STAR)).isFalse();
    assertThat(moon.viewsOf("moon/odd.py")).isEqualTo(moon.viewsOf("moon/a_test.py"));
    assertThat(moon.viewsOf("moon/sub/c.py").get(0).isOfTarget())
        .as("a file that no target owns sees what its project does")
        .isFalse();
  }

  @Test
  void aFileWithoutATargetIsNobodysWhereItsProjectHasTargets() {
    Scope scope =
        pynest()
            .file("moon/BUILD", "python_sources(resolve='numpy')\n")
            .file("star/BUILD", "python_sources(resolve='numpy', sources=['b.py'])\n");
    assertThat(view("moon/a.py", scope).owns(STAR)).isFalse();
    assertThat(view("moon/a.py", scope).owns(DUST)).as("no target there at all").isTrue();
    scope.file("star/BUILD", "python_sources(resolve='numpy', sources=pick())\n");
    assertThat(view("moon/a.py", scope).owns(STAR)).as("sources that are computed").isTrue();
  }

  @Test
  void whatIsOnlyLockedIsRequiredByNoTarget() {
    PantsView moon =
        view("moon/a.py", pynest().file("moon/BUILD", "python_sources(resolve='numpy')\n"));
    assertThat(moon.requires("numpy")).isTrue();
    assertThat(moon.requires("attrs")).as("a file that the requirements include").isTrue();
    assertThat(moon.requires("six")).as("locked, and asked for by no target").isFalse();
    assertThat(moon.requires("pyyaml")).as("of another resolve").isFalse();
    assertThat(moon.foldersOf("numpy")).containsExactly("3rdparty/numpy");
  }

  @Test
  void whereResolvesAreOffAllStandInOne() {
    Scope scope =
        Scope.of()
            .project("moon", ProjectKind.SERVICE)
            .project("star", ProjectKind.SERVICE)
            .file("pants.toml", "[python]\nenable_resolves = false\n")
            .file("moon/BUILD", "python_sources(resolve='a')\n")
            .file("star/BUILD", "python_sources(resolve='b')\npython_requirements()\n")
            .file("star/requirements.txt", "pyyaml\n");
    assertThat(view("moon/a.py", scope).owns(STAR)).isTrue();
    assertThat(view("moon/a.py", scope).requires("pyyaml")).isTrue();
    assertThat(view("moon/a.py", scope).requires("numpy")).isFalse();
  }

  @Test
  void entriesNameFilesTargetsAndRequirements() {
    String build =
        "python_sources(resolve='numpy', dependencies=["
            + "'!star/a.py', '!!//star/sub:own', '!//3rdparty/numpy#numpy', 'dust', ':other'])\n"
            + "python_sources(name='other', resolve='numpy', sources=['x/*.py'])\n";
    Scope scope =
        pynest()
            .file("moon/BUILD", build)
            .file("dust/BUILD", "python_sources(resolve='numpy')\n")
            .file("star/BUILD", "python_sources(resolve='numpy')\n")
            .file(
                "star/sub/BUILD",
                "python_sources(name='own', resolve='numpy')\npython_tests(resolve='numpy')\n");
    PantsView moon = view("moon/a.py", scope);
    assertThat(moon.ignores(STAR)).isTrue();
    assertThat(moon.ignores(module("star/sub/b.py", "s//star"))).isTrue();
    assertThat(moon.ignores(module("star/sub/b_test.py", "s//star")))
        .as("another target of the same folder")
        .isFalse();
    assertThat(moon.ignores(module("star/c.py", "s//star"))).isFalse();
    assertThat(moon.includes(DUST)).isTrue();
    assertThat(moon.includes(module("moon/x/c.py", "s//moon"))).isTrue();
    assertThat(moon.includes(STAR)).isFalse();
    assertThat(moon.ignores("numpy")).isTrue();
    assertThat(moon.ignores("attrs")).as("another target that the file generates").isFalse();
    assertThat(moon.includes("attrs")).isFalse();
  }

  @Test
  void anEntryForAWholeTargetOfRequirementsIsForAllOfThem() {
    Scope scope =
        pynest()
            .file(
                "moon/BUILD",
                "python_sources(resolve='numpy', dependencies=['3rdparty/numpy', '!:nothing'])\n");
    assertThat(view("moon/a.py", scope).includes("numpy")).isTrue();
    assertThat(view("moon/a.py", scope).includes("attrs")).isTrue();
    assertThat(view("moon/a.py", scope).includes("pyyaml")).isFalse();
  }
}
