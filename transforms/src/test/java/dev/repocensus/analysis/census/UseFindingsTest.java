package dev.repocensus.analysis.census;

import static dev.repocensus.analysis.census.MiniatureUses.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.finding.FindingRow;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UseFindingsTest {

  private static List<String> texts(MiniatureUses project) {
    return project.findings().stream().map(UseFindingsTest::text).toList();
  }

  private static String text(FindingRow row) {
    String by = row.suppressed() ? " ignored by " + row.suppressionId() : "";
    return row.ruleId() + " " + row.subject() + " " + row.filePath() + ":" + row.line() + by;
  }

  @Test
  void everyVerdictThatIsNotOkIsAFindingThatNamesTheLine() {
    List<FindingRow> rows =
        aProject()
            .pyproject("dependencies = [\"sqlalchemy\"]")
            .file("a.py", "import os\nimport yaml\nimport yaml.nodes\n")
            .findings();
    assertThat(rows)
        .extracting(UseFindingsTest::text)
        .containsExactly("DEP001 pyyaml a.py:2", "DEP005 sqlalchemy pyproject.toml:3");
    FindingRow missing = rows.get(0);
    assertThat(missing.message())
        .isEqualTo("'pyyaml' is imported at a.py:2 (2 imports) and neither declared nor locked");
    assertThat(missing.severity()).isEqualTo(Severity.HIGH);
    assertThat(missing.remediation()).isEqualTo(FindingRule.DEP001.fix());
    assertThat(missing.fingerprint()).matches("[0-9a-f]{32}");
  }

  @Test
  void anEditAboveChangesNoFingerprint() {
    MiniatureUses before = aProject().file("a.py", "import yaml\n");
    MiniatureUses after = aProject().file("a.py", "# new\n\nimport yaml\n");
    assertThat(after.findings().get(0).fingerprint())
        .isEqualTo(before.findings().get(0).fingerprint());
  }

  @Test
  void aModuleInATrueRootThatHidesAStandardOneIsFound() {
    assertThat(
            texts(
                aProject()
                    .file("queue.py", "")
                    .file("p/__init__.py", "")
                    .file("p/json.py", "")
                    .file("a.py", "import queue, p.json\n")
                    .file("p/b.py", "import json\n")))
        .as("p/json.py lies in a package and hides nothing")
        .containsExactly("IMP001 queue a.py:1");
  }

  @Test
  void relativeImportsAboveTheTopAreFound() {
    assertThat(texts(aProject().file("p/__init__.py", "").file("p/a.py", "from ... import x\n")))
        .containsExactly("IMP003 p/a.py ... p/a.py:1");
  }

  @Test
  void whatSeveralProjectsHaveIsAmbiguous() {
    assertThat(
            texts(
                aProject()
                    .project("x")
                    .project("y")
                    .file("x/shared.py", "")
                    .file("y/shared.py", "")
                    .file("a.py", "import shared\n")))
        .containsExactly("IMP002 shared a.py:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import yaml  # census: ignore[DEP001] vendored   | DEP001 pyyaml a.py:1 ignored by a.py:1",
        "import yaml  # census: ignore[DEP001, DEP002] x  | DEP001 pyyaml a.py:1 ignored by a.py:1; CEN001 a.py DEP002 a.py:1",
        "# census: ignore[DEP001] x~import yaml           | DEP001 pyyaml a.py:2 ignored by a.py:1",
        "from yaml import (~  x,  # census: ignore[DEP001] x~  y)~| DEP001 pyyaml a.py:1 ignored by a.py:2",
        "import yaml  # census: ignore[DEP001] x~import yaml | DEP001 pyyaml a.py:2",
        "import yaml  # census: ignore[DEP002] x          | DEP001 pyyaml a.py:1; CEN001 a.py DEP002 a.py:1",
        "import os  # census: ignore[DEP001] x            | CEN001 a.py DEP001 a.py:1",
        "import yaml  # census: ignore[DEP01] x           | DEP001 pyyaml a.py:1; CEN001 a.py DEP01 a.py:1",
      })
  void aCommentSilencesItsRuleOnItsStatementAndNothingElse(String source, String expected) {
    MiniatureUses project = aProject().file("a.py", source.replace("~", "\n") + "\n");
    assertThat(String.join("; ", texts(project))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "requirements.txt | pyyaml  # census: ignore[DEP005] later | DEP005 pyyaml requirements.txt:1 ignored by requirements.txt:1",
        "requirements.txt | # census: ignore[DEP005] x~pyyaml      | DEP005 pyyaml requirements.txt:2 ignored by requirements.txt:1",
        "requirements.txt | pyyaml~# census: ignore[DEP005] x      | DEP005 pyyaml requirements.txt:1; CEN001 requirements.txt DEP005 requirements.txt:2",
        "requirements.txt | pyyaml  # census: ignore[DEP001]       | DEP005 pyyaml requirements.txt:1; CEN001 requirements.txt DEP001 requirements.txt:1",
        "pyproject.toml   | [project]~name = 'p'~dependencies = [~  'pyyaml',  # census: ignore[DEP005] x~] | DEP005 pyyaml pyproject.toml:4 ignored by pyproject.toml:4",
        "setup.cfg        | [options]~install_requires =~  # census: ignore[DEP005] x~  pyyaml~ | DEP005 pyyaml setup.cfg:4 ignored by setup.cfg:3",
        "BUILD            | python_requirement(name='y', requirements=['pyyaml'])  # census: ignore[DEP005] x | DEP005 pyyaml BUILD:1 ignored by BUILD:1",
      })
  void aCommentInAManifestSilencesItsRuleOnItsRequirement(
      String path, String text, String expected) {
    MiniatureUses project = aProject().file("a.py", "X = 1\n");
    assertThat(String.join("; ", texts(project.file(path, text.replace('~', '\n') + "\n"))))
        .isEqualTo(expected);
  }

  @Test
  void theReasonIsKept() {
    assertThat(
            aProject()
                .file("a.py", "import yaml  # census: ignore[DEP001] it is vendored\n")
                .findings()
                .get(0)
                .message())
        .endsWith("neither declared nor locked (ignored: it is vendored)");
  }

  @Test
  void aRuleThatIsNoneIsSaidWithTheNearestOne() {
    List<FindingRow> rows =
        aProject()
            .file("a.py", "x = 1  # census: ignore[DEP01] x\ny = 1  # census: ignore[zzzzzzzz] x\n")
            .findings();
    assertThat(rows)
        .extracting(FindingRow::message)
        .containsExactly(
            "the comment at a.py:1 asks to ignore 'DEP01', which is no rule; did you mean DEP001?"
                + " (its reason: x)",
            "the comment at a.py:2 asks to ignore 'zzzzzzzz', which is no rule (its reason: x)");
  }

  @Test
  void theSameUselessCommentTwiceIsTwoFindings() {
    String twice = "x = 1  # census: ignore[DEP001] x\n".repeat(2);
    assertThat(aProject().file("a.py", twice).findings())
        .extracting(FindingRow::subject)
        .containsExactly("a.py DEP001", "a.py DEP001 #2");
  }
}
