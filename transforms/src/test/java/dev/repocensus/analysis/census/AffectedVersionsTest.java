package dev.repocensus.analysis.census;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.advisory.AdvisoryIndex;
import dev.repocensus.analysis.advisory.AdvisoryIndexBuilder;
import dev.repocensus.analysis.advisory.AffectedVersion;
import dev.repocensus.analysis.advisory.UnitExposure;
import dev.repocensus.analysis.closure.Closure;
import dev.repocensus.analysis.insync.InputEvidence;
import dev.repocensus.analysis.insync.LockInputs;
import dev.repocensus.analysis.insync.LockJudgement;
import dev.repocensus.analysis.insync.SourceFiles;
import dev.repocensus.analysis.lockfile.LockfileFormat;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.Scope;
import dev.repocensus.analysis.scan.LockFacts;
import dev.repocensus.schema.index.AdvisoryRangeRow;
import dev.repocensus.schema.index.AdvisoryRow;
import dev.repocensus.schema.problem.Severity;
import dev.repocensus.schema.row.DetectedBy;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.LockVerdict;
import dev.repocensus.schema.row.ProjectKind;
import dev.repocensus.schema.row.VerdictMethod;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which locked versions advisories are about, and who imports them. */
class AffectedVersionsTest {
  private static final Instant THEN = Instant.parse("2024-06-01T00:00:00Z");
  private static final String FROM_INDEX = "source = { registry = \"https://i.example/simple\" }\n";

  /** One advisory: everything of {@code idna} before 3. */
  private static AdvisoryIndex advisories() {
    AdvisoryIndexBuilder builder = new AdvisoryIndexBuilder(THEN);
    builder.add(new AdvisoryRow("PYSEC-1", "text", Severity.HIGH, null, null, THEN, THEN, null));
    builder.add(new AdvisoryRangeRow("PYSEC-1", "idna", 0, "0", "3", null, null));
    return builder.build();
  }

  private static String entry(String name, String version, String source) {
    return "\n[[package]]\nname = \"" + name + "\"\nversion = \"" + version + "\"\n" + source;
  }

  private static List<AffectedVersion> affected(String... entries) {
    String text = "version = 1\nrequires-python = \">=3.9\"\n" + String.join("", entries);
    LockFacts facts =
        new LockFacts(
            "app/uv.lock",
            text.length(),
            new byte[0],
            LockfileFormat.UV.read(SourceText.of("app/uv.lock", text)).value(),
            DetectedBy.CONTENT,
            InputEvidence.NONE,
            true);
    LockInputs inputs =
        new LockInputs(List.of(), List.of(), InputEvidence.NONE, List.of(), null, SourceFiles.NONE);
    LockJudgement judgement =
        new LockJudgement(LockVerdict.IN_SYNC, List.of(), VerdictMethod.INPUTS, List.of());
    return new AffectedVersions("s//app", ResolveIndex.build(List.of()), advisories(), List.of())
        .of(List.of(new JudgedLock(facts, inputs, Closure.UNKNOWN, judgement)));
  }

  @Test
  void aLockWithoutEntriesHoldsNothing() {
    assertThat(affected()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "other, 2.9, registry, 0", "idna, 3, registry, 0", "idna, 3.7, registry, 0",
    "idna, 2.9, registry, 1", "idna, 2.9, url, 1", "idna, 2.9, git, 0",
    "idna, 2.9, directory, 0", "idna, 2.9, editable, 0", "idna, 2.9, virtual, 0"
  })
  void onlyReleasesOfTheRangeAreAffected(String name, String version, String source, int count) {
    String written = "source = { " + source + " = \"https://i.example/x\" }\n";
    assertThat(affected(entry(name, version, written))).hasSize(count);
  }

  @Test
  void oneVersionInTwoForksIsOneRowAndTwoVersionsAreTwo() {
    String linux = FROM_INDEX + "resolution-markers = [\"sys_platform == 'linux'\"]\n";
    String mac = FROM_INDEX + "resolution-markers = [\"sys_platform == 'darwin'\"]\n";
    assertThat(affected(entry("idna", "2.9", linux), entry("idna", "2.9", mac))).hasSize(1);
    assertThat(affected(entry("idna", "2.9", linux), entry("idna", "2.8", mac)))
        .extracting(each -> each.row().version())
        .containsExactlyInAnyOrder("2.8", "2.9");
  }

  @Test
  void theRowSaysWhereItIsFixedAndNotWhatNobodyKnows() {
    AffectedVersion found = affected(entry("idna", "2.9", FROM_INDEX)).get(0);
    assertThat(found.row().lockfileId()).isEqualTo("s//app/uv.lock");
    assertThat(found.row().advisoryId()).isEqualTo("PYSEC-1");
    assertThat(found.row().fixedIn()).isEqualTo("3");
    assertThat(found.row().fixableByRelock()).isNull();
    assertThat(found.row().isImported()).isNull();
    assertThat(found.row().importingFiles()).isNull();
    assertThat(found.line()).isEqualTo(4);
  }

  private static ResolveIndex used() {
    return Scope.of()
        .project("app", ProjectKind.SERVICE)
        .file("app/pyproject.toml", "[project]\nname = \"app\"\ndependencies = [\"idna\"]\n")
        .lock("app/uv.lock", LockFormat.UV, null, "idna==2.9")
        .index();
  }

  private static UnitExposure unit(String project, List<AffectedVersion> affected, long files) {
    TreeMap<String, Long> importing = new TreeMap<>();
    if (files > 0) {
      importing.put("idna", files);
    }
    return new UnitExposure(project, affected, importing);
  }

  @Test
  void nothingGivesNothing() {
    Exposures none = Exposures.of(List.of(), ResolveIndex.build(List.of()));
    assertThat(none.rows()).isEmpty();
    assertThat(none.findings()).isEmpty();
  }

  @Test
  void aLockThatNobodyUsesIsImportedByNobodyKnown() {
    List<AffectedVersion> affected = affected(entry("idna", "2.9", FROM_INDEX));
    Exposures all =
        Exposures.of(List.of(unit("s//app", affected, 3)), ResolveIndex.build(List.of()));
    assertThat(all.rows()).singleElement().satisfies(row -> assertThat(row.isImported()).isNull());
  }

  @ParameterizedTest
  @CsvSource({"0, 0, false, 0", "3, 0, true, 3", "2, 5, true, 7"})
  void filesOfTheProjectsThatUseTheLockAreAddedUp(
      long first, long second, boolean isImported, long files) {
    AffectedVersion plain = affected(entry("idna", "2.9", FROM_INDEX)).get(0);
    ResolveIndex index = used();
    AffectedVersion named =
        new AffectedVersion(
            plain.row(), index.resolveNameOf("s//app/uv.lock"), plain.projectId(), plain.path(), 4);
    List<UnitExposure> units =
        List.of(
            unit("s//app", List.of(named), first),
            unit("s//app", List.of(), second),
            unit("s//other", List.of(), 100));
    List<UnitExposure> backwards = List.of(units.get(2), units.get(1), units.get(0));
    for (List<UnitExposure> order : List.of(units, backwards)) {
      Exposures all = Exposures.of(order, index);
      assertThat(all.rows())
          .singleElement()
          .satisfies(row -> assertThat(row.isImported()).isEqualTo(isImported))
          .satisfies(row -> assertThat(row.importingFiles()).isEqualTo(files));
      assertThat(all.findings()).hasSize(1);
    }
  }
}
