package dev.repocensus.analysis.use;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendoredTest {

  @ParameterizedTest
  @CsvSource({
    "'', ",
    "a.py, ",
    "vendor, ",
    "vendor.py, ",
    "vendor/__init__.py, ",
    "vendor/__init__.pyi, ",
    "__/a.py, ",
    "vendor/a.py, a.py",
    "_vendor/six/moves.py, six",
    "src/p/_vendor_/six.py, six.py",
    "p/Third_Party/six.py, six.py",
    "p/vendors/vendor/six.py, vendor",
    "p/vendorlike/six.py, ",
    "external/six.py, ",
  })
  void aCopyLiesRightInAFolderForCopies(String path, String name) {
    assertThat(Vendored.name(path)).isEqualTo(name);
  }
}
