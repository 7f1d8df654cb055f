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

  /**
   * A target that says the same of every project.
   *
   * @param resolve the projects in its resolve
   * @param required the distributions in it
   * @param named paths and distributions that entries name
   * @param ignored paths and distributions that entries take away
   */
  private record Said(
      List<String> resolve, List<String> required, List<String> named, List<String> ignored)
      implements PantsView {
    Said(List<String> resolve, List<String> required, List<String> ignored) {
      this(resolve, required, NONE, ignored);
    }

    PantsScope scope() {
      return path -> List.of(this);
    }

    @Override
    public boolean isOfTarget() {
      return true;
    }

    @Override
    public boolean owns(ModuleFacts module) {
      return resolve.contains(module.projectId());
    }

    @Override
    public String folderOf(ModuleFacts module) {
      return module.sourceRoot();
    }

    @Override
    public boolean requires(String distribution) {
      return required.contains(distribution);
    }

    @Override
    public boolean locks(String distribution) {
      return true;
    }

    @Override
    public List<String> foldersOf(String distribution) {
      return List.of("3rdparty");
    }

    @Override
    public boolean includes(ModuleFacts module) {
      return named.contains(module.path());
    }

    @Override
    public boolean includes(String distribution) {
      return named.contains(distribution);
    }

    @Override
    public boolean ignores(ModuleFacts module) {
      return ignored.contains(module.path());
    }

    @Override
    public boolean ignores(String distribution) {
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
            .saying(new Said(List.of("app", "near"), NONE, NONE).scope());
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
            .saying(new Said(List.of("app"), List.of("both"), NONE).scope());
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
            .saying(new Said(List.of("app", "near"), NONE, NONE).scope());
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
    assertThat(scope.saying(new Said(all, List.of("both"), NONE).scope()).answers("app/m.py"))
        .containsExactly(
            "scope_unique: ambiguous [one/a.py, two/a.py] possible",
            "scope_unique: ambiguous [both, two/both.py] possible");
    Said ignoring = new Said(all, List.of("both"), List.of("one/a.py", "both"));
    assertThat(scope.saying(ignoring.scope()).answers("app/m.py"))
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

  @Test
  void anEntryThatNamesOneOfSeveralDecidesAndOneThatNamesTwoDoesNot() {
    MiniatureScope scope =
        pants()
            .project("app", null, null, NONE, List.of("both"))
            .project("one")
            .project("two")
            .files("one/a.py", "two/a.py", "two/both.py")
            .file("app/m.py", "import a, both\n");
    List<String> all = List.of("app", "one", "two");
    List<String> both = List.of("both");
    assertThat(
            scope
                .saying(new Said(all, both, List.of("two/a.py", "both"), NONE).scope())
                .answers("app/m.py"))
        .containsExactly("declared_project: two/a.py certain", "locked: distribution both guess");
    List<String> named = List.of("one/a.py", "two/a.py");
    assertThat(
            scope
                .saying(new Said(all, both, named, List.of("one/a.py")).scope())
                .answers("app/m.py"))
        .as("what entries name is not weighed against what they take away")
        .startsWith("declared_project: ambiguous [one/a.py, two/a.py] possible");
  }

  @Test
  void anOnlyOwnerThatIsTakenAwayLeavesNone() {
    MiniatureScope scope =
        pants()
            .project("app")
            .project("one")
            .project("two")
            .files("one/a/b.py", "two/a.py")
            .file("app/m.py", "from a import b\n")
            .saying(new Said(List.of("app", "one", "two"), NONE, List.of("one/a/b.py")).scope());
    assertThat(scope.answers("app/m.py"))
        .as("its parent, which is farther, was no owner before either")
        .containsExactly("none: unresolved");
  }

  @Test
  void ofTwoDistancesTheSmallerWinsBetweenDistributionsAndModulesToo() {
    MiniatureScope scope =
        pants()
            .project("app", null, null, NONE, List.of("shared"))
            .project("one")
            .files("one/shared/deep.py")
            .file("app/m.py", "import shared.deep, shared.other\n")
            .saying(new Said(List.of("app", "one"), List.of("shared"), NONE).scope());
    assertThat(scope.answers("app/m.py"))
        .containsExactly(
            "scope_unique: one/shared/deep.py certain", "locked: distribution shared guess");
  }

  @Test
  void aStubAloneOwnsAndIsPossibleOnlyAndTwoStubsAreAmbiguousWhateverElseOwns() {
    MiniatureScope scope =
        pants()
            .project("app")
            .project("one")
            .project("two")
            .files("one/alone.pyi", "one/a.py", "one/a.pyi", "two/a.pyi")
            .file("app/m.py", "import alone, a\n");
    assertThat(scope.answers("app/m.py"))
        .containsExactly(
            "scope_unique: one/alone.pyi possible",
            "scope_unique: ambiguous [one/a.py, one/a.pyi, two/a.pyi] possible");
  }

  @Test
  void aFileOfSeveralTargetsIsAskedForEach() {
    MiniatureScope scope =
        pants()
            .project("app")
            .project("one")
            .project("two")
            .files("one/a.py", "two/a.py", "two/b.py", "one/c.py")
            .file("app/m.py", "import a, b, c, d\n");
    Said first = new Said(List.of("app", "one"), NONE, NONE);
    Said second = new Said(List.of("app", "two"), NONE, NONE);
    assertThat(scope.saying(path -> List.of(first, second)).answers("app/m.py"))
        .containsExactly(
            "scope_unique: ambiguous [one/a.py, two/a.py] possible",
            "scope_unique: two/b.py possible",
            "scope_unique: one/c.py possible",
            "none: unresolved");
  }

  @Test
  void severalRootsOfTheProjectAreToldApartByTheResolveOfTheTarget() {
    MiniatureScope scope =
        pants()
            .project("app", "app", "app/one", "app/two")
            .files("app/one/a.py", "app/two/a.py")
            .file("app/m.py", "import a\n");
    assertThat(scope.answers("app/m.py"))
        .containsExactly("own_project: ambiguous [app/one/a.py, app/two/a.py] possible");
    Said without = new Said(List.of("app"), NONE, List.of("app/one/a.py"));
    assertThat(scope.saying(without.scope()).answers("app/m.py"))
        .containsExactly("own_project: app/two/a.py certain");
    Said neither = new Said(List.of(), NONE, NONE);
    assertThat(scope.saying(neither.scope()).answers("app/m.py"))
        .containsExactly("own_project: ambiguous [app/one/a.py, app/two/a.py] possible");
  }
}
