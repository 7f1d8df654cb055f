package dev.repocensus.analysis.census;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.row.LockVerdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Manifests and locks that do not lie as one expects them: cases 23 and 24 of the nasty ones. */
class NastyTreesTest {
  private static final String UV =
      "version = 1\nrequires-python = \">=3.9\"\n\n[[package]]\nname = \"p\"\nversion = \"0\"\n"
          + "source = { virtual = \".\" }\n";
  private static final String POETRY =
      """
      [metadata]
      lock-version = "2.1"
      python-versions = ">=3.9"
      content-hash = "00"
      """;

  private static List<String> locks(MiniatureUses tree) {
    return tree.lockfiles().stream()
        .map(
            row ->
                row.lockPath()
                    + " "
                    + row.projectId()
                    + " "
                    + (row.verdict() == LockVerdict.NO_LOCK))
        .toList();
  }

  @Test
  void twoLocksBesideOneManifestAreTwoRows() {
    MiniatureUses tree =
        MiniatureUses.aProject()
            .pyproject(
                "version = \"0\"\nrequires-python = \">=3.9\"\n[tool.poetry.dependencies]\npython = '^3.9'")
            .file("uv.lock", UV)
            .file("poetry.lock", POETRY);
    assertThat(locks(tree)).containsExactly("poetry.lock s// false", "uv.lock s// false");
  }

  @Test
  void aLockWithoutAManifestIsARowAndAManifestWithoutALockLacksOne() {
    assertThat(locks(MiniatureUses.aProject().file("uv.lock", UV)))
        .containsExactly("uv.lock s// false");
    assertThat(locks(MiniatureUses.aProject().file("Pipfile", "[packages]\nidna = '*'\n")))
        .containsExactly("Pipfile.lock s// true");
  }

  @Test
  void aLockBelowTheManifestBelongsToTheProjectAboveIt() {
    MiniatureUses tree =
        MiniatureUses.aProject()
            .pyproject("version = \"0\"\nrequires-python = \">=3.9\"")
            .file("locks/uv.lock", UV);
    assertThat(locks(tree)).containsExactly("locks/uv.lock s// false");
  }
}
