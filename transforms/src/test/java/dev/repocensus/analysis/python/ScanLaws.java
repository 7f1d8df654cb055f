package dev.repocensus.analysis.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.schema.row.ReadStatus;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What must hold of the scan of any bytes. */
final class ScanLaws {
  private static final int LARGE = 1 << 18;

  /** What a quarter of a megabyte may cost: no machine needs it, and no square of it fits. */
  private static final long MOST_NANOS = 2_000_000_000L;

  private final ImportScanner scanner = new ImportScanner();

  /** A source of Python, or of a notebook. */
  void check(byte[] source, boolean isNotebook) {
    ModuleScan scan = scan(scanner, source, isNotebook);
    hasAStatus(scan, source.length);
    hasPlaces(scan, source.length);
    assertThat(scan(new ImportScanner(), source, isNotebook))
        .as("a scanner that has read other files, and a new one")
        .isEqualTo(scan);
  }

  private static ModuleScan scan(ImportScanner with, byte[] source, boolean isNotebook) {
    if (!isNotebook) {
      return with.scan(source, source.length, true);
    }
    Outcome<Notebook> read = NotebookReader.read(source, source.length);
    assertThat(read.problems()).hasSizeLessThan(2);
    return with.scan(read.value());
  }

  private static void hasAStatus(ModuleScan scan, int length) {
    assertThat(scan.status() == ReadStatus.READ).isEqualTo(scan.problems().isEmpty());
    assertThat(scan.encoding()).isNotEmpty();
    if (scan.status() == ReadStatus.FAILED) {
      assertThat(scan.imports()).as("rows of a file that was not read").isEmpty();
      assertThat(scan.problems()).hasSize(1);
    } else {
      assertThat(scan.lines()).isBetween(0, length + 1);
    }
    for (var problem : scan.problems()) {
      assertThat(problem.line()).isBetween(1, scan.lines() + 1);
    }
  }

  private static void hasPlaces(ModuleScan scan, int length) {
    Stream.of(scan.imports(), scan.strings())
        .forEach(
            rows -> {
              for (int i = 0; i < rows.size(); i++) {
                ImportedName row = rows.get(i);
                assertThat(row.line()).isBetween(1, scan.lines());
                assertThat(row.endLine()).isBetween(row.line(), scan.lines());
                assertThat(row.column()).isBetween(0, 3 * length);
                assertThat(i == 0 || isAfter(rows.get(i - 1), row))
                    .as("row %s stands behind the one before it", row)
                    .isTrue();
              }
            });
  }

  private static boolean isAfter(ImportedName before, ImportedName row) {
    if (before.statement() == row.statement()) {
      return before.position() + 1 == row.position() && before.line() == row.line();
    }
    boolean isBehind =
        before.line() < row.line()
            || (before.line() == row.line() && before.column() <= row.column());
    return before.statement() < row.statement() && isBehind;
  }

  /** Without the lines from one on, the imports that end before it stay. */
  void checkCut(byte[] source, int offset) {
    int at = offset;
    while (at > 0 && !CharClass.isNewline(source[at - 1])) {
      at--;
    }
    ModuleScan whole = scanner.scan(source, source.length, false);
    byte[] part = Arrays.copyOf(source, at);
    ModuleScan cut = scanner.scan(part, part.length, false);
    int line = lineOf(source, at);
    boolean isAlike = whole.encoding().equals(cut.encoding()) && hasBytesOfLines(whole);
    if (line < 3 || !isAlike || whole.status() == ReadStatus.FAILED) {
      return;
    }
    assertThat(before(cut, line)).as("cut at %d", at).containsAll(before(whole, line));
  }

  /** Whether a byte that ends a line is what ends it: not so where two bytes make a character. */
  static boolean hasBytesOfLines(ModuleScan scan) {
    return !scan.encoding().startsWith("utf-16");
  }

  /** The imports that end before a line. */
  static List<String> before(ModuleScan scan, int line) {
    return scan.imports().stream()
        .filter(row -> row.endLine() < line)
        .map(row -> row.line() + " " + row.kind() + " " + row.module() + " " + row.member())
        .toList();
  }

  static int lineOf(byte[] text, int offset) {
    LineCounter lines = new LineCounter();
    lines.reset(Arrays.copyOf(text, text.length + SourceEncoding.PADDING));
    return lines.lineOf(offset);
  }

  /** A source repeated until it is large costs what its bytes cost. */
  void checkTime(byte[] source) {
    if (source.length == 0) {
      return;
    }
    byte[] large = new byte[LARGE];
    for (int i = 0; i < LARGE; i++) {
      large[i] = source[i % source.length];
    }
    long start = cpuTime();
    scanner.scan(large, large.length, true);
    assertThat(cpuTime() - start)
        .as("nanoseconds for a quarter of a megabyte")
        .isLessThan(MOST_NANOS);
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
