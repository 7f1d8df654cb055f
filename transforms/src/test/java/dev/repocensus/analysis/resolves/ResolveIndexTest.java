package dev.repocensus.analysis.resolves;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.ProjectKind;
import dev.repocensus.schema.row.ResolveKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolveIndexTest {
  private static final String PANTS =
      """
      [python]
      enable_resolves = true
      default_resolve = "yaml"

      [python.resolves]
      numpy = "3rdparty/numpy/resolve.lock"
      yaml = "3rdparty/yaml/resolve.lock"
      gone = "3rdparty/gone/resolve.lock"
      """;

  private static Scope pynest() {
    return Scope.of()
        .project("3rdparty/numpy", ProjectKind.THIRD_PARTY)
        .project("3rdparty/yaml", ProjectKind.THIRD_PARTY)
        .project("moon", ProjectKind.SERVICE)
        .project("star", ProjectKind.SERVICE)
        .file("pants.toml", PANTS)
        .file("3rdparty/numpy/BUILD", "python_requirements(name='numpy', resolve='numpy')\n")
        .file("3rdparty/numpy/requirements.txt", "numpy>=2\n")
        .lock("3rdparty/numpy/resolve.lock", LockFormat.PEX, "numpy", "numpy==2.1.0")
        .file("3rdparty/yaml/BUILD", "python_requirements(name='yaml', resolve='yaml')\n")
        .file("3rdparty/yaml/requirements.txt", "pyyaml\n")
        .lock("3rdparty/yaml/resolve.lock", LockFormat.PEX, "yaml", "pyyaml==6.0");
  }

  private static List<String> members(ResolveIndex index) {
    return index.members().stream()
        .map(
            m ->
                m.resolveName()
                    + " "
                    + m.projectId()
                    + " "
                    + m.role().text()
                    + " "
                    + m.evidence().text()
                    + (m.path() == null ? "" : " " + m.path() + ":" + m.line()))
        .toList();
  }

  @Test
  void nothingGivesNothing() {
    ResolveIndex index = ResolveIndex.build(List.of());
    assertThat(index.resolves()).isEmpty();
    assertThat(index.members()).isEmpty();
    assertThat(index.resolvesOf("s//a")).isEmpty();
    assertThat(index.lockedSet("a")).isNull();
    assertThat(index.inputsOf("s//uv.lock")).isEmpty();
    assertThat(index.resolveNameOf("s//uv.lock")).isEqualTo("s//uv.lock");
  }

  @Test
  void aBuildFileSaysWhoPutsRequirementsIntoAResolveAndWhoConsumesIt() {
    Scope scope =
        pynest()
            .file("moon/src/BUILD", "\npython_sources(resolve='numpy')\n")
            .file("star/src/BUILD", "python_sources()\n");
    assertThat(members(scope.index()))
        .containsExactly(
            "numpy s//3rdparty/numpy input requirement_target 3rdparty/numpy/BUILD:1",
            "numpy s//moon consumer build_resolve moon/src/BUILD:2",
            "yaml s//3rdparty/yaml input requirement_target 3rdparty/yaml/BUILD:1",
            "yaml s//star consumer default_resolve star/src/BUILD:1");
  }

  @Test
  void aResolveThatIsStatedAndNotLockedIsAResolveAllTheSame() {
    Resolve gone = pynest().index().resolve("gone");
    assertThat(gone).isNotNull();
    assertThat(gone.lock()).isNull();
    assertThat(gone.lockPath()).isEqualTo("3rdparty/gone/resolve.lock");
    assertThat(gone.statedLine()).isEqualTo(8);
  }

  @Test
  void whatIsLockedAndWhatItWasLockedForIsFoundAcrossProjects() {
    ResolveIndex index = pynest().index();
    LockedSet locked = index.lockedSet("numpy");
    assertThat(locked).isNotNull();
    assertThat(locked.of("numpy")).extracting(LockedSet.Locked::version).containsExactly("2.1.0");
    assertThat(index.inputsOf("s//3rdparty/numpy/resolve.lock"))
        .extracting(each -> each.requirement().specifier())
        .containsExactly(">=2");
    assertThat(index.declaredBy("s//3rdparty/yaml")).hasSize(1);
  }

  @Test
  void aDependencyOnARequirementTargetMakesAConsumer() {
    Scope scope =
        pynest()
            .file(
                "moon/BUILD",
                "python_sources(resolve='numpy', dependencies=['3rdparty/yaml', ':x', '!//a'])\n");
    assertThat(members(scope.index()))
        .contains("yaml s//moon consumer build_dependency moon/BUILD:1");
  }

  @Test
  void aLockBesideAManifestIsTheProjectsOwn() {
    ResolveIndex index =
        Scope.of()
            .project("app", ProjectKind.SERVICE)
            .file("app/pyproject.toml", "[project]\nname = 'app'\ndependencies = ['attrs']\n")
            .lock("app/poetry.lock", LockFormat.POETRY, null, "attrs==23.1.0")
            .index();
    assertThat(members(index))
        .containsExactly(
            "app/poetry.lock s//app input beside", "app/poetry.lock s//app consumer beside");
    assertThat(index.resolvesOf("s//app")).hasSize(1);
    assertThat(index.inputsOf("s//app/poetry.lock")).hasSize(1);
  }

  @Test
  void membersOfAWorkspaceUseTheLockAboveThem() {
    ResolveIndex index =
        Scope.of()
            .project("libs/a", ProjectKind.LIBRARY)
            .project("libs/own", ProjectKind.LIBRARY)
            .file("pyproject.toml", "[project]\nname = 'root'\ndependencies = ['x>1']\n")
            .file("libs/a/pyproject.toml", "[project]\nname = 'a'\ndependencies = ['y>1']\n")
            .file("libs/own/pyproject.toml", "[project]\nname = 'own'\n")
            .lock("libs/own/uv.lock", LockFormat.UV, null, "own@.")
            .lock("uv.lock", LockFormat.UV, null, "root@.", "a@libs/a", "own@libs/own", "x==2")
            .index();
    assertThat(index.resolves().get("uv.lock").kind()).isEqualTo(ResolveKind.WORKSPACE);
    assertThat(members(index))
        .contains(
            "uv.lock s//libs/a consumer workspace_member uv.lock:2",
            "uv.lock s//libs/own input path_dependency uv.lock:3",
            "libs/own/uv.lock s//libs/own consumer beside")
        .doesNotContain("uv.lock s//libs/own consumer path_dependency uv.lock:3");
    assertThat(index.inputsOf("s//uv.lock"))
        .extracting(each -> each.projectId() + " " + each.requirement().distribution())
        .containsExactly("s//libs/a y", "s// x");
  }

  @Test
  void globsOfAWorkspaceNameMembersThatTheLockDoesNotHaveYet() {
    ResolveIndex index =
        Scope.of()
            .project("libs/a", ProjectKind.LIBRARY)
            .project("libs/old", ProjectKind.LIBRARY)
            .project("other/libs/b", ProjectKind.LIBRARY)
            .file(
                "pyproject.toml",
                "[tool.uv.workspace]\nmembers = ['libs/*']\nexclude = ['libs/old']\n")
            .file("libs/a/pyproject.toml", "[project]\nname = 'a'\n")
            .file("libs/old/pyproject.toml", "[project]\nname = 'old'\n")
            .lock("uv.lock", LockFormat.UV, null, "root@.")
            .index();
    assertThat(members(index))
        .containsExactly(
            "uv.lock s// input beside",
            "uv.lock s// consumer beside",
            "uv.lock s//libs/a input workspace_member pyproject.toml:null",
            "uv.lock s//libs/a consumer workspace_member pyproject.toml:null");
  }

  @Test
  void aCompiledLockHasTheManifestsThatItsHeaderNames() {
    ResolveIndex index =
        Scope.of()
            .project("app", ProjectKind.SERVICE)
            .file("requirements-base.in", "x>1\n")
            .file("app/requirements.in", "y>1\n")
            .lock(
                "app/requirements.txt",
                LockFormat.PIP_COMPILE,
                null,
                "# app/requirements.in",
                "# requirements-base.in",
                "x==2",
                "y==2")
            .index();
    assertThat(members(index))
        .containsExactly(
            "app/requirements.txt s// input compiled_from app/requirements.txt:1",
            "app/requirements.txt s//app input compiled_from app/requirements.txt:1",
            "app/requirements.txt s//app consumer beside");
    assertThat(index.inputsOf("s//app/requirements.txt"))
        .extracting(each -> each.requirement().distribution())
        .containsExactly("y", "x");
    assertThat(index.resolves().get("app/requirements.txt").kind()).isEqualTo(ResolveKind.LAYER);
  }

  @Test
  void aCompiledLockWithoutHeaderHasTheManifestOfItsName() {
    ResolveIndex index =
        Scope.of()
            .file("requirements-dev.in", "x>1\n")
            .file("requirements-base.in", "y>1\n")
            .lock("requirements-dev.txt", LockFormat.PIP_COMPILE, null, "x==2")
            .index();
    assertThat(members(index))
        .containsExactly(
            "requirements-dev.txt s// input name_pair", "requirements-dev.txt s// consumer beside");
    assertThat(index.inputsOf("s//requirements-dev.txt"))
        .extracting(each -> each.requirement().distribution())
        .containsExactly("x");
  }

  @Test
  void aToolIsAConsumerOfItsResolveAndTheCodeBesideItIsNot() {
    String config =
        "[python]\nenable_resolves = %s\n[python.resolves]\ntools = 'tools.lock'\n"
            + "[pytest]\ninstall_from_resolve = 'tools'\n";
    ResolveIndex index =
        Scope.of()
            .file("pants.toml", config.formatted("true"))
            .lock("tools.lock", LockFormat.PEX, null, "pytest==8")
            .index();
    assertThat(members(index)).containsExactly("tools s// consumer tool_section pants.toml:6");
    assertThat(index.resolvesOf("s//")).isEmpty();
    assertThat(members(Scope.of().file("pants.toml", config.formatted("false")).index())).isEmpty();
  }

  @Test
  void aNameThatTwoLocksClaimIsNeithers() {
    ResolveIndex index =
        Scope.of()
            .project("one", ProjectKind.UNKNOWN)
            .project("two", ProjectKind.UNKNOWN)
            .lock("one/a.lock", LockFormat.PEX, "default", "x==1")
            .lock("two/a.lock", LockFormat.PEX, "default", "x==2")
            .index();
    assertThat(index.resolves().keySet()).containsExactly("one/a.lock", "two/a.lock");
    assertThat(index.resolveNameOf("s//two/a.lock")).isEqualTo("two/a.lock");
  }

  @Test
  void aComputedResolveIsSaidToBeUnclear() {
    ResolveIndex index =
        pynest().file("moon/BUILD", "python_sources(name='s', resolve=pick())\n").index();
    assertThat(index.resolvesOf("s//moon")).isEmpty();
    assertThat(index.unclear())
        .containsExactly(
            new Unclear(
                "s//moon",
                "moon/BUILD python_sources s",
                "moon/BUILD",
                1,
                "the resolve of a python_sources target is computed"));
  }

  @Test
  void theOrderOfThePartsDoesNotMatter() {
    Scope scope = pynest().file("moon/BUILD", "python_sources(resolve='numpy')\n");
    assertThat(scope.backwards().parts()).isEqualTo(scope.index().parts());
    assertThat(members(scope.backwards())).isEqualTo(members(scope.index()));
  }
}
