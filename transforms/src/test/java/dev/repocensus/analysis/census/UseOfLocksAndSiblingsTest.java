package dev.repocensus.analysis.census;

import static dev.repocensus.analysis.census.MiniatureUses.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.row.DistributionUseRow;
import dev.repocensus.schema.row.UseRelation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What locks, other resolves and other projects of the scope have of what is imported. */
class UseOfLocksAndSiblingsTest {
  @Test
  void whatIsLockedBesideItsCopyIsStillBroughtByAnother() {
    assertThat(
            aProject()
                .pyproject("dependencies = [\"attrs\"]")
                .lock("p attrs", "attrs requests", "requests")
                .file("p/a.py", "import requests\n")
                .file("p/_vendor/requests/__init__.py", "")
                .verdict("requests"))
        .startsWith("requests transitive");
  }

  @Test
  void aLockTellsTransitiveFromMissingWithTheWayThere() {
    UseRows rows =
        aProject()
            .pyproject("dependencies = [\"sqlalchemy\"]")
            .lock("p sqlalchemy", "sqlalchemy attrs", "attrs pyyaml", "pyyaml")
            .file("a.py", "import sqlalchemy, yaml, requests\n")
            .rows("");
    assertThat(rows.uses())
        .extracting(
            DistributionUseRow::distribution,
            row -> row.verdict().text(),
            DistributionUseRow::relation,
            DistributionUseRow::lockedVersion,
            DistributionUseRow::chain)
        .containsExactly(
            tuple("attrs", "ok", UseRelation.TRANSITIVE, "1.0", List.of("sqlalchemy", "attrs")),
            tuple(
                "pyyaml",
                "transitive",
                UseRelation.TRANSITIVE,
                "1.0",
                List.of("sqlalchemy", "attrs", "pyyaml")),
            tuple("requests", "missing", UseRelation.NONE, null, List.of()),
            tuple("sqlalchemy", "ok", UseRelation.DIRECT, "1.0", List.of("sqlalchemy")));
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  @Test
  void twoForksOfOneModuleInALockAreSaid() {
    assertThat(
            aProject()
                .pyproject("dependencies = [\"opencv-python\"]")
                .lock(
                    "p opencv-python",
                    "opencv-python opencv-python-headless",
                    "opencv-python-headless")
                .file("a.py", "import cv2\n")
                .verdicts())
        .containsExactly(
            "opencv-python duplicate_provider likely pyproject.toml:3",
            "opencv-python-headless duplicate_provider likely");
  }

  @Test
  void aProjectNextDoorMustBeDeclared() {
    MiniatureUses scope =
        aProject()
            .project("lib")
            .file("lib/pyproject.toml", "[project]\nname = \"acme-lib\"\n")
            .file("lib/acme/__init__.py", "")
            .file("a.py", "import acme\n");
    assertThat(scope.verdicts()).containsExactly("acme-lib sibling_undeclared certain a.py:1");
    assertThat(scope.pyproject("dependencies = [\"acme-lib\"]").verdicts())
        .containsExactly("acme-lib ok certain a.py:1");
  }

  @Test
  void whatAnIncludedFileOfAnotherProjectAsksForIsDeclaredAndNotToBeUsedByAll() {
    MiniatureUses scope =
        aProject()
            .project("base")
            .file("base/requirements.txt", "pyyaml\nsqlalchemy\n-r ../requirements.txt\n")
            .file("requirements.txt", "-r base/requirements.txt\nrequests\n")
            .file("a.py", "import yaml\n");
    assertThat(scope.verdicts())
        .containsExactly(
            "pyyaml ok certain a.py:1",
            "requests unused certain requirements.txt:2",
            "sqlalchemy ok possible base/requirements.txt:2");
  }

  @Test
  void whatABuildFilePublishesIsTheSiblingUnderAnyOfItsNames() {
    MiniatureUses scope =
        aProject()
            .pyproject("dependencies = []")
            .project("lib")
            .file(
                "lib/BUILD",
                """
                python_distribution(name="a", provides=python_artifact(name="Acme_Lib"))
                python_distribution(name="b", provides=python_artifact(name="acme.extra"))
                """)
            .file("lib/shared.py", "X = 1\n")
            .file("a.py", "import shared\n");
    assertThat(scope.verdicts()).containsExactly("acme-lib sibling_undeclared certain a.py:1");
    assertThat(scope.pyproject("dependencies = [\"acme-lib\"]").verdicts())
        .containsExactly("acme-lib ok certain a.py:1");
    assertThat(scope.pyproject("dependencies = [\"acme-extra\"]").verdicts())
        .containsExactly("acme-extra ok certain a.py:1");
  }

  @Test
  void whatOnlyAnotherResolveHasIsThere() {
    MiniatureUses scope =
        aProject()
            .pyproject("dependencies = []")
            .lock("p")
            .project("other")
            .file("other/pyproject.toml", "[project]\nname = \"o\"\ndependencies = [\"pyyaml\"]\n")
            .file(
                "other/uv.lock",
                """
                version = 1
                requires-python = ">=3.9"

                [[package]]
                name = "pyyaml"
                version = "6.0"
                source = { registry = "https://i.invalid" }
                """)
            .file("a.py", "import yaml\n");
    assertThat(scope.verdict("pyyaml")).isEqualTo("pyyaml other_resolve certain a.py:1");
  }
}
