package dev.repocensus.analysis.python;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.row.ImportKind;
import dev.repocensus.schema.row.ReadStatus;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints what the scanner finds below a directory, one JSON object for each statement, in the shape
 * that a walk over CPython's syntax trees can print too; then measures its speed.
 *
 * <p>Arguments: the directory, the file to write, and the number of timed rounds (0 for none).
 */
final class OracleCompare {
  private static final List<String> FLAGS =
      List.of(
          "typing", "import_error_try", "import_error_handler", "broad_try", "function", "class");
  private static final List<String> COLUMNS =
      List.of(
          "type_checking",
          "try_import_error",
          "except_import_error",
          "try_broad",
          "function",
          "class");

  private final ImportScanner scanner = new ImportScanner();

  private OracleCompare() {}

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    List<Path> files = sources(root);
    OracleCompare compare = new OracleCompare();
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]));
        JsonGenerator json = new JsonMapper().createGenerator(out)) {
      json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
      for (Path file : files) {
        compare.print(json, root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    compare.time(files, Integer.parseInt(arguments[2]));
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(p -> p.toString().endsWith(".py"))
          .filter(p -> !Files.isSymbolicLink(p) && Files.isRegularFile(p))
          .filter(p -> !p.toString().contains("/.git/"))
          .sorted()
          .toList();
    }
  }

  private void time(List<Path> files, int rounds) throws IOException {
    List<byte[]> sources = new ArrayList<>();
    long bytes = 0;
    for (Path file : files) {
      byte[] source = Files.readAllBytes(file);
      sources.add(source);
      bytes += source.length;
    }
    for (int round = 0; round < rounds; round++) {
      long start = cpuTime();
      long rows = 0;
      for (byte[] source : sources) {
        rows += scanner.scan(source, source.length, false).imports().size();
      }
      long nanos = cpuTime() - start;
      System.out.printf("%d rows, %.0f MB/s%n", rows, bytes * 1e3 / nanos);
    }
  }

  /** Processor time of this thread: what else the machine does is not counted. */
  private static long cpuTime() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void print(JsonGenerator json, String file, byte[] source) throws IOException {
    ModuleScan scan = scanner.scan(source, source.length, file.endsWith("__init__.py"));
    if (scan.status() != ReadStatus.READ) {
      status(json, file, scan);
    }
    List<ImportedName> rows = new ArrayList<>(scan.imports());
    rows.sort(
        Comparator.comparingInt(ImportedName::line)
            .thenComparingInt(ImportedName::column)
            .thenComparing(r -> r.kind() == ImportKind.DYNAMIC)
            .thenComparingInt(ImportedName::statement)
            .thenComparingInt(ImportedName::position));
    int next = 0;
    while (next < rows.size()) {
      int first = next++;
      ImportedName row = rows.get(first);
      while (next < rows.size()
          && row.kind() == ImportKind.FROM
          && rows.get(next).statement() == row.statement()) {
        next++;
      }
      statement(json, file, rows.subList(first, next));
    }
  }

  private static void status(JsonGenerator json, String file, ModuleScan scan) throws IOException {
    Problem problem = scan.problems().get(0);
    json.writeStartObject();
    json.writeStringField("file", file);
    json.writeObjectField("line", problem.line());
    json.writeStringField("kind", "error");
    json.writeStringField("status", scan.status().name());
    json.writeStringField("error", problem.code().name());
    json.writeStringField("msg", problem.message());
    json.writeEndObject();
  }

  private static void statement(JsonGenerator json, String file, List<ImportedName> rows)
      throws IOException {
    ImportedName row = rows.get(0);
    json.writeStartObject();
    json.writeStringField("file", file);
    json.writeNumberField("line", row.line());
    json.writeStringField(
        "kind",
        switch (row.kind()) {
          case IMPORT -> "import";
          case FROM -> "from";
          case DYNAMIC -> "dynamic";
          case STRING -> "string";
        });
    json.writeStringField("module", row.module());
    json.writeArrayFieldStart("names");
    for (ImportedName name : rows) {
      if (name.member() != null) {
        json.writeString(name.member());
      }
    }
    json.writeEndArray();
    json.writeNumberField("level", row.level());
    for (int i = 0; i < FLAGS.size(); i++) {
      json.writeBooleanField(COLUMNS.get(i), row.guards().names().contains(FLAGS.get(i)));
    }
    json.writeNumberField("end_line", row.endLine());
    json.writeNumberField("column", row.column());
    json.writeEndObject();
  }
}
