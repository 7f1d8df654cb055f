package dev.repocensus.analysis.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.python.ModuleScan;
import dev.repocensus.schema.row.ImportKind;
import dev.repocensus.schema.row.ImportLayer;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachedStubsTest {
  private static final String ATTACHES =
      """
      import lazy_loader as lazy
      import os

      __getattr__, __dir__, __all__ = lazy.attach_stub(__name__, __file__)
      """;

  private static ModuleScan scan(String path, String source, TreeMap<String, String> others) {
    TreeMap<String, String> files = new TreeMap<>(others);
    files.put(path, source);
    return ScannedUnits.scan(files).files().stream()
        .filter(file -> file.entry().path().equals(path))
        .map(file -> Objects.requireNonNull(file.scan()))
        .findFirst()
        .orElseThrow();
  }

  private static String dynamics(ModuleScan scan) {
    return scan.imports().stream()
        .filter(row -> row.kind() == ImportKind.DYNAMIC)
        .map(row -> row.line() + " " + ".".repeat(row.level()) + row.module())
        .collect(Collectors.joining("; "));
  }

  /** The stub; submodules that the package imports by it; calls that nobody can tell. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "version https://git-lfs.github.com/spec/v1 | ``              | 1",
        "``                                         | ``              | 0",
        "import a                                   | ``              | 0",
        "from . import *                            | ``              | 0",
        "from .. import a                           | ``              | 0",
        "from b import a                            | ``              | 0",
        "from . import a, b as c                    | 4 .a; 4 .b      | 0",
        "from .a import x, y; from .a.b import z    | 4 .a; 4 .a.b    | 0",
        "from .b import x; from . import b, a       | 4 .b; 4 .a      | 0"
      })
  void whatTheStubImportsOfItsPackageIsImportedLazily(
      String stub, String expected, int unresolved) {
    ModuleScan scan =
        scan("p/__init__.py", ATTACHES, new TreeMap<>(java.util.Map.of("p/__init__.pyi", stub)));

    assertThat(dynamics(scan)).isEqualTo(expected);
    assertThat(scan.dynamicImportsUnresolved()).isEqualTo(unresolved);
  }

  @Test
  void aStubThatIsNotThereIsAnImportThatNobodyCanTell() {
    ModuleScan scan = scan("p/__init__.py", ATTACHES, new TreeMap<>());

    assertThat(dynamics(scan)).isEmpty();
    assertThat(scan.dynamicImportsUnresolved()).isEqualTo(1);
  }

  @Test
  void theRowsAreOneLazyStatementBehindTheOthers() {
    TreeMap<String, String> stub = new TreeMap<>();
    stub.put("p/__init__.pyi", "from . import a, b");
    var rows = scan("p/__init__.py", ATTACHES, stub).imports();

    assertThat(rows).extracting(row -> row.statement()).containsExactly(0, 1, 2, 2);
    assertThat(rows.get(3).position()).isEqualTo(1);
    assertThat(rows.get(3).guards().layer()).isEqualTo(ImportLayer.LAZY);
    assertThat(rows.get(3).guards().names()).containsExactly("lazy");
  }

  @Test
  void aStubBesideAPackageThatDoesNotAttachItStaysAStub() {
    TreeMap<String, String> stub = new TreeMap<>();
    stub.put("p/__init__.pyi", "from . import a");

    assertThat(dynamics(scan("p/__init__.py", "import os\n", stub))).isEmpty();
    assertThat(dynamics(scan("p/m.py", ATTACHES, stub))).isEmpty();
  }
}
