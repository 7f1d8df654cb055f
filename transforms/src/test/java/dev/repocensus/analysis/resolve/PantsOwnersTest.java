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
}
