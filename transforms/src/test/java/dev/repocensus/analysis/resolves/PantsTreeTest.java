package dev.repocensus.analysis.resolves;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.pants.TargetFields.Resolves;
import dev.repocensus.schema.row.ProjectKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PantsTreeTest {
  private static final String ON = "[python]\nenable_resolves = true\n";

  private static PantsTree tree(Scope scope) {
    return new PantsTree(new ResolveParts(scope.parts()));
  }

  private static @Nullable String defaults(PantsTree tree, String path, String type) {
    Resolves resolve = tree.defaults(path, type).resolve();
    return resolve == null ? null : String.join(" ", resolve.names());
  }

  @Test
  void withoutAPantsTomlNothingRulesAFile() {
    PantsTree tree = tree(Scope.of().file("a/BUILD", "python_sources()\n"));
    assertThat(tree.rootOf("a/BUILD")).isNull();
    assertThat(tree.isOn("a/BUILD")).isFalse();
    assertThat(tree.defaultResolve("a/BUILD")).isNull();
    assertThat(tree.targetsIn("a")).hasSize(1);
    assertThat(tree.targetsIn("b")).isEmpty();
  }

  @Test
  void theNearestPantsTomlRulesAFile() {
    PantsTree tree =
        tree(
            Scope.of()
                .file("pants.toml", ON)
                .file("a/pants.toml", "[python]\nenable_resolves = false\n"));
    assertThat(tree.rootOf("a/b/BUILD")).isEqualTo("a");
    assertThat(tree.rootOf("c/BUILD")).isEmpty();
    assertThat(tree.isOn("a/b/BUILD")).isFalse();
    assertThat(tree.isOn("c/BUILD")).isTrue();
    assertThat(tree.defaultResolve("c/BUILD")).isEqualTo("python-default");
    assertThat(tree.defaultResolve("a/b/BUILD")).isNull();
  }

  @Test
  void laterDefaultsForATypeForgetEarlierOnesUnlessTheyExtendThem() {
    PantsTree tree =
        tree(
            Scope.of()
                .file("pants.toml", ON)
                .file("BUILD", "__defaults__(all=dict(resolve='a'))\n")
                .file("x/BUILD", "__defaults__({python_tests: dict(resolve='b')})\n")
                .file("x/y/BUILD", "__defaults__({python_tests: dict(tags=[])})\n")
                .file("x/z/BUILD", "__defaults__({python_tests: dict(tags=[])}, extend=True)\n"));
    assertThat(defaults(tree, "x/BUILD", "python_sources")).isEqualTo("a");
    assertThat(defaults(tree, "x/BUILD", "python_tests")).isEqualTo("b");
    assertThat(defaults(tree, "x/y/BUILD", "python_tests")).isNull();
    assertThat(defaults(tree, "x/y/BUILD", "python_sources")).isEqualTo("a");
    assertThat(defaults(tree, "x/z/BUILD", "python_tests")).isEqualTo("b");
  }

  @Test
  void aResolveThatTwoRepositoriesNameIsCalledByItsLock() {
    String stated = ON + "[python.resolves]\npython-default = 'p.lock'\n";
    String more = stated + "own = 'own.lock'\n";
    PantsTree tree = tree(Scope.of().file("one/pants.toml", stated).file("two/pants.toml", more));
    assertThat(tree.nameOf("one/a/BUILD", "python-default")).isEqualTo("one/p.lock");
    assertThat(tree.defaultResolve("two/BUILD")).isEqualTo("two/p.lock");
    assertThat(tree.nameOf("two/BUILD", "own")).isEqualTo("own");
    assertThat(tree.nameOf("two/BUILD", "nowhere")).isEqualTo("nowhere");
  }

  @Test
  void membersOfResolvesOfOneNameAreKeptApart() {
    String stated = ON + "[python.resolves]\npython-default = 'p.lock'\n";
    ResolveIndex index =
        Scope.of()
            .project("one", ProjectKind.SERVICE)
            .project("two", ProjectKind.SERVICE)
            .file("one/pants.toml", stated)
            .file("one/BUILD", "python_sources()\n")
            .file("two/pants.toml", stated)
            .file("two/BUILD", "python_sources(resolve='python-default')\n")
            .index();
    assertThat(index.resolvesOf("s//one"))
        .extracting(Membership::resolveName)
        .containsExactly("one/p.lock");
    assertThat(index.resolvesOf("s//two"))
        .extracting(Membership::resolveName)
        .containsExactly("two/p.lock");
    assertThat(index.resolves()).containsOnlyKeys("one/p.lock", "two/p.lock");
  }
}
