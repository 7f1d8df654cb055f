package dev.repocensus.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.use.Judged;
import dev.repocensus.analysis.use.Need;
import dev.repocensus.analysis.use.ProjectUses;
import dev.repocensus.analysis.use.Site;
import dev.repocensus.analysis.use.Use;
import dev.repocensus.analysis.use.UseKey;
import dev.repocensus.analysis.use.UseKind;
import dev.repocensus.schema.row.UseConfidence;
import dev.repocensus.schema.row.UseRelation;
import dev.repocensus.schema.row.UseVerdict;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Res002ResolveLacksImportTest {
  private static List<String> found(Judged... judged) {
    TreeMap<UseKey, Use> uses = new TreeMap<>();
    for (Judged each : judged) {
      uses.put(each.use().key(), each.use());
    }
    ProjectUses project =
        new ProjectUses(
            "s//app", "app", null, null, 1, uses, List.of(), List.of(), 0, List.of(), false);
    return new Res002ResolveLacksImport()
        .check(new UseFacts(project, List.of(judged)))
        .map(ruling -> ruling.finding().filePath() + " " + ruling.finding().message())
        .toList();
  }

  private static Judged judged(
      UseKind kind, String resolve, String version, UseVerdict verdict, boolean isRequired) {
    Site site = new Site("app/a.py", 3);
    Use use =
        new Use(
            new UseKey(kind, "pyyaml", ""),
            1,
            0,
            0,
            0,
            1,
            0,
            1,
            0,
            false,
            site,
            isRequired ? site : null,
            null,
            null,
            List.of());
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
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DISTRIBUTION, r, , MISSING, true, 1",
    "DISTRIBUTION, r, , OK, true, 1",
    "DISTRIBUTION, '', , OTHER_RESOLVE, true, 1",
    "DISTRIBUTION, '', , MISSING, true, 0",
    "DISTRIBUTION, r, 6.0, OK, true, 0",
    "DISTRIBUTION, r, , OK, false, 0",
    "PROJECT, r, , OK, true, 0",
    "DISTRIBUTION, r, , UNUSED, true, 0",
  })
  void whatMustBeThereAndIsNotLockedIsLacking(
      UseKind kind, String resolve, String version, UseVerdict verdict, boolean must, int count) {
    assertThat(found(judged(kind, resolve, version, verdict, must))).hasSize(count);
  }

  @Test
  void oneDistributionIsToldOnceWithItsPlace() {
    Judged lacking = judged(UseKind.DISTRIBUTION, "r", null, UseVerdict.MISSING, true);
    assertThat(found(lacking, lacking))
        .containsExactly("app/a.py 'pyyaml' is imported at app/a.py:3; resolve 'r' lacks it");
  }
}
