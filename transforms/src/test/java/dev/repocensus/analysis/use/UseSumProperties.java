package dev.repocensus.analysis.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class UseSumProperties {
  private static final UseKey KEY = UseKey.of(UseKind.UNKNOWN, "x");

  @Provide
  Arbitrary<Use> uses() {
    Arbitrary<Long> number = Arbitraries.longs().between(0, 5);
    Arbitrary<UseCounts> counts =
        Combinators.combine(number, number, number, number)
            .as((a, b, c, d) -> new UseCounts(a + b, a, b, c, d, a, c));
    return Combinators.combine(counts, sites(), Arbitraries.of(true, false))
        .as((some, places, isGuess) -> new Use(KEY, some, places, isGuess));
  }

  private static Arbitrary<UseSites> sites() {
    Arbitrary<@Nullable Site> site = place().injectNull(0.3);
    Arbitrary<SilencedSite> silenced =
        Combinators.combine(place(), Arbitraries.of(Need.values()))
            .as((where, need) -> new SilencedSite(where, need, where, List.of("DEP001"), ""));
    Arbitrary<List<SilencedSite>> sorted =
        silenced
            .list()
            .ofMaxSize(3)
            .map(
                all ->
                    all.stream()
                        .sorted(java.util.Comparator.comparing(SilencedSite::site))
                        .toList());
    return Combinators.combine(site, site, site, site, sorted).as(UseSites::new);
  }

  private static Arbitrary<Site> place() {
    return Combinators.combine(
            Arbitraries.of("a.py", "b/c.py", "z.py"), Arbitraries.integers().between(1, 9))
        .as(Site::new);
  }

  @Property
  void noUseAddsNothing(@ForAll("uses") Use use) {
    assertThat(use.plus(Use.none(KEY))).isEqualTo(use);
    assertThat(Use.none(KEY).plus(use)).isEqualTo(use);
  }

  @Property
  void howPartsAreGroupedDoesNotMatter(
      @ForAll("uses") Use a, @ForAll("uses") Use b, @ForAll("uses") Use c) {
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
  }

  @Property
  void theOrderOfPartsDoesNotMatterForCountsAndPlaces(
      @ForAll("uses") Use a, @ForAll("uses") Use b) {
    Use sum = a.plus(b);
    Use turned = b.plus(a);
    assertThat(turned.counts()).isEqualTo(sum.counts());
    assertThat(turned.isGuess()).isEqualTo(sum.isGuess());
    for (Need need : Need.values()) {
      assertThat(turned.sites().first(need)).isEqualTo(sum.sites().first(need));
      assertThat(sum.has(need)).isEqualTo(a.has(need) || b.has(need));
    }
  }
}
