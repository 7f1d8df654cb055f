package dev.repocensus.analysis.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

  private static SortedSet<String> of(String path, String text) {
    byte[] bytes = text.replace('~', '\n').getBytes(StandardCharsets.UTF_8);
    return Mentions.of(SourceText.of(path, bytes));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "pyproject.toml   | ''                                                        | ''",
        "pyproject.toml   | [project.scripts~x = (                                    | ''",
        "other.toml       | [project.scripts]~x = \"a:b\"                             | ''",
        "pyproject.toml   | [project]~dependencies = [\"requests\"]                   | ''",
        "pyproject.toml   | [project.scripts]~run = \"acme.cli:main\"                 | acme.cli main",
        "a/pyproject.toml | [project.entry-points.\"acme\"] # x~p = \"plug\"~[tool.y]~z = \"q\" | plug",
        "pyproject.toml   | [tool.pytest.ini_options]~addopts = [~  \"-p\", \"foo\",~]~minversion = \"z\" | foo p",
        "pyproject.toml   | [tool.poetry.plugins.x]~\"n\" = \"m\"                      | m",
        "pyproject.toml   | [tool.poet]~a = \"b\"~[tool.poetical]~c = \"d\"           | ''",
        "setup.cfg        | [options.entry_points]~console_scripts =~  run = a.b:c    | a.b c run",
        "setup.cfg        | [metadata]~name = a                                       | ''",
        "tox.ini          | [testenv:docs]~deps = sphinx~# no~commands =~  towncrier build~setenv = A=b | build sphinx towncrier",
        "tox.ini          | [testenvironment]~deps = sphinx                           | ''",
        "mkdocs.yml       | site_name: x~theme:~  name: material~plugins:~  - mkdocstrings:~nav: y | material mkdocstrings name",
        ".pre-commit-config.yaml | repos:~  - repo: local~    hooks:~      - id: x~        entry: python -m acme.check~        language: system | acme.check m python",
        "docs/conf.py     | import os~extensions = [~  'sphinx_copybutton',~]~project = 'no' | sphinx_copybutton",
        "docs/conf.py     | extensions.append(\"a.b\")~html_theme = 'furo'            | a.b furo",
        "noxfile.py       | session.install('-r', 'x.txt', \"nbmake\")                | nbmake r x.txt",
      })
  void wordsAreThoseOfThePlacesThatNameThings(String path, String text, String words) {
    assertThat(String.join(" ", of(path, text))).isEqualTo(words);
  }

  @Test
  void aFileOfNothingElseIsCutShort() {
    StringBuilder text = new StringBuilder("[project.scripts]~");
    for (int i = 0; i < 5000; i++) {
      text.append("a = \"m").append(i).append("\"~");
    }
    assertThat(of("pyproject.toml", text.toString())).hasSize(2000);
  }

  @Test
  void theTableNamesItsFiles() {
    assertThat(Mentions.isIn("docs/conf.py")).isTrue();
    assertThat(Mentions.isIn("a/settings.py")).isFalse();
  }
}
