package dev.repocensus.analysis.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionReaderTest {
  private static final String METADATA = "Metadata-Version: 2.1\nName: Some_Name\nVersion: 1.2\n";

  private static KnownDistribution known(FakeFiles files) {
    Seed seed = DistributionReader.read(files, "wheel");
    assertThat(seed).isNotNull();
    return seed.distributions().get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "-1.0", "a b-1.0"})
  void whatHasNoNameIsNothing(String label) {
    assertThat(DistributionReader.read(FakeFiles.of(label).files("a.py"), "wheel")).isNull();
  }

  @Test
  void aNameThatMetadataCannotHaveIsNothing() {
    FakeFiles files = FakeFiles.of("a-1").about("METADATA", "Name: ../../etc\n");
    assertThat(DistributionReader.read(files, "wheel")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "zope.event-6.2-py3-none-any, zope-event, 6.2",
    "PyYAML-6.0, pyyaml, 6.0",
    "a_b-1.0.post1, a-b, 1.0.post1"
  })
  void withoutMetadataTheFilesNameSpeaks(String label, String name, String version) {
    KnownDistribution known = known(FakeFiles.of(label).files("a.py"));
    assertThat(known.name()).isEqualTo(name);
    assertThat(known.versions()).containsExactly(version);
  }

  @Test
  void metadataGoBeforeTheFilesName() {
    FakeFiles files = FakeFiles.of("other-9").about("METADATA", METADATA + "\nName: body\n");
    assertThat(known(files))
        .isEqualTo(
            new KnownDistribution(
                "some-name", List.of("1.2"), "wheel", MapSource.FILES, 0, List.of()));
  }

  @Test
  void namespacesAreNobodysAndWhatLiesInThemIsSomebodys() {
    FakeFiles files =
        FakeFiles.of("x-1")
            .file(
                "ns/__init__.py",
                "__path__ = __import__('pkgutil').extend_path(__path__, __name__)")
            .file("ns/pkg/__init__.py", "import os")
            .file("old/__init__.py", "__import__('pkg_resources').declare_namespace(__name__)")
            .file("old/mod.py", "")
            .file("said/__init__.py", "")
            .file("said/mod.py", "")
            .about("namespace_packages.txt", "said\n");
    assertThat(files.members()).containsExactly("ns.pkg", "old.mod", "said.mod");
  }

  /** Each is the rest of an init that lets others in. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ns.a     | ''",
        "ns.a     | __version__ = '1'",
        "ns.a     | import os",
        "ns.a     | from pkgutil import walk_packages as _walk",
        "ns.a     | from nsother import x",
        "ns, ns.a | from .a import *",
        "ns, ns.a | import ns.a",
        "ns, ns.a | from ns import a",
        "ns, ns.a | async def connect(): pass",
        "ns, ns.a | class Client: pass",
      })
  void anInitThatLetsOthersInIsSomebodysOnceItOffersSomething(String members, String rest) {
    String code = "__path__ = __import__('pkgutil').extend_path(__path__, __name__)\n" + rest;
    FakeFiles files = FakeFiles.of("x-1").file("ns/__init__.py", code).files("ns/a.py");
    assertThat(String.join(", ", files.members())).isEqualTo(members);
  }

  @Test
  void aRealPackageThatLetsOthersInIsItsOwn() {
    String code = "__path__ = __import__('pkgutil').extend_path(__path__, __name__)\n";
    FakeFiles files =
        FakeFiles.of("x-1")
            .file("big/__init__.py", code + "x = 1\n".repeat(1000))
            .files("big/a.py");
    assertThat(files.members()).containsExactly("big", "big.a");
  }

  @Test
  void stubsBesideTheirOwnCodeAreNotWorthAWord() {
    FakeFiles files =
        FakeFiles.of("x-1").files("a/__init__.py", "a/b.pyi", "c-stubs/__init__.pyi", "d/e.pyi");
    assertThat(files.members()).containsExactly("a", "c (stub)", "d.e (stub)");
  }

  @Test
  void withoutAFileListImportNamesSpeakThenTopLevel() {
    FakeFiles both =
        FakeFiles.of("x-1")
            .withoutList()
            .about("METADATA", METADATA + "Import-Name: a.b\nImport-Name: _c ; private\n")
            .about("top_level.txt", "other\n");
    assertThat(both.members()).containsExactly("_c", "a.b");
    assertThat(known(both).source()).isEqualTo(MapSource.METADATA);

    FakeFiles top =
        FakeFiles.of("x-1")
            .withoutList()
            .about("METADATA", METADATA + "Import-Namespace: ns\n")
            .about("top_level.txt", "one\ntests/integration\nns\n\n2b\n");
    assertThat(top.members()).containsExactly("one");
    assertThat(known(top).source()).isEqualTo(MapSource.TOP_LEVEL);
  }

  @Test
  void entryPointGroupsAreThoseWithAnEntry() {
    String text =
        """
        = no group
        [empty]
        [console_scripts]
        a = a:main
        # b = c
        [pytest11]
        x=y
        [odd group]
        x=y
        """;
    FakeFiles files =
        FakeFiles.of("x-1").about("METADATA", METADATA).about("entry_points.txt", text);
    assertThat(known(files).entryPointGroups()).containsExactly("console_scripts", "pytest11");
    assertThat(known(files).modules()).isZero();
  }
}
