package dev.repocensus.analysis.census;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.resolves.Scope;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.ProjectKind;
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

  private static PantsTargets of(String projectId, Scope scope) {
    return new PantsTargets(projectId, scope.index());
  }

  @Test
  void ofAProjectWithoutTargetsNothingIsSaid() {
    PantsTargets none = of("s//dust", pynest());
    assertThat(none.requires("numpy")).isTrue();
    assertThat(none.sharesResolve("s//moon")).isTrue();
    assertThat(none.ignores("moon/a.py")).isFalse();
  }

  @Test
  void resolvesAreSharedIfOneIsAndParametrizeNamesSeveral() {
    Scope scope =
        pynest()
            .file("moon/BUILD", "python_sources(resolve='numpy')\n")
            .file("star/BUILD", "python_sources()\n")
            .file("dust/BUILD", "python_sources(resolve=parametrize('numpy', 'yaml'))\n");
    assertThat(of("s//moon", scope).sharesResolve("s//star")).isFalse();
    assertThat(of("s//moon", scope).sharesResolve("s//dust")).isTrue();
    assertThat(of("s//star", scope).sharesResolve("s//dust")).isTrue();
    assertThat(of("s//star", scope).sharesResolve("s//nowhere")).isTrue();
  }

  @Test
  void whatIsOnlyLockedIsRequiredByNoTarget() {
    PantsTargets moon =
        of("s//moon", pynest().file("moon/BUILD", "python_sources(resolve='numpy')\n"));
    assertThat(moon.requires("numpy")).isTrue();
    assertThat(moon.requires("attrs")).as("a file that the requirements include").isTrue();
    assertThat(moon.requires("six")).as("locked, and asked for by no target").isFalse();
    assertThat(moon.requires("pyyaml")).as("of another resolve").isFalse();
  }

  @Test
  void entriesWithAMarkTakeFilesFoldersAndRequirementsAway() {
    String build =
        "python_sources(resolve='numpy', dependencies=["
            + "'!star/a.py', '!!//star/sub:sub', '!//3rdparty/numpy#numpy', 'star/c.py'])\n";
    PantsTargets moon = of("s//moon", pynest().file("moon/BUILD", build));
    assertThat(moon.ignores("star/a.py")).isTrue();
    assertThat(moon.ignores("star/sub/b.py")).isTrue();
    assertThat(moon.ignores("star/c.py")).isFalse();
    assertThat(moon.ignores("star/d.py")).isFalse();
    assertThat(moon.ignoresDistribution("numpy")).isTrue();
    assertThat(moon.ignoresDistribution("pyyaml")).isFalse();
  }
}
