package dev.repocensus.analysis.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that CPython refuses; no oracle says what they import, so it is written down here. */
class RecoveredImportsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // what is cut off
        "`import`                                             | `` | SYN001@1",
        "`import a,`                                          | `1 import a` | SYN001@1",
        "`import a.`                                          | `` | SYN001@1",
        "`import a as`                                        | `1 import a` | SYN001@1",
        "`from`                                               | `` | SYN001@1",
        "`from a`                                             | `` | SYN001@1",
        "`from a import`                                      | `` | SYN001@1",
        "`from a import b,`                                   | `1 from a import b` | SYN001@1",
        "`from a import (b, c`                                | `1 from a import b; 1 from a import c` | SYN001@1",
        "`from . import (b,\nimport c`                        | `1 from . import b; 2 import c` | SYN001@1",
        "`from a import ()`                                   | `` | SYN001@1",
        "`import a\nx = '''\nimport b`                        | `1 import a; 3 import b` | SYN001@2",
        "`import a\nx = (\nimport b`                          | `1 import a; 3 import b` | SYN001@2",
        "`import a\nclass A`                                  | `1 import a` | SYN001@2",
        // what is misspelt
        "`imort a\nimport b`                                  | `2 import b` | SYN001@1",
        "`import a b\nimport c`                               | `1 import a; 2 import c` | SYN001@1",
        "`import a-b\nimport c`                               | `1 import a; 2 import c` | SYN001@1",
        "`import 1a\nimport c`                                | `2 import c` | SYN001@1",
        "`import class\nimport c`                             | `2 import c` | SYN001@1",
        "`from a import b from c\nimport d`                   | `1 from a import b; 2 import d` | SYN001@1",
        "`from a import *, b`                                 | `1 from a import *` | SYN001@1",
        "`from a import (*)`                                  | `` | SYN001@1",
        "`from .. a import b`                                 | `1 from ..a import b` | ``",
        "`def f:\n  import a\nimport b`                       | `2 import a {function}; 3 import b` | SYN001@1",
        "`def f()\n  import a\nimport b`                      | `2 import a {function}; 3 import b` | SYN001@1",
        "`if x\n  import a\nelse:\n  import b`                | `2 import a; 4 import b` | SYN001@1",
        "`if TYPE_CHECKING\n  import a\nelse\n  import b`     | `2 import a {typing}; 4 import b {not_typing}` | SYN001@1",
        "`try\n  import a\nexcept ImportError:\n  import b`   | `2 import a {import_error_try}; 4 import b {import_error_handler}` | SYN001@1",
        // what stands in the wrong place
        "`  import a\nimport b`                               | `1 import a; 2 import b` | SYN001@1",
        "`if x:\nimport a`                                    | `2 import a` | SYN001@2",
        "`def f():\n    import a\n  import b\nimport c`       | `2 import a {function}; 3 import b; 4 import c` | SYN001@3",
        "`x = 1 import a`                                     | `` | SYN001@1",
        "`x; import a import b`                               | `1 import a` | SYN001@1",
        "`else:\n  import a`                                  | `2 import a` | SYN001@1",
        "`except ImportError:\n  import a`                    | `2 import a {import_error_handler}` | SYN001@1",
        "`try:\n  import a\nimport b`                         | `2 import a; 3 import b` | SYN001@3",
        "`for x in y: def f(): import a`                      | `` | SYN001@1",
        // a merge that was not finished: both sides are there
        "`import a\n<<<<<<< x\nimport b\n=======\nimport c\n>>>>>>> y\nimport d` | `1 import a; 3 import b; 5 import c; 7 import d` | SYN005@2",
        "`try:\n  import a\n<<<<<<< x\nexcept ImportError:\n=======\nexcept:\n>>>>>>> y\n  import b` | `2 import a {broad_try, import_error_try}; 8 import b` | SYN005@3 SYN001@6",
        // Python 2
        "`print 'a'; import b`                                | `1 import b` | SYN003@1",
        "`try: import a\nexcept ImportError, e: import b`     | `1 import a {import_error_try}; 2 import b {import_error_handler}` | SYN003@2",
        "`exec 'import a' in b; import c`                     | `1 import c` | SYN003@1",
        "`def f(a, (b, c)):\n  import d`                      | `2 import d {function}` | SYN003@1",
        // templates
        "`import a\n{% if x %}\nimport b\n{% endif %}`        | `1 import a; 3 import b` | SYN001@2",
        "`from {{ a }} import b\nimport c`                    | `2 import c` | SYN001@1"
      })
  void whatCanBeReadIsRead(String source, String imports, String problems) {
    ModuleScan scan = Scans.scan(source);

    assertThat(Scans.imports(scan)).isEqualTo(imports);
    assertThat(Scans.problems(scan)).isEqualTo(problems);
  }
}
