package dev.repocensus.analysis.insync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.closure.LockClosure;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.LockfileFormat;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.manifest.ManifestFormat;
import dev.repocensus.schema.row.LockVerdict;
import dev.repocensus.schema.row.VerdictMethod;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdmComparisonTest {
  private static final String LOCK =
      """
      [metadata]
      groups = ["default", "dev"]
      lock_version = "4.5.1"

      [[metadata.targets]]
      requires_python = ">=3.11"

      [metadata.lock_inputs.project]
      requires-python = ">=3.11"
      sources = []

      [metadata.lock_inputs.project.groups]
      default = ["idna", "six; sys_platform == 'win32'"]
      dev = ["iniconfig[x]"]

      [metadata.lock_inputs.project.resolution]

      [[package]]
      name = "idna"
      version = "3.7"
      groups = ["default"]

      [[package]]
      name = "six"
      version = "1.16"
      groups = ["default"]

      [[package]]
      name = "iniconfig"
      version = "2.0"
      extras = ["x"]
      groups = ["dev"]
      """;
  private static final String MANIFEST =
      """
      [project]
      requires-python = ">=3.11"
      dependencies = ["idna>=3", "six; sys_platform == 'win32'"]
      [dependency-groups]
      dev = ["iniconfig[x]"]
      [tool.pdm.resolution]
      lock_inputs = true
      """;

  private static LockJudgement judge(String manifestText) {
    Lockfile lock = LockfileFormat.PDM.read(SourceText.of("pdm.lock", LOCK)).value();
    SourceText text =
        SourceText.of("pyproject.toml", manifestText.getBytes(StandardCharsets.UTF_8));
    Manifest manifest = ManifestFormat.PYPROJECT.read(text).value();
    List<DeclaredInput> declared = new ArrayList<>();
    manifest
        .requirements()
        .forEach(
            each -> {
              String asked = RequirementText.of(each);
              if (asked != null) {
                declared.add(
                    new DeclaredInput(
                        "pyproject.toml", each.line(), asked, each.groupKind(), each.groupName()));
              }
            });
    LockInputs inputs =
        new LockInputs(declared, List.of(), InputEvidence.of(lock, List.of(text), List.of()));
    return LockVerdicts.judge(lock, inputs, LockClosure.of(lock, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "idna>=3      | idna>=3                    | IN_SYNC",
        "idna>=3      | idna>=2                    | IN_SYNC",
        "idna>=3      | idna                       | IN_SYNC",
        "idna>=3      | IDNA                       | DRIFT_COSMETIC",
        "sys_platform == 'win32' | '''win32'' == sys_platform' | DRIFT_COSMETIC",
        "dev =        | docs =                     | DRIFT_SOFT",
        "'win32'      | 'linux'                    | DRIFT_SOFT",
        "idna>=3      | idna<3                     | DRIFT_HARD",
        "idna>=3      | certifi                    | DRIFT_HARD",
        "\"idna>=3\", | ''                         | ORPHANED",
        "[x]          | ''                         | DRIFT_SOFT",
        ">=3.11       | >=3.12                     | DRIFT_SOFT",
        ">=3.11       | '!=3.10.*,>=3.11'          | IN_SYNC",
        "lock_inputs = true | respect-source-order = true | DRIFT_SOFT",
        "[tool.pdm.resolution] | '[[tool.pdm.source]] # '  | DRIFT_SOFT"
      })
  void whatIsRecordedIsComparedAndVersionsAreHeldToWhatIsLocked(
      String old, String now, LockVerdict verdict) {
    assertThat(MANIFEST).contains(old);
    LockJudgement judgement = judge(MANIFEST.replace(old, now));
    assertThat(judgement.verdict()).as(judgement.toString()).isEqualTo(verdict);
    assertThat(judgement.method()).isEqualTo(VerdictMethod.INPUTS);
    assertThat(judgement.reasons().isEmpty()).isEqualTo(verdict == LockVerdict.IN_SYNC);
  }

  @Test
  void aReasonNamesTheGroupAndTheLine() {
    assertThat(judge(MANIFEST.replace("[x]", "")).reasons())
        .containsExactly(
            "pyproject.toml:5 asks for 'iniconfig' in group 'dev', the lock was not made for it",
            "the lock was made for 'iniconfig[x]' in group 'dev', which nothing declares");
  }
}
