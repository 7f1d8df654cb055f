package dev.repocensus.analysis.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedsTest {

  private static Seed wheel(String name, String... members) {
    return version(name, "1", members);
  }

  private static Seed version(String name, String version, String... members) {
    List<ModulePrefix> prefixes = new ArrayList<>();
    for (String member : members) {
      prefixes.add(new ModulePrefix(member, ProviderKind.RUNTIME, List.of(name)));
    }
    KnownDistribution known =
        new KnownDistribution(
            name, List.of(version), "wheel", MapSource.FILES, members.length, List.of());
    return new Seed(List.of(known), prefixes);
  }

  private static List<String> compact(Seed... seeds) {
    return Seeds.compact(Seeds.union(List.of(seeds))).prefixes().stream()
        .map(prefix -> prefix.prefix() + ": " + String.join(" ", prefix.distributions()))
        .toList();
  }

  @Test
  void nothingIsCompactedToNothing() {
    assertThat(compact()).isEmpty();
    assertThat(compact(wheel("tool"))).isEmpty();
  }

  @Test
  void aPackageIsItsOwnFirstName() {
    assertThat(compact(wheel("a", "a", "a.b", "a.b.c", "single")))
        .containsExactly("a: a", "single: a");
  }

  @Test
  void aNamespaceIsNeverTakenByWhoeverIsThereFirst() {
    Seed one = wheel("cloud-one", "g.cloud.one", "g.cloud.one.x");
    assertThat(compact(one)).containsExactly("g.cloud.one: cloud-one");
    assertThat(compact(one, wheel("cloud-two", "g.cloud.two")))
        .containsExactly("g.cloud.one: cloud-one", "g.cloud.two: cloud-two");
  }

  @Test
  void whatOneInstallsInsideAnothersPackageIsItsOwn() {
    assertThat(compact(wheel("host", "a", "a.b", "a.plugins"), wheel("guest", "a.plugins.g")))
        .containsExactly("a: host", "a.plugins.g: guest");
  }

  @Test
  void forksAreOnePrefixWithBothNamesAlsoWhereOneHasMore() {
    assertThat(compact(wheel("f", "a", "a.b", "a.c"), wheel("f-headless", "a", "a.b")))
        .containsExactly("a: f f-headless");
  }

  @Test
  void twoThatShareLittleAreToldApartBelow() {
    Seed one = wheel("one", "a", "a.b", "a.c", "a.d");
    Seed two = wheel("two", "a", "a.e", "a.f", "a.g");
    assertThat(compact(one, two))
        .containsExactly(
            "a: one two", "a.b: one", "a.c: one", "a.d: one", "a.e: two", "a.f: two", "a.g: two");
  }

  @Test
  void aBareDirectoryThatOneAloneFillsIsItsOwn() {
    String[] many = {"g.api.a", "g.api.b", "g.api.c", "g.api.d", "g.api.e", "g.api.f", "g.api.g"};
    assertThat(compact(wheel("protos", many))).hasSize(7);
    assertThat(compact(wheel("protos", many), version("protos", "2", "g.api.h")))
        .containsExactly("g.api: protos");
    assertThat(compact(wheel("protos", many), wheel("other", "g.api.h"))).hasSize(8);
  }

  @Test
  void namesThatManyInstallByMistakeAreLeftOut() {
    assertThat(compact(wheel("a", "a", "tests", "tests.test_a", "docs.conf", "setup", "tests_a")))
        .containsExactly("a: a", "tests_a: a");
  }

  @Test
  void aUnionIsTheSameInAnyOrderAndAddingAgainChangesNothing() {
    Seed old = version("a", "1", "a", "a.old");
    Seed recent = version("a", "2", "a", "a.recent");
    Seed other = wheel("b", "b");
    Seed all = Seeds.union(List.of(old, recent, other));
    assertThat(Seeds.union(List.of(other, recent, old))).isEqualTo(all);
    assertThat(Seeds.union(List.of(all, recent, all))).isEqualTo(all);
    assertThat(all.distributions().get(0).versions()).containsExactly("1", "2");
    assertThat(all.distributions().get(0).modules()).isEqualTo(3);
  }
}
