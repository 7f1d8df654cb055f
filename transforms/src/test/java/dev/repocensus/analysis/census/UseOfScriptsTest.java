package dev.repocensus.analysis.census;

import static dev.repocensus.analysis.census.MiniatureUses.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A script with a list of its own is judged by that, and the project without it. */
class UseOfScriptsTest {
  private static final String SCRIPT =
      "# /// script\n# dependencies = [\"pyyaml\"]\n# ///\nimport yaml\n";

  @Test
  void aScriptIsJudgedByItsOwnList() {
    assertThat(aProject().file("run.py", SCRIPT).verdicts())
        .containsExactly("pyyaml ok certain run.py:4");
    assertThat(aProject().file("run.py", SCRIPT + "import requests\n").verdicts())
        .containsExactly("pyyaml ok certain run.py:4", "requests missing likely run.py:5");
  }

  @Test
  void whatTheProjectDeclaresIsNotThereForAScript() {
    assertThat(
            aProject()
                .pyproject("dependencies = [\"requests\"]")
                .file("a.py", "import requests\n")
                .file("run.py", SCRIPT + "import requests\n")
                .verdict("requests"))
        .isEqualTo("requests missing certain run.py:5");
  }

  @Test
  void whatAScriptListsIsNotThereForTheProject() {
    assertThat(aProject().file("run.py", SCRIPT).file("a.py", "import yaml\n").verdict("pyyaml"))
        .isEqualTo("pyyaml missing certain a.py:1");
  }
}
