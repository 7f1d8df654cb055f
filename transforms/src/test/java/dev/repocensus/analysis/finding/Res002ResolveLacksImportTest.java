package dev.repocensus.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.use.Judged;
import dev.repocensus.analysis.use.Need;
import dev.repocensus.analysis.use.ProjectUses;
import dev.repocensus.analysis.use.Site;
import dev.repocensus.analysis.use.Use;
import dev.repocensus.analysis.use.UseCounts;
import dev.repocensus.analysis.use.UseKey;
import dev.repocensus.analysis.use.UseKind;
import dev.repocensus.analysis.use.UseSites;
import dev.repocensus.schema.row.UseConfidence;
import dev.repocensus.schema.row.UseRelation;
import dev.repocensus.schema.row.UseVerdict;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Res002ResolveLacksImportTest {
  private static List<String> found(String resolves, Judged... judged) {
    TreeMap<UseKey, Use> uses = new TreeMap<>();
    for (Judged each : judged) {
      uses.put(each.use().key(), each.use());
    }
    ProjectUses project =
        new ProjectUses(
            "s//app", "app", null, null, 1, uses, List.of(), List.of(), List.of(), 0, List.of(),
            false);
    return new Res002ResolveLacksImport()
        .check(
            new UseFacts(
                project,
                List.of(judged),
                resolves.isEmpty() ? List.of() : List.of(resolves.split(" "))))
        .map(ruling -> ruling.finding().filePath() + " " + ruling.finding().message())
        .toList();
  }

  private static Judged judged(
      UseKind kind, String resolve, String version, UseVerdict verdict, boolean isRequired) {
    Site site = new Site("app/a.py", 3);
    Use use =
        new Use(
            new UseKey(kind, "pyyaml", ""),
            new UseCounts(1, 0, 0, 0, 0, 1, 0),
            new UseSites(site, isRequired ? site : null, null, null, List.of()),
            false);
    return new Judged(
        "pyyaml",
        resolve,
        version,
        use,
        Need.NAMED,
        null,
        UseRelation.NONE,
        verdict,
        UseConfidence.CERTAIN,
        List.of(),
        List.of());
  }

  @Test
  void nothingJudgedFindsNothing() {
    assertThat(found("")).isEmpty();
    assertThat(found("r")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DISTRIBUTION, r, r, , MISSING, true, 1",
    "DISTRIBUTION, r, r, , OK, true, 1",
    "DISTRIBUTION, '', '', , OTHER_RESOLVE, true, 1",
    "DISTRIBUTION, '', '', , MISSING, true, 0",
    "DISTRIBUTION, '', '', , OK, true, 0",
    "DISTRIBUTION, r, r, 6.0, OK, true, 0",
    "DISTRIBUTION, r, r, , OK, false, 0",
    "PROJECT, r, r, , OK, true, 0",
    "DISTRIBUTION, r, r, , UNUSED, true, 0",
    "DISTRIBUTION, q r, '', , MISSING, true, 1",
    "DISTRIBUTION, q r, '', , OK, true, 1",
    "DISTRIBUTION, q r, '', , MISSING, false, 0",
    "DISTRIBUTION, q r, q, 6.0, TRANSITIVE, true, 0",
    "PROJECT, q r, '', , MISSING, true, 0",
  })
  void whatMustBeThereAndIsNotLockedIsLacking(
      UseKind kind,
      String resolves,
      String resolve,
      String version,
      UseVerdict verdict,
      boolean must,
      int count) {
    assertThat(found(resolves, judged(kind, resolve, version, verdict, must))).hasSize(count);
  }

  @Test
  void oneDistributionIsToldOnceWithItsPlace() {
    Judged lacking = judged(UseKind.DISTRIBUTION, "r", null, UseVerdict.MISSING, true);
    assertThat(found("r", lacking, lacking))
        .containsExactly("app/a.py 'pyyaml' is imported at app/a.py:3; resolve 'r' lacks it");
  }

  @Test
  void whatNoneOfSeveralResolvesHoldsIsToldWithTheirNames() {
    Judged lacking = judged(UseKind.DISTRIBUTION, "", null, UseVerdict.MISSING, true);
    assertThat(found("q r", lacking))
        .containsExactly(
            "app/a.py 'pyyaml' is imported at app/a.py:3; none of the resolves q, r holds it");
  }
}
