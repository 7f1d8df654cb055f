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
        "pyproject.toml   | [project.scripts]~run = \"acme.cli:main\"                 | acme.cli",
        "pyproject.toml   | [project.scripts]~run = \"acme.cli:main [extra]\"         | acme.cli",
        "a/pyproject.toml | [project.entry-points.\"acme\"] # x~p = \"plug\"~[tool.y]~z = \"q\" | plug",
        "pyproject.toml   | [tool.pytest.ini_options]~addopts = [~  \"-p\", \"foo\",~]~minversion = \"z\" | foo",
        "pyproject.toml   | [tool.pytest.ini_options]~addopts = \"-p foo --cov=bar --strict tests/baz\" | foo",
        "pyproject.toml   | [tool.poetry.plugins.x]~\"n\" = \"m\"                      | m",
        "pyproject.toml   | [tool.poet]~a = \"b\"~[tool.poetical]~c = \"d\"           | ''",
        "pyproject.toml   | [tool.hatch.envs.docs.scripts]~a = \"mkdocs build\"       | build mkdocs",
        "pyproject.toml   | [tool.hatch.envs.docs]~dependencies = [\"mkdocs\"]        | ''",
        "setup.cfg        | [options.entry_points]~console_scripts =~  run = a.b:c    | a.b",
        "setup.cfg        | [metadata]~name = a                                       | ''",
        "tox.ini          | [testenv:docs]~deps = sphinx~# no~commands =~  towncrier build {posargs}~setenv = A=b | build towncrier",
        "tox.ini          | [testenv]~commands =~  {envbindir}/x -m a.b --c=d e/f     | a.b",
        "tox.ini          | [testenvironment]~commands = sphinx                       | ''",
        "mkdocs.yml       | site_name: x~theme:~  name: material~  logo: l~plugins:~  - mkdocstrings:~      handlers:~        - python~  - search~nav: y | material mkdocstrings search",
        "mkdocs.yml       | theme: readthedocs~plugins: [a, b]~markdown_extensions:~- toc~-   pymdownx.x: # y | a b pymdownx.x readthedocs toc",
        ".pre-commit-config.yaml | repos:~  - repo: local~    hooks:~      - id: x~        entry: python -m acme.check~        language: system | acme.check python",
        ".pre-commit-config.yaml | repos:~  - repo: r~    hooks:~      - id: x~        additional_dependencies: [types-x] | ''",
        "docs/conf.py     | import os~extensions = [~  'sphinx_copybutton',~]~project = 'no' | sphinx_copybutton",
        "docs/conf.py     | extensions = ['a']~def setup(app):~  app.add('b')~if x:~  y('c') | a",
        "docs/conf.py     | extensions.append(\"a.b\")~html_theme = 'furo'            | a.b furo",
        "docs/conf.py     | extensions.extend([~  'a',~])~'b'                         | a",
        "noxfile.py       | session.install('-r', 'x.txt', \"nbmake\")                | ''",
        "noxfile.py       | def f(session):~  session.run('nbmake',~    '-x', 'y/z',~  )~  g('h') | nbmake",
        "noxfile.py       | out = session.run(\"a b\")~session.notify('c')            | a b",
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
