package dev.repocensus.analysis.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.Scope;
import dev.repocensus.analysis.staleness.IndexedDistribution;
import dev.repocensus.analysis.staleness.Release;
import dev.repocensus.schema.row.DateSource;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.ProjectKind;
import dev.repocensus.schema.row.ProjectStatus;
import dev.repocensus.schema.row.ResolveConflictRow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictRowsTest {
  private static String manifest(String name, String... requirements) {
    return "[project]\nname = '"
        + name
        + "'\ndependencies = [\n'"
        + String.join("',\n'", requirements)
        + "',\n]\n";
  }

  private static Scope scope(String... projects) {
    Scope scope = Scope.of();
    for (String project : projects) {
      scope.project(project, ProjectKind.SERVICE);
    }
    return scope;
  }

  private static List<String> shown(ResolveIndex index, ProjectLink... links) {
    return ConflictRows.of(index, List.of(links)).stream().map(ConflictRowsTest::shown).toList();
  }

  private static String shown(ResolveConflictRow row) {
    return row.distribution()
        + " "
        + row.conflictKind().text()
        + " "
        + side(
            row.sideA(),
            row.specifierA(),
            row.versionA(),
            row.evidencePathA(),
            row.evidenceLineA(),
            row.chainA())
        + " | "
        + side(
            row.sideB(),
            row.specifierB(),
            row.versionB(),
            row.evidencePathB(),
            row.evidenceLineB(),
            row.chainB())
        + " -> "
        + row.unifyAt()
        + " ("
        + row.projectsAffected()
        + ")";
  }

  private static String side(
      String name, Object specifier, Object version, Object path, Object line, List<String> chain) {
    return name
        + " "
        + (specifier == null ? version : specifier)
        + " at "
        + path
        + ":"
        + line
        + (chain.isEmpty() ? "" : " via " + String.join(">", chain));
  }

  @Test
  void nothingAndOneProjectAgree() {
    assertThat(shown(ResolveIndex.build(List.of()))).isEmpty();
    ResolveIndex one = scope("a").file("a/pyproject.toml", manifest("a", "x<1", "x>2")).index();
    assertThat(shown(one)).isEmpty();
  }

  @Test
  void twoProjectsThatExcludeEachOtherAreToldWithBothLines() {
    ResolveIndex index =
        scope("moon", "star")
            .file("star/pyproject.toml", manifest("star", "dep<2"))
            .file("moon/pyproject.toml", manifest("moon", "other", "dep>=2"))
            .index();
    assertThat(shown(index))
        .containsExactly(
            "dep declared s//moon >=2 at moon/pyproject.toml:5 | s//star <2 at"
                + " star/pyproject.toml:4 -> null (2)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x>=1              | x<2               | 0",
        "x                 | x<2               | 0",
        "x==1              | x===1             | 0",
        "x==1.0            | x==1              | 0",
        "x==1              | x==2              | 1",
        "x~=1.4            | x>=2              | 1",
        "x<2               | x>=2.0.dev1       | 1",
        "x>=1,!=1.5        | x==1.5            | 1",
        "x==1.*            | x>1.9             | 0",
        "X_y<1             | x.Y>=1            | 1",
        "x<2; python_version < '3.9' | x>=2; python_version >= '3.9' | 0",
        "x<2; python_version < '3.9' | x>=2; python_version >= '3.8' | 1",
        "x<2; sys_platform == 'win32' | x>=2; sys_platform == 'linux' | 0",
        "x<2; sys_platform == 'win32' | x>=2 | 1",
        "x<2; extra == 'e' | x>=2              | 0",
        "x[e]<2            | x>=2              | 1",
        "x @ https://e.org/x.whl | x>=2        | 0",
      })
  void requirementsExcludeEachOtherWhereNoVersionSatisfiesBothInOneEnvironment(
      String one, String other, int conflicts) {
    ResolveIndex index =
        scope("a", "b")
            .file("a/pyproject.toml", manifest("a", one.strip().replace("'", "\"")))
            .file("b/pyproject.toml", manifest("b", other.strip().replace("'", "\"")))
            .index();
    assertThat(shown(index)).hasSize(conflicts);
  }

  @Test
  void projectsForDifferentPythonsNeverMeet() {
    String old = "[project]\nname='a'\nrequires-python='<3.9'\ndependencies=['x<2']\n";
    String young = "[project]\nname='b'\nrequires-python='>=3.9'\ndependencies=['x>=2']\n";
    ResolveIndex index =
        scope("a", "b").file("a/pyproject.toml", old).file("b/pyproject.toml", young).index();
    assertThat(shown(index)).isEmpty();
  }

  @Test
  void whatOnlyDevelopersNeedIsNoConflict() {
    String dev = "[project]\nname='a'\n[dependency-groups]\ndev=['x<2']\n";
    ResolveIndex index =
        scope("a", "b")
            .file("a/pyproject.toml", dev)
            .file("b/pyproject.toml", manifest("b", "x>=2"))
            .index();
    assertThat(shown(index)).isEmpty();
  }

  @Test
  void aConflictThroughTheLockIsToldWithItsChain() {
    ResolveIndex index =
        scope("moon", "star")
            .file("moon/pyproject.toml", manifest("moon", "x>1"))
            .lock(
                "moon/poetry.lock",
                LockFormat.POETRY,
                null,
                "x==2 -> y",
                "y==1 -> dep>=2",
                "dep==2.5")
            .file("star/pyproject.toml", manifest("star", "dep<2"))
            .index();
    assertThat(shown(index))
        .containsExactly(
            "dep declared s//moon >=2 at moon/pyproject.toml:4 via x>y>dep | s//star <2 at"
                + " star/pyproject.toml:4 -> null (2)");
  }

  @Test
  void aProjectThatUsesTwoResolvesMeetsBothVersions() {
    Scope scope = pants().file("moon/BUILD", "python_sources(dependencies=['3rd/a', '3rd/b'])\n");
    assertThat(shown(scope.index()))
        .containsExactly(
            "base locked a 1.4 at 3rd/a/r.lock:2 | b 2.0 at 3rd/b/r.lock:2 -> 2.0 (1)");
  }

  @Test
  void resolvesThatMeetInNoProjectMayDiffer() {
    Scope scope =
        pants()
            .file("moon/BUILD", "python_sources(resolve='a')\n")
            .file("star/BUILD", "python_sources(resolve='b')\n");
    assertThat(shown(scope.index())).isEmpty();
    assertThat(shown(scope.index(), new ProjectLink("s//moon", "s//star", "moon/x.py", 3)))
        .containsExactly(
            "base locked a 1.4 at 3rd/a/r.lock:2 | b 2.0 at 3rd/b/r.lock:2 -> 2.0 (2)");
  }

  @Test
  void whatAnInputForbidsCannotUnify() {
    Scope scope =
        pants()
            .file("3rd/a/requirements.txt", "a\nbase<2\n")
            .file("moon/BUILD", "python_sources(dependencies=['3rd/a', '3rd/b'])\n");
    assertThat(shown(scope.index()))
        .containsExactly(
            "base locked a 1.4 at 3rd/a/r.lock:2 | b 2.0 at 3rd/b/r.lock:2 -> 1.4 (1)");
    scope.file("3rd/b/requirements.txt", "b\nbase>1.4\n");
    assertThat(shown(scope.index()))
        .containsExactly(
            "base locked a 1.4 at 3rd/a/r.lock:2 | b 2.0 at 3rd/b/r.lock:2 -> null (1)");
  }

  @Test
  void aManifestAgainstTheResolveItUsesIsTold() {
    Scope scope =
        pants()
            .file("moon/BUILD", "python_sources(resolve='a')\n")
            .file("moon/pyproject.toml", manifest("moon", "base>=1.5"));
    assertThat(shown(scope.index()))
        .containsExactly(
            "base declared_vs_locked a 1.4 at 3rd/a/r.lock:2 | s//moon >=1.5 at"
                + " moon/pyproject.toml:4 -> 2.0 (1)");
  }

  private static Scope pants() {
    return scope("moon", "star")
        .project("3rd/a", ProjectKind.THIRD_PARTY)
        .project("3rd/b", ProjectKind.THIRD_PARTY)
        .file("pants.toml", "[python]\n[python.resolves]\na='3rd/a/r.lock'\nb='3rd/b/r.lock'\n")
        .file("3rd/a/BUILD", "python_requirements(resolve='a')\n")
        .file("3rd/b/BUILD", "python_requirements(resolve='b')\n")
        .lock("3rd/a/r.lock", LockFormat.PEX, null, "a==1 -> base>=1", "base==1.4")
        .lock("3rd/b/r.lock", LockFormat.PEX, null, "b==1 -> base", "base==2.0");
  }

  @Test
  void manyEqualGroupsAreOnePairAndTheirNumber() {
    Scope scope = Scope.of();
    for (int i = 0; i < 200; i++) {
      String name = "p" + i;
      scope
          .project(name, ProjectKind.SERVICE)
          .file(name + "/pyproject.toml", manifest(name, i % 2 == 0 ? "x<2" : "x>=2"));
    }
    assertThat(shown(scope.index()))
        .containsExactly(
            "x declared s//p0 <2 at p0/pyproject.toml:4 | s//p1 >=2 at p1/pyproject.toml:4 ->"
                + " null (200)");
  }

  @Test
  void theOrderOfThePartsDoesNotMatter() {
    Scope scope = pants().file("moon/BUILD", "python_sources(dependencies=['3rd/a', '3rd/b'])\n");
    assertThat(shown(scope.backwards())).isEqualTo(shown(scope.index()));
  }

  @Test
  void aReleaseIndexAddsVersionsToUnifyAt() {
    ResolveIndex index =
        pants()
            .file("3rd/a/requirements.txt", "a\nbase<1.9\n")
            .file("3rd/b/requirements.txt", "b\nbase>1.4\n")
            .file("moon/BUILD", "python_sources(dependencies=['3rd/a', '3rd/b'])\n")
            .index();
    assertThat(unified(index, "base")).containsExactly("locked null");
    assertThat(unified(index, "base", "1.5", "1.8", "1.9", "1.8.1rc1"))
        .containsExactly("locked 1.8");
    assertThat(unified(index, "base", "1.8.1rc1")).containsExactly("locked 1.8.1rc1");
    assertThat(unified(index, "base", "1.4", "2.1")).containsExactly("locked null");
    assertThat(unified(index, "another", "1.5")).containsExactly("locked null");
  }

  @Test
  void noVersionUnifiesWhatIsDeclaredToExcludeEachOther() {
    ResolveIndex index =
        scope("a", "b")
            .file("a/pyproject.toml", manifest("a", "base<2"))
            .file("b/pyproject.toml", manifest("b", "base>=2"))
            .index();
    assertThat(unified(index, "base", "1.0", "2.0", "3.0")).containsExactly("declared null");
  }

  private static List<String> unified(ResolveIndex index, String distribution, String... released) {
    List<Version> versions =
        Stream.of(released).flatMap(each -> Version.parse(each).stream()).toList();
    KnownVersions known =
        new KnownVersions(index, name -> name.equals(distribution) ? versions : List.of());
    return ConflictRows.of(index, List.of(), known).stream()
        .map(row -> row.conflictKind().text() + " " + row.unifyAt())
        .toList();
  }

  @Test
  void anIndexThatKnowsTheDistributionDecidesWhatExists() {
    ResolveIndex index =
        Scope.of()
            .project("3rd/a", ProjectKind.THIRD_PARTY)
            .project("3rd/b", ProjectKind.THIRD_PARTY)
            .project("p", ProjectKind.SERVICE)
            .file("3rd/a/BUILD", "python_requirements(resolve='a')\n")
            .file("3rd/b/BUILD", "python_requirements(resolve='b')\n")
            .lock("3rd/a/r.lock", LockFormat.PEX, null, "base==1")
            .lock("3rd/b/r.lock", LockFormat.PEX, null, "base==2")
            .file("pants.toml", "[python]\n[python.resolves]\na='3rd/a/r.lock'\nb='3rd/b/r.lock'\n")
            .file("p/BUILD", "python_sources(resolve=parametrize('a', 'b'))\n")
            .index();
    assertThat(evidence(index)).containsExactly("2 locked");
    assertThat(evidence(index, release("1.5", false))).containsExactly("1.5 index");
    assertThat(evidence(index, release("1.5", false), release("3", true)))
        .containsExactly("1.5 index");
    assertThat(evidence(index, release("3", true))).containsExactly("2 locked");
  }

  private static Release release(String version, boolean isYanked) {
    return new Release(
        Version.parse(version).orElseThrow(),
        null,
        DateSource.UNKNOWN,
        isYanked,
        isYanked,
        null,
        List.of(),
        null);
  }

  private static List<String> evidence(ResolveIndex index, Release... releases) {
    IndexedDistribution base =
        new IndexedDistribution("base", "i", ProjectStatus.ACTIVE, List.of(releases), null);
    return ConflictRows.of(index, List.of(), IndexedVersions.and(index, List.of(base))).stream()
        .map(
            row ->
                row.unifyAt()
                    + " "
                    + (row.unifyEvidence() == null ? "none" : row.unifyEvidence().text()))
        .toList();
  }

  /** Above 2,000 pairs one stands for all, and its number is that of the projects of all. */
  @Test
  void aPairOfResolvesThatStandsForManyTouchesTheProjectsOfAll() {
    Scope scope = Scope.of();
    StringBuilder resolves = new StringBuilder("[python]\n[python.resolves]\n");
    int half = 50;
    for (int i = 0; i < 2 * half; i++) {
      String name = "r" + i;
      scope.project("3rd/" + name, ProjectKind.THIRD_PARTY);
      resolves.append(name).append("='3rd/").append(name).append("/r.lock'\n");
      scope
          .file("3rd/" + name + "/BUILD", "python_requirements(resolve='" + name + "')\n")
          .lock("3rd/" + name + "/r.lock", LockFormat.PEX, null, i < half ? "base==1" : "base==2");
    }
    scope.file("pants.toml", resolves.toString());
    for (int i = 0; i < half; i++) {
      for (int j = half; j < 2 * half; j++) {
        String name = "p" + i + "x" + j;
        scope
            .project(name, ProjectKind.SERVICE)
            .file(
                name + "/BUILD",
                "python_sources(resolve=parametrize('r" + i + "', 'r" + j + "'))\n");
      }
    }
    assertThat(shown(scope.index()))
        .containsExactly(
            "base locked r0 1 at 3rd/r0/r.lock:1 | r50 2 at 3rd/r50/r.lock:1 -> 2 (2500)");
  }

  @Test
  void eachTwoDemandsKeepAPairOfTheirOwnAboveTheBound() {
    Scope scope = Scope.of();
    for (int i = 0; i < 150; i++) {
      String name = "p" + i;
      String wish = i < 50 ? "x<1" : i < 100 ? "x>=2,<3" : "x>=4";
      scope.project(name, ProjectKind.SERVICE).file(name + "/pyproject.toml", manifest(name, wish));
    }
    assertThat(ConflictRows.of(scope.index(), List.of()))
        .hasSize(3)
        .allSatisfy(row -> assertThat(row.projectsAffected()).isEqualTo(100));
  }
}
