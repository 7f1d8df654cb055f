package dev.repocensus.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.conflicts.ConflictRows;
import dev.repocensus.analysis.conflicts.ProjectLink;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.Scope;
import dev.repocensus.analysis.staleness.IndexedDistribution;
import dev.repocensus.analysis.staleness.Release;
import dev.repocensus.schema.finding.FindingRow;
import dev.repocensus.schema.row.DateSource;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.ProjectKind;
import dev.repocensus.schema.row.ProjectStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolveFindingsTest {
  private static final String PANTS =
      "[python]\nenable_resolves = true\n[python.resolves]\na='3rd/a/r.lock'\nb='3rd/b/r.lock'\n";

  private static Scope pants() {
    return Scope.of()
        .project("moon", ProjectKind.SERVICE)
        .project("star", ProjectKind.SERVICE)
        .project("3rd/a", ProjectKind.THIRD_PARTY)
        .file("pants.toml", PANTS)
        .file("3rd/a/BUILD", "python_requirements(resolve='a')\n")
        .lock("3rd/a/r.lock", LockFormat.PEX, null, "a==1");
  }

  private static List<String> found(Scope scope, ProjectLink... links) {
    ResolveIndex index = scope.index();
    ResolveFacts facts =
        new ResolveFacts(index, List.of(links), ConflictRows.of(index, List.of(links)));
    return ResolveFindings.of(facts).stream().map(ResolveFindingsTest::shown).toList();
  }

  private static String shown(FindingRow row) {
    return row.ruleId()
        + " "
        + row.projectId()
        + " "
        + row.filePath()
        + ":"
        + row.line()
        + " "
        + row.message();
  }

  @Test
  void aScopeWithoutResolvesHasNoFinding() {
    assertThat(found(Scope.of())).isEmpty();
  }

  @Test
  void aComputedResolveIsUnclear() {
    assertThat(found(pants().file("moon/BUILD", "python_sources(resolve=pick())\n")))
        .contains("RES001 s//moon moon/BUILD:1 the resolve of a python_sources target is computed");
  }

  @Test
  void aResolveThatIsConfiguredNowhereIsUnclear() {
    assertThat(found(pants().file("moon/BUILD", "python_sources(resolve='typo')\n")))
        .contains("RES001 s//moon moon/BUILD:1 resolve 'typo' is used here and configured nowhere");
  }

  @Test
  void twoLocksOfTwoToolsBesideOneManifestAreUnclear() {
    Scope scope =
        Scope.of()
            .project("app", ProjectKind.SERVICE)
            .file("app/pyproject.toml", "[project]\nname='app'\n")
            .lock("app/poetry.lock", LockFormat.POETRY, null, "x==1")
            .lock("app/uv.lock", LockFormat.UV, null, "x==1");
    assertThat(found(scope))
        .containsExactly(
            "RES001 s//app app/poetry.lock:null the project has app/poetry.lock, app/uv.lock beside"
                + " its manifest; which of them counts is said nowhere");
  }

  @Test
  void anImportAcrossResolvesOfPantsIsRefused() {
    Scope scope =
        pants()
            .file("moon/BUILD", "python_sources(resolve='a')\n")
            .file("star/BUILD", "python_sources(resolve='b')\n");
    assertThat(found(scope, new ProjectLink("s//moon", "s//star", "moon/x.py", 7)))
        .contains(
            "RES003 s//moon moon/x.py:7 it imports s//star, which is not in resolve a but in b");
  }

  @Test
  void anImportOfWhatIsMadeForItsResolveTooIsNone() {
    Scope scope =
        pants()
            .file("moon/BUILD", "python_sources(resolve='a')\n")
            .file("star/BUILD", "python_sources(resolve=parametrize('a', 'b'))\n");
    assertThat(found(scope, new ProjectLink("s//moon", "s//star", "moon/x.py", 7)))
        .noneMatch(finding -> finding.startsWith("RES003"));
  }

  @Test
  void aResolveWithoutLockOrUserIsLeftOver() {
    assertThat(found(pants()))
        .containsExactly(
            "RES005 s//3rd/a pants.toml:4 no project uses resolve 'a'",
            "RES005 null pants.toml:5 resolve 'b' has no lock at 3rd/b/r.lock",
            "RES005 null pants.toml:5 no project uses resolve 'b'");
  }

  @Test
  void aLockBesideNoManifestBelongsToNoProject() {
    Scope scope =
        Scope.of()
            .project("app", ProjectKind.SERVICE)
            .lock("app/old/uv.lock", LockFormat.UV, null, "x==1");
    assertThat(found(scope))
        .containsExactly(
            "RES005 s//app app/old/uv.lock:null the lock app/old/uv.lock belongs to no project");
  }

  @Test
  void anOlderVersionOfWhatTheScopePublishesIsBehind() {
    Scope scope =
        Scope.of()
            .project("app", ProjectKind.SERVICE)
            .project("lib", ProjectKind.LIBRARY)
            .file("app/pyproject.toml", "[project]\nname='app'\n")
            .file("lib/pyproject.toml", "[project]\nname='Our.Lib'\nversion='2.0'\n")
            .lock("app/uv.lock", LockFormat.UV, null, "our-lib==1.1", "app@.");
    assertThat(found(scope))
        .containsExactly(
            "RES006 s//app app/uv.lock:1 our-lib is locked at 1.1, s//lib publishes 2.0 (1 known"
                + " version behind)");
  }

  @Test
  void aNameThatTwoProjectsPublishIsToldToBoth() {
    Scope scope =
        Scope.of()
            .project("one", ProjectKind.LIBRARY)
            .project("two", ProjectKind.LIBRARY)
            .file("pants.toml", "[python]\n")
            .file("one/pyproject.toml", "[project]\nname='Our.Lib'\n")
            .file(
                "two/BUILD",
                "python_distribution(\n  provides=python_artifact(name='our_lib', version='1'))\n");
    assertThat(found(scope))
        .containsExactly(
            "RES007 s//one one/pyproject.toml:null our-lib is also published by s//two",
            "RES007 s//two two/BUILD:2 our-lib is also published by s//one");
  }

  @Test
  void severalVersionsAreToldWithWhatWouldUnifyThem() {
    Scope scope =
        Scope.of()
            .project("one", ProjectKind.SERVICE)
            .project("two", ProjectKind.SERVICE)
            .file("one/pyproject.toml", "[project]\nname='one'\n")
            .file("two/pyproject.toml", "[project]\nname='two'\n")
            .lock("one/uv.lock", LockFormat.UV, null, "x==1")
            .lock("two/uv.lock", LockFormat.UV, null, "x==2");
    assertThat(found(scope))
        .containsExactly(
            "RES004 null null:null x is locked at 2 versions: 1 in one/uv.lock, 2 in two/uv.lock;"
                + " no project meets two of them");
    assertThat(found(scope, new ProjectLink("s//one", "s//two", "one/x.py", 1)))
        .containsExactly(
            "RES003 s//one one/x.py:1 it imports s//two, which uses another lock with other"
                + " versions of x",
            "RES004 null one/uv.lock:1 x is locked at 2 versions: 1 in one/uv.lock, 2 in"
                + " two/uv.lock; they meet in up to 2 projects; all of them allow 2");
  }

  @Test
  void forksOfOneLockAreNotSeveralVersions() {
    Scope scope =
        Scope.of()
            .project("one", ProjectKind.SERVICE)
            .file("one/pyproject.toml", "[project]\nname='one'\n")
            .lock("one/uv.lock", LockFormat.UV, null, "x==1", "x==2");
    assertThat(found(scope)).isEmpty();
  }

  private static List<String> foundOn(Scope scope, IndexedDistribution... released) {
    ResolveIndex index = scope.index();
    ResolveFacts facts = new ResolveFacts(index, List.of(), List.of(), List.of(released), false);
    return new Res008DependencyConfusion()
        .check(facts).stream().map(f -> f.confidence() + " " + f.message()).toList();
  }

  private static IndexedDistribution on(String index, ProjectStatus status, String version) {
    Version parsed = Version.parse(version).orElseThrow();
    Release release = Release.of(parsed, null, DateSource.UNKNOWN);
    return new IndexedDistribution("our-lib", index, status, List.of(release), null);
  }

  private static Scope library() {
    return Scope.of()
        .project("lib", ProjectKind.LIBRARY)
        .file("lib/pyproject.toml", "[project]\nname='Our.Lib'\nversion='2.0'\n");
  }

  @Test
  void aNameThatALaterIndexHasHigherIsConfusing() {
    IndexedDistribution own = on("own", ProjectStatus.ACTIVE, "2.0");

    assertThat(foundOn(library())).isEmpty();
    assertThat(foundOn(library(), own)).isEmpty();
    assertThat(foundOn(library(), own, on("public", ProjectStatus.ACTIVE, "1.9"))).isEmpty();
    assertThat(foundOn(library(), own, on("public", ProjectStatus.ABSENT, "99"))).isEmpty();
    assertThat(foundOn(library(), own, on("public", ProjectStatus.ACTIVE, "99")))
        .containsExactly(
            "CERTAIN our-lib is in index own at 2.0, and on index public at the higher 99");
  }

  @Test
  void aNameThatTheOnlyIndexHasHigherThanItsProjectMayBeConfusing() {
    assertThat(foundOn(library(), on("public", ProjectStatus.ACTIVE, "2.0.1")))
        .containsExactly(
            "POSSIBLE our-lib is in s//lib at 2.0, and on index public at the higher 2.0.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          our-lib                | true
          our_lib>=1             | true
          our-lib>=1,!=1.5       | true
          our-lib<3              | false
          our-lib==2.0           | false
          our-lib~=2.0           | false
          our-lib @ file:../lib  | false
          someone-elses>=1       | false
          """)
  void aLibraryOfTheScopeWithoutAnEndIsUnpinned(String requirement, boolean isFound) {
    Scope scope =
        library()
            .project("app", ProjectKind.SERVICE)
            .file("app/requirements.txt", requirement + "\n");

    assertThat(found(scope).stream().anyMatch(finding -> finding.startsWith("RES009")))
        .isEqualTo(isFound);
  }

  @Test
  void aLockAnswersWhatItWasMadeFrom() {
    Scope scope =
        library()
            .project("app", ProjectKind.SERVICE)
            .file("app/pyproject.toml", "[project]\nname='app'\ndependencies=['our-lib']\n")
            .lock("app/uv.lock", LockFormat.UV, null, "our-lib==2.0");

    assertThat(found(scope)).noneMatch(finding -> finding.startsWith("RES009"));
  }

  @ParameterizedTest
  @CsvSource({"false, true, false", "false, false, true", "true, true, true"})
  void aProjectThatImportsALibraryOfItsRepositoryTakesItFromSource(
      boolean hasSeveralRoots, boolean isImported, boolean isFound) {
    ResolveIndex index =
        library()
            .project("app", ProjectKind.SERVICE)
            .file("app/requirements.txt", "our-lib\n")
            .index();
    List<ProjectLink> links =
        isImported ? List.of(new ProjectLink("s//app", "s//lib", "app/a.py", 1)) : List.of();
    ResolveFacts facts = new ResolveFacts(index, links, List.of(), List.of(), hasSeveralRoots);

    assertThat(!new Res009InternalLibraryUnpinned().check(facts).isEmpty()).isEqualTo(isFound);
  }
}
