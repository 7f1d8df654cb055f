package dev.repocensus.analysis.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PrefixTreeProperties {
  record Install(String module, String distribution) {}

  @Provide
  Arbitrary<List<Install>> installs() {
    Arbitrary<String> module =
        Arbitraries.of("a", "b", "c", "d")
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(p -> String.join(".", p));
    Arbitrary<String> distribution = Arbitraries.of("one", "two", "three", "four");
    return Combinators.combine(module, distribution).as(Install::new).list().ofMaxSize(40);
  }

  private static List<ModulePrefix> compress(List<Install> installs) {
    PrefixTree tree = new PrefixTree();
    installs.forEach(i -> tree.add(i.module(), List.of(i.distribution())));
    return tree.compress(ProviderKind.RUNTIME);
  }

  private static ModuleMap map(List<ModulePrefix> prefixes) {
    return ModuleMap.over(Seed.EMPTY, List.of(new Seed(List.of(), prefixes)), new TreeMap<>());
  }

  @Property
  void whoeverInstallsAModuleIsAmongItsProviders(@ForAll("installs") List<Install> installs) {
    ModuleMap map = map(compress(installs));
    for (Install install : installs) {
      ProviderAnswer answer = map.find(install.module());
      assertThat(answer).isNotNull();
      assertThat(answer.candidates()).contains(install.distribution());
    }
  }

  @Property
  void aModuleOfOneAloneIsNotGivenToOthersThatShareLittleWithIt(
      @ForAll("installs") List<Install> installs) {
    ModuleMap map = map(compress(installs));
    for (Install install : installs) {
      ProviderAnswer answer = map.find(install.module());
      assertThat(answer).isNotNull();
      for (String candidate : answer.candidates()) {
        boolean isOwner = owners(installs, install.module()).contains(candidate);
        assertThat(isOwner || shared(installs, candidate, install.distribution()) > 0).isTrue();
      }
    }
  }

  private static TreeSet<String> owners(List<Install> installs, String module) {
    TreeSet<String> owners = new TreeSet<>();
    installs.stream()
        .filter(i -> i.module().equals(module))
        .forEach(i -> owners.add(i.distribution()));
    return owners;
  }

  private static long shared(List<Install> installs, String a, String b) {
    return installs.stream()
        .filter(i -> i.distribution().equals(a))
        .filter(i -> owners(installs, i.module()).contains(b))
        .count();
  }

  @Property
  void theOrderOfThingsDoesNotMatter(
      @ForAll("installs") List<Install> installs, @ForAll long seed) {
    List<Install> shuffled = new ArrayList<>(installs);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(compress(shuffled)).isEqualTo(compress(installs));
  }

  @Property
  void compressingTwiceChangesNothing(@ForAll("installs") List<Install> installs) {
    ModuleMap once = map(compress(installs));
    PrefixTree again = new PrefixTree();
    compress(installs).forEach(p -> again.add(p.prefix(), p.distributions()));
    ModuleMap twice = map(again.compress(ProviderKind.RUNTIME));
    for (Install install : installs) {
      ProviderAnswer answer = once.find(install.module());
      assertThat(answer).isNotNull();
      assertThat(twice.find(install.module()))
          .isNotNull()
          .satisfies(a -> assertThat(a.candidates()).containsAll(answer.candidates()));
    }
  }
}
