package dev.repocensus.analysis.census;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.row.LockVerdict;
import dev.repocensus.schema.row.LockfileRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PantsInputsTest {
  private static final String CONFIG =
      """
      [python]
      enable_resolves = true
      interpreter_constraints = ["CPython>=3.10,<3.13"]
      [python.resolves]
      a = "a.lock"
      b = "b.lock"
      """;
  private static final String BODY =
      """
      {"constraints": [%s], "excluded": [%s], "overridden": [], "locked_resolves":
      [{"locked_requirements": [{"artifacts": [], "project_name": "idna", "requires_dists": [],
      "requires_python": null, "version": "3.7"}]}],
      "requirements": ["idna>=3"], "requires_python": ["CPython<3.13,>=3.10"]}
      """;

  private static final String HEADER =
      """
      // --- BEGIN PANTS LOCKFILE METADATA: DO NOT EDIT OR REMOVE ---
      // {
      //   "version": %d,
      //   "valid_for_interpreter_constraints": ["CPython<3.13,>=3.10"],
      //   "generated_with_requirements": ["idna>=3"],
      //   "manylinux": "manylinux2014", "requirement_constraints": [],
      //   "only_binary": [], "no_binary": [], "excludes": [], "overrides": [], "sources": [],
      //   "lock_style": "universal", "complete_platforms": [], "uploaded_prior_to": null,
      //   "lockfile_format": "pex", "resolve": "a"%s
      // }
      // --- END PANTS LOCKFILE METADATA ---
      """;

  private static LockfileRow row(String config, String lock) {
    return MiniatureUses.aProject()
        .file("pants.toml", CONFIG + config.replace("\\n", "\n") + "\n")
        .file("BUILD", "python_requirements(resolve='a')\n")
        .file("requirements.txt", "idna>=3\n")
        .file("constraints.txt", "idna<4\n")
        .file("a.lock", lock)
        .lockfiles()
        .stream()
        .filter(each -> each.lockPath().equals("a.lock"))
        .findFirst()
        .orElseThrow();
  }

  private static String made(int version, String more) {
    return HEADER.formatted(version, more) + BODY.formatted("", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | [python.resolves_to_excludes]\\na = ['x']            | IN_SYNC",
        "3 | ''                                                  | IN_SYNC",
        "8 | ''                                                  | IN_SYNC",
        "3 | [python.resolves_to_no_binary]\\na = ['x']           | DRIFT_SOFT",
        "3 | [python.resolves_to_no_binary]\\nb = ['x']           | IN_SYNC",
        "3 | [python.resolves_to_no_binary]\\n__default__ = ['x'] | DRIFT_SOFT",
        "3 | [python.resolves_to_no_binary]\\n__default__ = ['x']\\na = [] | IN_SYNC",
        "3 | [python.resolves_to_only_binary]\\na = [':all:']     | DRIFT_SOFT",
        "3 | [python.resolves_to_constraints_file]\\na = 'constraints.txt' | DRIFT_SOFT",
        "3 | [python.resolves_to_constraints_file]\\na = 'missing.txt' | IN_SYNC",
        "3 | [python.resolves_to_excludes]\\na = ['x']            | IN_SYNC",
        "4 | [python.resolves_to_excludes]\\na = ['x']            | DRIFT_SOFT",
        "4 | [python.resolves_to_overrides]\\na = ['x==1']        | DRIFT_SOFT",
        "4 | [python.resolves_to_sources]\\na = ['x=y']           | IN_SYNC",
        "5 | [python.resolves_to_sources]\\na = ['x=y']           | DRIFT_SOFT",
        "6 | [python.resolves_to_lock_style]\\na = 'universal'    | IN_SYNC",
        "6 | [python.resolves_to_lock_style]\\na = 'strict'       | DRIFT_SOFT",
        "6 | [python.resolves_to_complete_platforms]\\na = [':p'] | DRIFT_SOFT",
        "6 | [python.resolves_to_uploaded_prior_to]\\na = 'P7D'   | IN_SYNC",
        "7 | [python.resolves_to_uploaded_prior_to]\\na = 'P7D'   | DRIFT_SOFT",
        "8 | [python.resolves_to_interpreter_constraints]\\na = ['CPython==3.11.*'] | IN_SYNC",
        "8 | [python.resolves_to_interpreter_constraints]\\na = ['CPython>=3.9,<3.12'] | DRIFT_HARD",
        "8 | [python.resolves_to_interpreter_constraints]\\nb = ['CPython>=3.9'] | IN_SYNC"
      })
  void theConfigurationOfAResolveIsComparedAsFarAsTheMetadataGo(
      int version, String config, LockVerdict verdict) {
    String lock = version == 1 ? BODY.formatted("", "'x'".replace('\'', '"')) : made(version, "");
    LockfileRow row = row(config, lock);
    assertThat(row.verdict()).as(row.toString()).isEqualTo(verdict);
  }

  @Test
  void aReasonNamesTheOptionItsLineAndBothValues() {
    assertThat(row("[python.resolves_to_excludes]\\na = ['x', 'y']", made(4, "")).verdictReasons())
        .containsExactly(
            "pants.toml:8 resolves_to_excludes of resolve 'a' is now 'x', 'y', the lock was made"
                + " with empty");
    String narrow = "[python.resolves_to_interpreter_constraints]\\na = ['CPython>=3.9']";
    assertThat(row(narrow, made(8, "")).verdictReasons())
        .containsExactly(
            "pants.toml:8 asks for Python CPython>=3.9, the lock is for CPython<3.13,>=3.10: Python"
                + " 3.9 is not covered");
  }

  @Test
  void whatPexRecordsItselfIsComparedWithoutMetadata() {
    String lock = BODY.formatted("\"idna<4\"", "\"x\"");
    String constraints = "[python.resolves_to_constraints_file]\\na = 'constraints.txt'\\n";
    String excludes = "[python.resolves_to_excludes]\\na = ['x']";
    assertThat(row(constraints + excludes, lock).verdict()).isEqualTo(LockVerdict.IN_SYNC);
    assertThat(row("", lock).verdictReasons())
        .isEqualTo(
            List.of(
                "pants.toml resolves_to_constraints_file of resolve 'a' is now empty, the lock was"
                    + " made with 'idna<4'",
                "pants.toml resolves_to_excludes of resolve 'a' is now empty, the lock was made with"
                    + " 'x'"));
  }

  @Test
  void interpretersThatPantsDoesNotLookAtNeedNotBeCovered() {
    String open = "[python.resolves_to_interpreter_constraints]\\na = ['CPython>=3.10']\\n";
    String lock = made(8, "").replace("CPython<3.13,>=3.10", "CPython>=3.10,<3.15");
    assertThat(row(open, lock).verdict()).isEqualTo(LockVerdict.IN_SYNC);
  }
}
