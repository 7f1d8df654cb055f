package dev.repocensus.analysis.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefixTableTest {
  private static final PrefixTable TABLE =
      new PrefixTable(
          Map.of(
              "a.b", List.of("two"),
              "a.b.c", List.of("three"),
              "a.bc", List.of("two"),
              "z", List.of("one", "two")));

  @Test
  void anEmptyTableKnowsNothing() {
    PrefixTable none = new PrefixTable(Map.of());
    assertThat(none.longest("a")).isNull();
    assertThat(none.owners("a")).isEmpty();
    assertThat(none.below("a")).isEmpty();
    assertThat(none.of("one")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', ",
    "a, ",
    "b, ",
    "a.bx, ",
    "zz, ",
    "z, z",
    "z.y, z",
    "a.b, a.b",
    "a.b.x, a.b",
    "a.b.c.d, a.b.c",
    "a.bc.d, a.bc",
  })
  void theLongestPrefixEndsAtADot(String name, String prefix) {
    assertThat(TABLE.longest(name)).isEqualTo(prefix);
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "a, 'three two'", "a.b, three", "a.bc, ''", "z, ''", "y, ''"})
  void whoeverHasSomethingBelowANameIsFound(String name, String owners) {
    assertThat(String.join(" ", TABLE.below(name))).isEqualTo(owners);
  }

  @Test
  void prefixesOfAnOwnerAreSorted() {
    assertThat(TABLE.of("two")).containsExactly("a.b", "a.bc", "z");
    assertThat(TABLE.of("two")).isEqualTo(TABLE.of("two"));
    assertThat(TABLE.of("nobody")).isEmpty();
  }

  @Test
  void whatLiesAboveCountsWhereBothHaveAPrefix() {
    PrefixTable both = TABLE.over(Map.of("z", List.of("nine"), "y", List.of("nine")));
    assertThat(both.owners("z")).containsExactly("one", "two");
    assertThat(both.owners("y")).containsExactly("nine");
  }
}
