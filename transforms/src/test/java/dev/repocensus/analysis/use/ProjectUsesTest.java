package dev.repocensus.analysis.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repocensus.schema.row.GroupKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectUsesTest {
  private static final UseKey YAML = UseKey.of(UseKind.DISTRIBUTION, "pyyaml");
  private static final UseKey HELP = new UseKey(UseKind.UNKNOWN, "help", "help.me");

  private static Use use(UseKey key, String path) {
    UseSites sites = new UseSites(new Site(path, 1), null, null, null, List.of());
    return new Use(key, new UseCounts(1, 0, 0, 0, 0, 1, 0), sites, false);
  }

  private static Declared declared(String path, @Nullable Integer line) {
    return new Declared("x", GroupKind.RUNTIME, "", path, line, null, false, false);
  }

  private static UnitUses unit(
      @Nullable String distribution, List<String> names, List<Declared> declared, Use... uses) {
    return new UnitUses(
        "s//p",
        "p",
        distribution,
        null,
        2,
        List.of(uses),
        names,
        names,
        List.of(),
        names,
        3,
        declared,
        distribution != null);
  }

  @Test
  void aProjectWithoutPartsIsAFault() {
    assertThatThrownBy(() -> ProjectUses.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPartWithoutAnythingIsAProject() {
    ProjectUses whole = ProjectUses.of(List.of(unit(null, List.of(), List.of())));
    assertThat(whole.uses()).isEmpty();
    assertThat(whole.distribution()).isNull();
    assertThat(whole.pythonFiles()).isEqualTo(2);
  }

  @Test
  void partsAddUpInAnyOrder() {
    UnitUses one = unit(null, List.of("b"), List.of(), use(YAML, "b.py"));
    UnitUses other =
        unit("p", List.of("a"), List.of(declared("z", 1), declared("a", null)), use(YAML, "a.py"));
    ProjectUses whole = ProjectUses.of(List.of(one, other));
    assertThat(whole).isEqualTo(ProjectUses.of(List.of(other, one)));
    assertThat(whole.ofKind(UseKind.DISTRIBUTION))
        .singleElement()
        .satisfies(use -> assertThat(use.imports()).isEqualTo(2))
        .satisfies(use -> assertThat(use.sites().named()).isEqualTo(new Site("a.py", 1)));
    assertThat(whole.distribution()).isEqualTo("p");
    assertThat(whole.isDynamic()).isTrue();
    assertThat(whole.dynamicUnresolved()).isEqualTo(6);
    assertThat(whole.mentions()).containsExactly("a", "b");
    assertThat(whole.vendored()).containsExactly("a", "b");
    assertThat(whole.declared()).extracting(Declared::path).containsExactly("a", "z");
  }

  @Test
  void whatNothingProvidesAndAFileIsCalledLikeIsAnotherKind() {
    ProjectUses alone =
        ProjectUses.of(List.of(unit(null, List.of(), List.of(), use(HELP, "a.py"))));
    assertThat(alone.ofKind(UseKind.UNKNOWN)).hasSize(1);
    ProjectUses withFile =
        ProjectUses.of(
            List.of(
                unit(null, List.of("help"), List.of()),
                unit(null, List.of(), List.of(), use(HELP, "a.py"))));
    assertThat(withFile.ofKind(UseKind.UNKNOWN)).isEmpty();
    assertThat(withFile.ofKind(UseKind.LOOKALIKE)).hasSize(1);
  }
}
