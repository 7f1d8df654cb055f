package dev.repocensus.analysis.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.project.OwnerRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Owners outside the project, weighed as Pants' dependency inference does. */
final class PantsOwnersTest {
  private static final List<String> NONE = List.of();

  private static MiniatureScope pants() {
    return MiniatureScope.aScope().weighing(OwnerRule.PANTS);
  }

  @Test
  void nobodyOwnsAnUnknownName() {
    MiniatureScope scope = pants().project("app").file("app/m.py", "import nowhere\n");
    assertThat(scope.answers("app/m.py")).containsExactly("none: unresolved");
  }

  @Test
  void whatThePathOrTheStandardLibraryHasIsNoQuestionOfOwners() {
    MiniatureScope scope =
        pants()
            .project("app", "app", "app/src")
            .project("other")
            .files(
                "app/near.py", "app/src/own.py", "other/near.py", "other/own.py", "other/json.py")
            .file("app/src/m.py", "import own, near, json\n");
    assertThat(scope.answers("app/src/m.py"))
        .containsExactly(
            "own_root: app/src/own.py certain",
            "own_project: app/near.py certain",
            "stdlib: stdlib certain");
  }

  @Test
  void aModuleOwnsItsNameAndItsMembersAndNothingDeeper() {
    MiniatureScope scope =
        pants()
            .project("app")
            .project("other")
            .files("other/a/__init__.py", "other/a/b.py")
            .file("app/m.py", "import a.b\nfrom a.b import c\nimport a.b.c.d\nfrom a import *\n");
    assertThat(scope.answers("app/m.py"))
        .containsExactly(
            "scope_unique: other/a/b.py certain",
            "scope_unique: other/a/b.py certain",
            "none: unresolved",
            "scope_unique: other/a/__init__.py certain");
  }

  @Test
  void theSmallerDistanceWins() {
    MiniatureScope scope =
        pants()
            .project("app")
            .project("one")
            .project("two")
            .files("one/a.py", "two/a/b.py")
            .file("app/m.py", "from a import b\n");
    assertThat(scope.answers("app/m.py")).containsExactly("scope_unique: two/a/b.py certain");
  }

  @Test
  void twoProjectsAreAmbiguousUnlessOneIsNamedAsADependency() {
    MiniatureScope scope =
        pants()
            .project("one")
            .project("two")
            .project("app")
            .project("asker")
            .dependingOn("two/BUILD")
            .files("one/a.py", "two/a.py")
            .file("app/m.py", "import a\n")
            .file("asker/m.py", "import a\n");
    assertThat(scope.answers("app/m.py"))
        .containsExactly("scope_unique: ambiguous [one/a.py, two/a.py] possible");
    assertThat(scope.answers("asker/m.py")).containsExactly("declared_project: two/a.py certain");
  }

  @Test
  void theNearestSourceRootDecidesWhereThatIsAskedFor() {
    MiniatureScope scope =
        MiniatureScope.aScope()
            .weighing(OwnerRule.PANTS_BY_SOURCE_ROOT)
            .project("x/app")
            .project("x/lib")
            .project("y/lib")
            .project("y/lib2")
            .files("x/lib/a.py", "y/lib/a.py", "y/lib/b.py", "y/lib2/b.py")
            .file("x/app/m.py", "import a, b\n");
    assertThat(scope.answers("x/app/m.py"))
        .containsExactly(
            "scope_unique: x/lib/a.py certain",
            "scope_unique: ambiguous [y/lib/b.py, y/lib2/b.py] possible");
  }

  @Test
  void aProjectAndADistributionAreAmbiguousAndWithoutPantsTheDistributionWins() {
    assertThat(twoSides(OwnerRule.PANTS))
        .containsExactly(
            "scope_unique: ambiguous [both, other/both.py] possible",
            "declared: distribution outside guess");
    assertThat(twoSides(OwnerRule.ORDERED))
        .containsExactly(
            "declared: distribution both guess", "declared: distribution outside guess");
  }

