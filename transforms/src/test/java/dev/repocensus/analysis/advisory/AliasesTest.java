package dev.repocensus.analysis.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.index.AdvisoryAliasRow;
import dev.repocensus.schema.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ids name one thing, and how bad it is. */
class AliasesTest {

  private static Aliases of(String... pairs) {
    Aliases aliases = new Aliases();
    for (String pair : pairs) {
      aliases.add(new AdvisoryAliasRow(pair.split("=")[0], pair.split("=")[1]));
    }
    return aliases;
  }

  @Test
  void anIdWithoutAliasesIsItself() {
    assertThat(of().rootOf("A")).isEqualTo("A");
    assertThat(of().others()).isEmpty();
    assertThat(of("A=A").others()).isEmpty();
  }

  @Test
  void aliasesJoinFromRecordToRecordAndTheFirstByNameIsTheRoot() {
    Aliases aliases = of("PYSEC-1=CVE-1", "GHSA-1=CVE-1", "PYSEC-1=PYSEC-2", "X=Y");
    assertThat(aliases.rootOf("GHSA-1")).isEqualTo("CVE-1");
    assertThat(aliases.rootOf("PYSEC-2")).isEqualTo("CVE-1");
    assertThat(aliases.others())
        .containsEntry("CVE-1", List.of("GHSA-1", "PYSEC-1", "PYSEC-2"))
        .containsEntry("X", List.of("Y"))
        .hasSize(2);
  }

  @Test
  void aMaliciousReleaseJoinsNothing() {
    Aliases aliases = of("MAL-1=CVE-1", "PYSEC-1=CVE-1", "PYSEC-1=MAL-2");
    assertThat(aliases.rootOf("MAL-1")).isEqualTo("MAL-1");
    assertThat(aliases.rootOf("MAL-2")).isEqualTo("MAL-2");
    assertThat(aliases.others())
        .containsEntry("MAL-1", List.of("CVE-1"))
        .containsEntry("CVE-1", List.of("PYSEC-1"));
  }

  @Property(tries = 300)
  void idsAreOneThingExactlyWhenAPathOfAliasesJoinsThem(
      @ForAll @Size(max = 30) List<@IntRange(max = 399) Integer> pairs) {
    Aliases aliases = new Aliases();
    List<int[]> edges = new ArrayList<>();
    for (int pair : pairs) {
      edges.add(new int[] {pair / 20, pair % 20});
      aliases.add(new AdvisoryAliasRow("R" + pair / 20, "R" + pair % 20));
    }
    for (int id = 0; id < 20; id++) {
      TreeSet<String> reached = new TreeSet<>(List.of("R" + id));
      for (int round = 0; round < 20; round++) {
        for (int[] edge : edges) {
          if (reached.contains("R" + edge[0]) || reached.contains("R" + edge[1])) {
            reached.add("R" + edge[0]);
            reached.add("R" + edge[1]);
          }
        }
      }
      assertThat(aliases.rootOf("R" + id)).isEqualTo(reached.first());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7.5", "CVSS:3.1/AV:N", "CVSS:9.9/AV:N/AC:L", "AV:N/AC:L/Au:X/C:P/I:P/A:P"})
  void whatIsNoVectorHasNoScore(String vector) {
    assertThat(CvssScore.of(vector)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AV:N/AC:L/Au:N/C:P/I:P/A:P, 7.5, HIGH",
    "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N, 0.0, INFO",
    "CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N, 1.6, LOW",
    "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N, 6.1, MEDIUM",
    "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N, 7.5, HIGH",
    "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, 9.8, CRITICAL",
    "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N, 9.3, CRITICAL",
  })
  void aVectorHasItsScoreAndItsRating(String vector, double base, Severity severity) {
    CvssScore score = CvssScore.of(vector).orElseThrow();
    assertThat(score.base()).isEqualTo(base);
    assertThat(score.severity()).isEqualTo(severity);
  }

  @Test
  void theHighestScoreCountsAndOfEqualOnesTheFirstByText() {
    assertThat(CvssScore.highest(List.of())).isEmpty();
    CvssScore low = new CvssScore(1, "z");
    CvssScore b = new CvssScore(9, "b");
    CvssScore a = new CvssScore(9, "a");
    assertThat(CvssScore.highest(List.of(low, b, a))).contains(a);
    assertThat(CvssScore.highest(List.of(a, b, low))).contains(a);
  }
}
