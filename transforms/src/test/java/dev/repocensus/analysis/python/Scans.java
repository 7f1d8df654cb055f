package dev.repocensus.analysis.python;

import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.row.ImportKind;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Scans of small sources, written on one line for each imported name. */
final class Scans {
  private Scans() {}

  static ModuleScan scan(String source) {
    return scan(source.getBytes(StandardCharsets.UTF_8));
  }

  static ModuleScan scan(byte[] source) {
    return new ImportScanner().scan(source, source.length, true);
  }

  /** A source whose characters are its bytes. */
  static ModuleScan scanBytes(String latin1) {
    return scan(latin1.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** For example {@code 3 from .a import b as c {function}; 4 import d}. */
  static String imports(ModuleScan scan) {
    return scan.imports().stream().map(Scans::row).collect(Collectors.joining("; "));
  }

  static String imports(String source) {
    return imports(scan(source));
  }

  /** For example {@code SYN001@2}. */
  static String problems(ModuleScan scan) {
    return scan.problems().stream().map(Scans::problem).collect(Collectors.joining(" "));
  }

  private static String problem(Problem problem) {
    return problem.code() + "@" + problem.line();
  }

  private static String row(ImportedName row) {
    String module = ".".repeat(row.level()) + row.module();
    String alias = row.alias() == null ? "" : " as " + row.alias();
    String guards =
        row.guards().names().isEmpty() ? "" : " {" + String.join(", ", row.guards().names()) + "}";
    String what =
        row.kind() == ImportKind.FROM
            ? "from " + module + " import " + row.member()
            : (row.kind() == ImportKind.DYNAMIC ? "dynamic " : "import ") + module;
    return row.line() + " " + what + alias + guards;
  }
}
