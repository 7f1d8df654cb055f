package dev.repocensus.analysis.simpleindex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "-",
        "acme-core",
        "acme-core-.tar.gz",
        "acme-core.tar.gz",
        "acme_core-1.0.txt",
        "acme_core-1.0.tar.gz.asc",
        "acme_core-1.0-py3-none-any.whl.metadata",
        "acme_core-1.0.whl",
        "acme_core-1.0-none-any.whl",
        "acme_core--py3-none-any.whl",
        "acme_core-1.0-1-2-py3-none-any.whl",
        "other-1.0.tar.gz",
        "acme-1.0.tar.gz",
        "acme_corer-1.0.tar.gz"
      })
  void aNameThatSaysNothingOfTheDistributionIsNone(String name) {
    assertThat(ArtifactName.of(name, "acme-core")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "acme_core-1.0-py3-none-any.whl, 1.0, UNIVERSAL_WHEEL",
    "acme_core-1.0-py2.py3-none-any.whl, 1.0, UNIVERSAL_WHEEL",
    "acme_core-1.0-1-py3-none-any.whl, 1.0, UNIVERSAL_WHEEL",
    "acme.core-1.0-py3-none-any.WHL, 1.0, UNIVERSAL_WHEEL",
    "Acme_Core-1!2.0+cu118-cp312-cp312-manylinux_2_17_x86_64.whl, 1!2.0+cu118, WHEEL",
    "acme_core-1.0-cp312-none-win_amd64.whl, 1.0, WHEEL",
    "acme_core-1.0-cp39-abi3-any.whl, 1.0, WHEEL",
    "acme_core-1.0_1-py3-none-any.whl, 1.0-1, UNIVERSAL_WHEEL",
    "acme-core-1.0-py3-none-any.whl, 1.0, UNIVERSAL_WHEEL",
    "acme_core-1.0.tar.gz, 1.0, SDIST",
    "acme-core-1.0-1.tar.gz, 1.0-1, SDIST",
    "acme.core-1.0.zip, 1.0, SDIST",
    "acme-core-0.1-dev-r123.tar.gz, 0.1-dev-r123, SDIST",
    "acme-core-2004d.tar.bz2, 2004d, SDIST",
    "acme-core-1.0.tar.Z, 1.0, SDIST",
    "acme-core-1.0.tgz, 1.0, SDIST",
    "acme-core-1.0.linux-x86_64.tar.gz, 1.0, OTHER",
    "acme-core-1.0.macosx-10.9-x86_64.tar.gz, 1.0, OTHER",
    "acme-core-1.0.win32.zip, 1.0, OTHER",
    "acme_core-1.0-py2.7.egg, 1.0, OTHER",
    "acme_core-1.0-py3.6-linux-x86_64.egg, 1.0, OTHER",
    "acme-core-1.0.win-amd64-py3.4.exe, 1.0, OTHER",
    "acme-core-1.0.win32.exe, 1.0, OTHER",
    "acme-core-1.0.win32-py2.7.msi, 1.0, OTHER",
    "acme-core-1.0-1.noarch.rpm, 1.0, OTHER",
    "acme-core-1.0-1.src.rpm, 1.0, OTHER",
  })
  void versionAndKindAreRead(String name, String version, ArtifactKind kind) {
    assertThat(ArtifactName.of(name, "acme-core")).contains(new ArtifactName(version, kind));
  }
}
