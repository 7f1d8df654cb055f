package dev.repocensus.analysis.census;

import static dev.repocensus.analysis.census.MiniatureUses.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UseVerdictsTest {
  @Test
  void anEmptyProjectUsesNothing() {
    assertThat(aProject().verdicts()).isEmpty();
    assertThat(aProject().findings()).isEmpty();
  }

  @Test
  void aBrokenManifestDeclaresNothingAndImportsStillCount() {
    assertThat(
            aProject()
                .file("pyproject.toml", "[project\nname = ")
                .file("a.py", "import requests\n")
                .verdicts())
        .containsExactly("requests missing likely a.py:1");
  }

  @Test
  void standardAndOwnModulesAreNoUses() {
    assertThat(
            aProject()
                .file(
                    "a.py",
                    "import os, json, b\nfrom . import c\nimport _typeshed\nimport __main__\n")
                .file("b.py", "")
                .file("c.py", "")
                .verdicts())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import requests                                          | missing likely",
        "import yaml                                              | no row",
        "try:~  import requests~except ImportError:~  pass        | ok likely",
        "try:~  import requests~except Exception:~  pass          | ok likely",
        "from contextlib import suppress~with suppress(ImportError):~  import requests | ok likely",
        "def f():~  import requests                               | missing likely",
        "if 0:~  import requests                                  | ok likely",
        "import sys~if sys.version_info < (3, 9):~  import requests | missing possible",
        "import sys~if sys.platform == 'win32':~  import requests | missing possible",
        "from typing import TYPE_CHECKING~if TYPE_CHECKING:~  import requests | missing possible",
        "try:~  import json~except ImportError:~  import requests | ok likely",
        "try:~  import tomllib~except ImportError:~  import requests | missing possible",
        "try:~  import b~except ImportError:~  import requests    | missing possible",
        "try:~  from . import c~except ImportError:~  import requests | ok likely",
        "try:~  import json, b~except ImportError:~  import requests | missing possible",
        "try:~  import json~except ImportError:~  import b~  import requests | ok likely",
        "try:~  import b~except ImportError:~  try:~    import json~  except ImportError:~    import requests | ok likely",
        "try:~  import json~except ImportError:~  pass~import requests | missing likely",
        "try:~  import json~except ImportError:~  pass~try:~  import b~except ImportError:~  import requests | missing possible",
        "import importlib~importlib.import_module('requests')     | ok likely",
        "x = 'requests.sessions.Session'                          | no row",
      })
  void whatIsImportedAndNotDeclaredIsMissingUnlessItMayBeAbsent(String source, String expected) {
    String verdict =
        aProject()
            .file("a.py", source.replace("~", "\n") + "\n")
            .file("c.py", "")
            .verdict("requests");
    assertThat(verdict).startsWith(expected.equals("no row") ? expected : "requests " + expected);
  }

  @ParameterizedTest
  @CsvSource({
    "_vendor/requests/__init__.py, ok possible",
    "_vendor/requests.py, ok possible",
    "third_party/requests/api.py, ok possible",
    "_vendor/__init__.py, missing likely",
    "_vendor/other/requests.py, missing likely",
    "clients/requests.py, missing likely",
  })
  void aVendoredCopyMayBeWhatIsImported(String copy, String expected) {
    String verdict =
        aProject()
            .file("p/__init__.py", "")
            .file("p/a.py", "import requests\n")
            .file("p/" + copy, "")
            .verdict("requests");
    assertThat(verdict).startsWith("requests " + expected);
  }

  @ParameterizedTest
  @CsvSource({
    "django-requests, django-requests ok possible",
    "django-other, requests missing likely",
    "requests, requests ok certain",
  })
  void whatIsAskedForUnderTheSameNameIsMeant(String declared, String expected) {
    assertThat(
            aProject()
                .pyproject("dependencies = [\"" + declared + "\"]")
                .file("a.py", "import requests\n")
                .verdicts())
        .filteredOn(row -> !row.contains("unused"))
        .singleElement()
        .satisfies(row -> assertThat(row).startsWith(expected));
  }

  @Test
  void aProjectThatIsAPackageMayImportItselfByItsFolder() {
    MiniatureUses scope =
        aProject()
            .project("tools/metrics")
            .file("tools/metrics/requirements.txt", "pyyaml\n")
            .file("tools/metrics/__init__.py", "")
            .file("tools/metrics/a.py", "import yaml\nfrom metrics import never_there\n");
    assertThat(scope.verdicts()).noneMatch(row -> row.startsWith("metrics"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import yaml   | pyyaml ok certain a.py:1",
        "x = 1         | pyyaml unused certain pyproject.toml:3",
        "import importlib~importlib.import_module(n) | pyyaml unused likely pyproject.toml:3",
        "x = 'yaml.nodes.Node'  | pyyaml ok possible pyproject.toml:3",
        "import importlib~importlib.import_module('yaml') | pyyaml ok certain a.py:2",
        "try:~  import yaml~except ImportError:~  pass    | pyyaml ok certain a.py:2",
        "from typing import TYPE_CHECKING~if TYPE_CHECKING:~  import yaml | pyyaml typing_only likely pyproject.toml:3",
      })
  void whatIsDeclaredIsUsedByAnyImport(String source, String expected) {
    assertThat(
            aProject()
                .pyproject("dependencies = [\"PyYAML>=6\"]")
                .file("a.py", source.replace("~", "\n") + "\n")
                .verdict("pyyaml"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ruff        | ruff ok possible pyproject.toml:3 | a tool",
        "plain-data  | plain-data ok possible pyproject.toml:3 | it has no module",
        "pytest-foo  | pytest-foo ok possible pyproject.toml:3 | a plugin by its name",
        "never-heard | never-heard unused possible pyproject.toml:3 | nothing is known of it",
        "boto3-stubs | boto3-stubs unused likely pyproject.toml:3 | stubs of what is not imported",
      })
  void whatNoImportCanShowIsNotSurelyUnused(String name, String expected, String why) {
    assertThat(
            aProject()
                .pyproject("dependencies = [\"" + name + "\"]")
                .file("a.py", "")
                .verdict(name))
        .as(why)
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x = 'never_heard.middleware.Some'  | ok possible",
        "x = 'never.heard.middleware'       | ok possible",
        "x = 'never.heard.middleware'       | ok possible",
        "x = 'heard.middleware.Some'        | unused possible",
      })
  void aTextThatNamesAModuleOfWhatIsDeclaredIsAUse(String source, String expected) {
    String verdict =
        aProject()
            .pyproject("dependencies = [\"never-heard\"]")
            .file("a.py", source + "\n")
            .verdict("never-heard");
    assertThat(verdict).startsWith("never-heard " + expected);
  }

  @Test
  void whereThereIsNoCodeNothingIsUnused() {
    assertThat(aProject().pyproject("dependencies = [\"pyyaml\"]").verdicts())
        .containsExactly("pyyaml ok possible pyproject.toml:3");
  }

  @Test
  void aPluginIsUsedWhereItsHostIs() {
    String declared = "dependencies = [\"sqlalchemy-foo\", \"SQLAlchemy\"]";
    assertThat(
            aProject()
                .pyproject(declared)
                .file("a.py", "import sqlalchemy\n")
                .verdict("sqlalchemy-foo"))
        .startsWith("sqlalchemy-foo ok possible");
    assertThat(
            aProject()
                .pyproject("dependencies = [\"sqlalchemy-foo\"]")
                .file("a.py", "")
                .verdict("sqlalchemy-foo"))
        .startsWith("sqlalchemy-foo unused certain");
    assertThat(
            aProject()
                .pyproject("dependencies = [\"sqlalchemy-foo\", \"attrs\"]")
                .lock("p sqlalchemy-foo attrs", "attrs sqlalchemy", "sqlalchemy", "sqlalchemy-foo")
                .file("a.py", "import attr\n")
                .verdict("sqlalchemy-foo"))
        .startsWith("sqlalchemy-foo ok possible");
  }

  @Test
  void stubsAreUsedWhereWhatTheyTypeIsImported() {
    assertThat(
            aProject()
                .pyproject("dependencies = [\"pyyaml\", \"types-PyYAML\"]")
                .file("a.py", "import yaml\n")
                .verdicts())
        .containsExactly("pyyaml ok certain a.py:1", "types-pyyaml ok likely pyproject.toml:3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p/a.py      | import yaml              | dev_in_runtime certain p/a.py:1",
        "p/a.py      | def f():~  import yaml   | dev_in_runtime likely p/a.py:2",
        "p/a.py      | try:~  import yaml~except ImportError:~  pass | ok certain p/a.py:2",
        "tests/t.py  | import yaml              | ok certain tests/t.py:1",
        "docs/conf.py | import yaml             | ok certain docs/conf.py:1",
        "noxfile.py  | import yaml              | ok certain noxfile.py:1",
        "setup.py    | import yaml              | ok certain setup.py:1",
      })
  void whatIsForDevelopersMustNotBeShipped(String path, String source, String expected) {
    assertThat(
            aProject()
                .pyproject("[dependency-groups]\ndev = [\"pyyaml\"]")
                .file(path, source.replace("~", "\n") + "\n")
                .verdict("pyyaml"))
        .isEqualTo("pyyaml " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p/a.py      | import yaml              | optional_unguarded likely p/a.py:1",
        "p/a.py      | def f():~  import yaml   | ok certain p/a.py:2",
        "p/a.py      | try:~  import yaml~except ImportError:~  pass | ok certain p/a.py:2",
        "tests/t.py  | import yaml              | ok certain tests/t.py:1",
      })
  void whatIsInAnExtraMustBeGuarded(String path, String source, String expected) {
    assertThat(
            aProject()
                .pyproject("[project.optional-dependencies]\nfast = [\"pyyaml\"]")
                .file(path, source.replace("~", "\n") + "\n")
                .verdict("pyyaml"))
        .isEqualTo("pyyaml " + expected);
  }

  @Test
  void whatOnlyTestsImportIsNoRequirementOfTheProduct() {
    assertThat(
            aProject()
                .pyproject("dependencies = [\"pyyaml\"]")
                .file("tests/test_a.py", "import yaml\n")
                .verdict("pyyaml"))
        .isEqualTo("pyyaml runtime_only_in_tests likely pyproject.toml:3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ">=3.11 | tomli stdlib_declared certain pyproject.toml:4",
        ">=3.10 | tomli ok certain a.py:1",
      })
  void aBackportIsNotNeededWhereEveryPythonHasTheModule(String pythons, String expected) {
    String lines = "requires-python = \"" + pythons + "\"\ndependencies = [\"tomli\"]";
    String verdict = aProject().pyproject(lines).file("a.py", "import tomli\n").verdict("tomli");
    assertThat(verdict.replace("likely", "certain")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ">=3.9  | import tomllib | tomllib version_gap certain a.py:1",
        ">=3.11 | import tomllib | no row",
        ">=3.9  | try:~  import tomllib~except ImportError:~  tomllib = None | tomllib ok likely a.py:2",
        ">=3.9  | import sys~if sys.version_info >= (3, 11):~  import tomllib | tomllib ok likely a.py:3",
        ">=3.12 | import imp | imp version_gap certain a.py:1",
        ">=3.9  | import urllib2 | urllib2 version_gap certain a.py:1",
      })
  void aStandardModuleThatSomeSupportedPythonLacksIsAGap(
      String pythons, String source, String expected) {
    String name = expected.equals("no row") ? "tomllib" : expected.split(" ")[0];
    assertThat(
            aProject()
                .pyproject("requires-python = \"" + pythons + "\"")
                .file("a.py", source.replace("~", "\n") + "\n")
                .verdict(name))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pyproject.toml | [project.scripts]~a = \"p:x\"                    | unused certain",
        "pyproject.toml | [project.entry-points.x]~a = \"yaml.loader:x\"   | ok possible",
        "tox.ini        | [testenv]~commands = pyyaml --check               | ok possible",
        "docs/conf.py   | extensions = ['yaml.ext']                         | ok possible",
        "tox.ini        | [testenv]~deps = pyyaml                           | unused certain",
        "tox.ini        | [testenv]~commands = pytest --cov=yaml            | unused certain",
        "noxfile.py     | session.install('pyyaml')                         | unused certain",
        "mkdocs.yml     | plugins:~  - search:~      yaml: 1                | unused certain",
        "pyproject.toml | [project.scripts]~yaml = \"p:yaml\"               | unused certain",
      })
  void whatConfigurationNamesIsNotUnused(String path, String text, String verdict) {
    String lines = text.replace('~', '\n');
    MiniatureUses scope = aProject().file("a.py", "X = 1\n");
    scope.pyproject("dependencies = [\"pyyaml\"]\n" + (path.equals("pyproject.toml") ? lines : ""));
    if (!path.equals("pyproject.toml")) {
      scope.file(path, lines + "\n");
    }
    assertThat(scope.verdict("pyyaml")).startsWith("pyyaml " + verdict);
  }

  @Test
  void aModuleThatLooksLikeAStrangerAmongTheDeclaredIsPossiblyIts() {
    assertThat(
            aProject()
                .pyproject("dependencies = [\"python-frobnicate\", \"quux\"]")
                .file("a.py", "import frobnicate, other_thing\n")
                .verdicts())
        .containsExactly(
            "other-thing missing possible a.py:1",
            "python-frobnicate ok possible a.py:1",
            "quux ok possible pyproject.toml:3");
  }

  @Test
  void buildRequirementsAreNotJudgedByImports() {
    assertThat(
            aProject()
                .file(
                    "pyproject.toml",
                    "[build-system]\nrequires = [\"setuptools\", \"cython\"]\n[project]\nname='p'\n")
                .file("setup.py", "from setuptools import setup\nsetup()\n")
                .verdicts())
        .containsExactly("cython ok certain pyproject.toml:2", "setuptools ok certain setup.py:1");
  }
}
