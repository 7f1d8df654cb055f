package dev.repocensus.analysis.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.row.Evidence;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ImportResolverTest {
  private static final List<String> NONE = List.of();

  @Test
  void aNameOfNothingIsUnresolved() {
    MiniatureScope scope =
        MiniatureScope.ofRoots("").file("m.py", "import nowhere\nfrom . import x\n");
    assertThat(scope.answers("m.py")).containsExactly("none: unresolved", "relative: unresolved");
  }

  @Test
  void emptyAndOddDynamicNamesAreUnresolved() {
    MiniatureScope scope =
        MiniatureScope.ofRoots("")
            .files("a/b.py")
            .file(
                "m.py",
                "__import__('')\n__import__('a..b')\n__import__('.')\n__import__('a.b.')\n");
    assertThat(scope.edges("m.py")).isEqualTo(List.of("dynamic a/b.py"));
  }

  @Test
  void theFutureIsADirective() {
    MiniatureScope scope =
        MiniatureScope.ofRoots("")
            .files("__future__.py")
            .file("m.py", "from __future__ import annotations\n");
    assertThat(scope.answers("m.py")).containsExactly("builtin: stdlib certain");
  }

  @Test
  void aScriptFindsItsNeighboursFirst() {
    MiniatureScope scope =
        MiniatureScope.ofRoots("")
            .files("tool.py", "bin/tool.py")
            .file("bin/run.py", "import tool\nif __name__ == '__main__':\n    pass\n")
            .file("bin/lib.py", "import tool\n");
    assertThat(scope.answers("bin/run.py")).containsExactly("script_dir: bin/tool.py certain");
    assertThat(scope.answers("bin/lib.py")).containsExactly("own_root: tool.py certain");
  }

  @Test
  void aNeighbourOfNoScriptIsAGuessAndNeverShadowsTheStandardLibrary() {
    MiniatureScope scope =
        MiniatureScope.ofRoots("")
            .files("a/near.py", "a/json.py")
            .file("a/m.py", "import near, json\n");
    assertThat(scope.answers("a/m.py"))
        .containsExactly("script_dir_guess: a/near.py guess", "stdlib: stdlib certain");
  }

  @Test
  void aModuleInsideAPackageIsNoNeighbour() {
    MiniatureScope scope =
        MiniatureScope.ofRoots("")
            .files("a/__init__.py", "a/near.py")
            .file("a/m.py", "import near");
    assertThat(scope.answers("a/m.py")).containsExactly("none: unresolved");
  }

  @Test
  void aTestFindsWhatLiesBesideItsOutermostPackage() {
    MiniatureScope scope =
        MiniatureScope.ofRoots("")
            .files("t/helpers.py", "t/a/__init__.py", "t/a/b/__init__.py", "t/a/b/near.py")
            .file("t/a/b/test_m.py", "import helpers, a.b.near, near\n");
    assertThat(scope.answers("t/a/b/test_m.py"))
        .containsExactly(
            "script_dir: t/helpers.py certain",
            "script_dir: t/a/b/near.py certain",
            "none: unresolved");
  }

  @Test
  void aTestThatIsImportedByPathDoesNotFindItsNeighboursFirst() {
    MiniatureScope scope =
        MiniatureScope.aScope()
            .project("p")
            .importingTestsByPath()
            .project("q")
            .files("p/helpers.py", "p/t/helpers.py", "q/helpers.py", "q/t/helpers.py")
            .file("p/t/test_m.py", "import helpers\n")
            .file("q/t/test_m.py", "import helpers\n");
    assertThat(scope.answers("p/t/test_m.py")).containsExactly("own_root: p/helpers.py certain");
    assertThat(scope.answers("q/t/test_m.py"))
        .containsExactly("script_dir: q/t/helpers.py certain");
  }

  @Test
  void severalOtherRootsAreAmbiguousAndEndTheSearch() {
    MiniatureScope scope =
        MiniatureScope.ofRoots("p1", "p2", "p3")
            .files("p3/c.py", "p2/c.py")
            .file("p1/m.py", "import c\n");
    assertThat(scope.answers("p1/m.py"))
        .containsExactly("own_project: ambiguous [p2/c.py, p3/c.py] possible");
    assertThat(scope.edges("p1/m.py")).isEmpty();
  }

  @Test
  void theStandardLibraryIsThatOfTheProjectsPythons() {
    assertThat(oneImport("tomllib", ">=3.11")).isEqualTo("stdlib: stdlib certain");
    assertThat(oneImport("tomllib", "<3.11")).isEqualTo("none: unresolved");
    assertThat(oneImport("imp", ">=3.12")).isEqualTo("none: unresolved");
    assertThat(oneImport("imp", ">=3.11")).isEqualTo("stdlib: stdlib certain");
    assertThat(oneImport("distutils", "==3.12.*")).isEqualTo("none: unresolved");
    assertThat(oneImport("cgi", "~=3.12.4")).isEqualTo("stdlib: stdlib certain");
    assertThat(oneImport("annotationlib", "!=3.9")).isEqualTo("stdlib: stdlib certain");
    assertThat(oneImport("imp", null)).isEqualTo("stdlib: stdlib certain");
    assertThat(oneImport("imp", "nonsense")).isEqualTo("stdlib: stdlib certain");
    assertThat(oneImport("imp", "<2")).isEqualTo("stdlib: stdlib certain");
  }

  private static String oneImport(String name, @org.jspecify.annotations.Nullable String python) {
    return MiniatureScope.aScope()
        .project("", null, python, NONE, NONE)
        .file("m.py", "import " + name + "\n")
        .answers("m.py")
        .get(0);
  }

  @Test
  void aDeclaredProjectComesBeforeTheRestOfTheScope() {
    MiniatureScope scope =
        MiniatureScope.aScope()
            .project("app", null, null, List.of("lib-one"), NONE)
            .publisher("one", "lib-one")
            .publisher("two", "lib-two")
            .files("one/shared.py", "two/shared.py", "two/alone.py")
            .file("app/m.py", "import shared, alone\n");
    assertThat(scope.answers("app/m.py"))
        .containsExactly(
            "declared_project: one/shared.py certain", "scope_unique: two/alone.py certain");
  }

  @Test
  void twoDeclaredProjectsOfOneNameAreAmbiguous() {
    MiniatureScope scope =
        MiniatureScope.aScope()
            .project("app", null, null, List.of("lib"), NONE)
            .publisher("one", "lib")
            .publisher("two", "lib")
            .files("one/shared.py", "two/shared.py")
            .file("app/m.py", "import shared\n");
    assertThat(scope.answers("app/m.py"))
        .containsExactly("declared_project: ambiguous [one/shared.py, two/shared.py] possible");
  }

  @Test
  void aDeclaredProjectInASharedRootIsKnownByItsFiles() {
    MiniatureScope scope =
        MiniatureScope.aScope()
            .project("", "")
            .project("app", null, null, List.of("one"), NONE)
            .project("lib/one", "one", null, NONE, NONE, "lib")
            .project("lib/two", "two", null, NONE, NONE, "lib")
            .files("lib/one/x.py", "lib/two/y.py")
            .file("app/m.py", "import one.x, two.y\n");
    assertThat(scope.answers("app/m.py"))
        .containsExactly(
            "declared_project: lib/one/x.py certain", "scope_unique: lib/two/y.py certain");
  }

  @Test
  void aProjectThatIsNamedAsADependencyIsDeclared() {
    MiniatureScope scope =
        MiniatureScope.aScope()
            .project("")
            .project("one")
            .project("two")
            .project("app")
            .dependingOn("app", "nowhere/else", "one/src/x.py")
            .files("one/shared.py", "two/shared.py", "x.py")
            .file("app/m.py", "import shared, x\n");
    assertThat(scope.answers("app/m.py"))
        .containsExactly("declared_project: one/shared.py certain", "scope_unique: x.py certain");
  }

  @Test
  void distributionsAreKnownByTheMapOrElseByEqualNormalizedNames() {
    MiniatureScope scope =
        MiniatureScope.aScope()
            .project(
                "app",
                null,
                null,
                List.of("flask", "flask-session", "ruamel-yaml", "google-cloud-storage"),
                List.of("typing-extensions"))
            .project("other", null, null, List.of("numpy"), NONE)
            .file(
                "app/m.py",
                "from flask import session\n"
                    + "import Flask_Session\n"
                    + "import ruamel.yaml.main\n"
                    + "from google.cloud import storage\n"
                    + "import typing_extensions\n"
                    + "from numpy.linalg import inv\n"
                    + "import yaml\n");
    assertThat(scope.answers("app/m.py"))
        .containsExactly(
            "declared: distribution flask certain",
            "declared: distribution flask-session guess",
            "declared: distribution ruamel-yaml certain",
            "declared: distribution google-cloud-storage certain",
            "locked: distribution typing-extensions certain",
            "known_elsewhere: distribution numpy certain",
            "known_elsewhere: distribution pyyaml possible");
  }

  @Test
  void aDeclaredDistributionComesBeforeANamesakeElsewhere() {
    MiniatureScope scope =
        MiniatureScope.aScope()
            .project("app", null, null, List.of("attrs", "attr"), NONE)
            .project("other")
            .files("other/attr.py")
            .file("app/m.py", "import attr\n");
    assertThat(scope.answers("app/m.py")).containsExactly("declared: distribution attrs certain");
  }

  @Test
  void severalProjectsWithTheModuleAreAmbiguousWithAllCandidates() {
    MiniatureScope scope =
        MiniatureScope.aScope()
            .project("app")
            .project("one")
            .project("two")
            .files("one/c.py", "two/c/__init__.py")
            .file("app/m.py", "import c.d\n");
    assertThat(scope.answers("app/m.py"))
        .containsExactly("scope_unique: ambiguous [one/c.py, two/c/__init__.py] possible");
  }

  @Test
  void candidatesAreLimited() {
    MiniatureScope scope = MiniatureScope.aScope().project("a").file("a/m.py", "import c\n");
    for (int i = 0; i < Candidates.LIMIT + 5; i++) {
      scope.project("p" + i).files("p" + i + "/c.py");
    }
    assertThat(scope.resolve("a/m.py").candidates()).hasSize(Candidates.LIMIT).isSorted();
  }

  @Test
  void aBareDirectoryIsANamespace() {
    MiniatureScope scope =
        MiniatureScope.aScope()
            .project("app")
            .project("other")
            .files("app/ns/deep/x.py", "other/far/y.py")
            .file("app/m.py", "import ns\nfrom ns import deep\nimport far\nfrom ns import gone\n");
    assertThat(scope.answers("app/m.py"))
        .containsExactly(
            "own_root: namespace certain",
            "own_root: namespace certain",
            "scope_unique: namespace possible",
            "none: unresolved");
  }

  @Test
  void aStatedRootOutsideTheProjectIsItsOwn() {
    MiniatureScope scope =
        MiniatureScope.aScope()
            .project("app", "app", "shared/py")
            .project("shared")
            .project("third")
            .files("shared/py/c.py", "third/c.py")
            .file("app/m.py", "import c\n");
    assertThat(scope.answers("app/m.py")).containsExactly("own_project: shared/py/c.py certain");
  }

  @Test
  void stubsAndNotebooksAreNoTargets() {
    MiniatureScope scope =
        MiniatureScope.ofRoots("")
            .files("a.pyi", "b.ipynb", "c.pyi", "c.py")
            .file("m.py", "import a, b, c\n");
    assertThat(scope.answers("m.py"))
        .containsExactly("none: unresolved", "none: unresolved", "own_root: c.py certain");
    assertThat(scope.index().name(scope.index().find("a.pyi"))).isEqualTo("a");
    assertThat(scope.index().name(scope.index().find("b.ipynb"))).isNull();
  }

  @Test
  void anImportOfTheSubmoduleItselfHidesNothing() {
    MiniatureScope scope =
        MiniatureScope.ofRoots("")
            .file(
                "a/__init__.py",
                "from . import b\nfrom a import c\nimport a.d as d\nfrom .e import e\n")
            .files("a/b.py", "a/c.py", "a/d.py", "a/e.py")
            .file("m.py", "from a import b, c, d, e\n");
    assertThat(scope.answers("m.py"))
        .containsExactly(
            "own_root: a/b.py certain",
            "own_root: a/c.py certain",
            "own_root: a/d.py certain",
            "own_root: a/__init__.py certain");
  }

  @Test
  void namesBoundInFunctionsHideNothing() {
    MiniatureScope scope =
        MiniatureScope.ofRoots("")
            .file("a/__init__.py", "def f():\n    from x import b\nclass C:\n    import c\n")
            .files("a/b.py", "a/c.py")
            .file("m.py", "from a import b, c\n");
    assertThat(scope.answers("m.py"))
        .containsExactly("own_root: a/b.py certain", "own_root: a/c.py certain");
  }

  @Test
  void aStarInThePackageMayBindTheName() {
    MiniatureScope scope =
        MiniatureScope.ofRoots("")
            .file("a/__init__.py", "from x import *\n")
            .files("a/b.py")
            .file("m.py", "from a import b\n");
    assertThat(scope.answers("m.py")).containsExactly("own_root: a/b.py possible");
    assertThat(scope.edges("m.py")).contains("possible a/__init__.py");
  }

  @Test
  void beyondTheTopIsSaidAndMakesNoEdge() {
    MiniatureScope scope =
        MiniatureScope.ofRoots("src")
            .files("x.py", "src/x.py")
            .file(
                "src/a/m.py",
                "from .. import x\nfrom ... import x\nfrom " + ".".repeat(99) + "x import y\n");
    assertThat(scope.answers("src/a/m.py"))
        .containsExactly(
            "relative: src/x.py certain", "beyond_top: unresolved", "beyond_top: unresolved");
  }

  @Test
  void aFileDoesNotImportItself() {
    MiniatureScope scope =
        MiniatureScope.ofRoots("")
            .file("a/__init__.py", "import a\nfrom a import b\n")
            .files("a/b.py");
    assertThat(scope.edges("a/__init__.py")).containsExactly("direct a/b.py");
  }

  @Test
  void everyRuleHasItsWordInTheLakeAndTheOrderIsTheSame() {
    assertThat(Arrays.stream(Rule.values()).map(Rule::evidence)).containsExactly(Evidence.values());
  }

  @Test
  void keywordsNameNoModule() {
    assertThat(ModuleNames.moduleOf("a/class.py", "")).isNull();
    assertThat(ModuleNames.moduleOf("a/match.py", "")).isEqualTo("a.match");
    assertThat(ModuleNames.moduleOf("src/a/__init__.py", "src")).isEqualTo("a");
    assertThat(ModuleNames.moduleOf("src/__init__.py", "src")).isNull();
    assertThat(ModuleNames.moduleOf("__init__.py", "")).isNull();
    assertThat(ModuleNames.moduleOf("a-b/c.py", "")).isNull();
    assertThat(ModuleNames.moduleOf("1a.py", "")).isNull();
    assertThat(ModuleNames.moduleOf("größe/ñ.py", "")).isEqualTo("größe.ñ");
    assertThat(ModuleNames.moduleOf("a/.py", "")).isNull();
    assertThat(ModuleNames.moduleOf("a.b/c.py", "")).isNull();
  }
}