  private static List<String> twoSides(OwnerRule rule) {
    return MiniatureScope.aScope()
        .weighing(rule)
        .project("app", null, null, List.of("both", "outside"), NONE)
        .project("other")
        .files("other/both.py")
        .file("app/m.py", "import both, outside.deep.down\n")
        .answers("app/m.py");
  }

  @Test
  void aDistributionThatAProjectPublishesIsThatProject() {
    MiniatureScope scope =
        pants()
            .project("app", null, null, List.of("shared"), NONE)
            .publisher("lib", "shared")
            .files("lib/shared.py")
            .file("app/m.py", "import shared\n");
    assertThat(scope.answers("app/m.py"))
        .containsExactly("declared_project: lib/shared.py certain");
  }

  /** Targets that say the same to every asker. */
  private record Said(List<String> resolve, List<String> required, List<String> ignored)
      implements PantsScope {
    @Override
    public boolean sharesResolve(String projectId) {
      return resolve.contains(projectId);
    }

    @Override
    public boolean requires(String distribution) {
      return required.contains(distribution);
    }

    @Override
    public boolean ignores(String path) {
      return ignored.contains(path);
    }

    @Override
    public boolean ignoresDistribution(String distribution) {
      return ignored.contains(distribution);
    }
  }

  @Test
  void ownersOfTheOwnResolveGoBeforeThoseOfOthersWhichArePossibleOnly() {
    MiniatureScope scope =
        pants()
            .project("app")
            .project("near")
            .project("far")
            .files("near/a.py", "far/a.py", "far/b.py")
            .file("app/m.py", "import a, b\n")
            .saying(new Said(List.of("app", "near"), NONE, NONE));
    assertThat(scope.answers("app/m.py"))
        .containsExactly("scope_unique: near/a.py certain", "scope_unique: far/b.py possible");
  }

  @Test
  void aDistributionOfTheOwnResolveGoesBeforeAModuleOfAnother() {
    MiniatureScope scope =
        pants()
            .project("app", null, null, NONE, List.of("both"))
            .project("far")
            .files("far/both.py")
            .file("app/m.py", "import both\n")
            .saying(new Said(List.of("app"), List.of("both"), NONE));
    assertThat(scope.answers("app/m.py")).containsExactly("locked: distribution both guess");
  }

  @Test
  void whatIsOnlyLockedHasNoOwnerAndAnswersLast() {
    MiniatureScope scope =
        pants()
            .project("app", null, null, NONE, List.of("both", "brought"))
            .project("near")
            .files("near/both.py")
            .file("app/m.py", "import both, brought\n")
            .saying(new Said(List.of("app", "near"), NONE, NONE));
    assertThat(scope.answers("app/m.py"))
        .containsExactly(
            "scope_unique: near/both.py certain", "locked: distribution brought guess");
  }

  @Test
  void entriesThatTakeAwayMayLeaveOne() {
    MiniatureScope scope =
        pants()
            .project("app", null, null, NONE, List.of("both"))
            .project("one")
            .project("two")
            .files("one/a.py", "two/a.py", "two/both.py")
            .file("app/m.py", "import a, both\n");
    List<String> all = List.of("app", "one", "two");
    assertThat(scope.saying(new Said(all, List.of("both"), NONE)).answers("app/m.py"))
        .containsExactly(
            "scope_unique: ambiguous [one/a.py, two/a.py] possible",
            "scope_unique: ambiguous [both, two/both.py] possible");
    Said ignoring = new Said(all, List.of("both"), List.of("one/a.py", "both"));
    assertThat(scope.saying(ignoring).answers("app/m.py"))
        .containsExactly("scope_unique: two/a.py certain", "scope_unique: two/both.py certain");
  }

  @Test
  void aStubBesideAnImplementationIsNoSecondOwner() {
    MiniatureScope scope =
        pants()
            .project("app")
            .project("one")
            .project("typed")
            .files("one/a.py", "typed/a.pyi", "typed/only.pyi")
            .file("app/m.py", "import a\n");
    assertThat(scope.answers("app/m.py")).containsExactly("scope_unique: one/a.py certain");
  }
}
