package dev.repocensus.analysis.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.schema.row.ReadStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Breaks each seed in many ways, the same ones every time, and asks what must hold of any bytes.
 * The seeds lie in {@code src/test/resources/python/seeds}; a file that once broke the scanner
 * belongs there.
 */
class MutatedSeedsTest {
  private static final int MUTANTS = 1500;
  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "'",
          "\"",
          "'''",
          "\"\"\"",
          "f'{",
          "\\",
          "\n",
          "\r",
          "\n    ",
          "\t",
          ";",
          ":",
          ",",
          "#",
          "if x:",
          "else:",
          "try:",
          "except ImportError:",
          "finally:",
          "import z",
          "from . import z",
          "def f():",
          "class A:",
          "lambda ",
          "async ",
          "match x:",
          "case 1:",
          "not ",
          "*",
          "=",
          ":=",
          "\f",
          "0777",
          "10L",
          "import_module('",
          " as x",
          "lazy ",
          "\0",
          "\u001a",
          "\u00e9",
          "# coding: latin-1\n",
          "# census: ignore[",
          "# /// script\n",
          "a.b.c",
          "%",
          "!",
          "?",
          "=======\n");

  private final ImportScanner scanner = new ImportScanner();

  static Stream<Path> seeds() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(MutatedSeedsTest.class.getResource("/python/seeds")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void noMutantThrowsOrLies(Path seed) {
    byte[] original = read(seed);
    boolean isNotebook = seed.toString().endsWith(".ipynb");
    Random random = new Random(seed.getFileName().toString().hashCode());
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = original;
      for (int times = 1 + random.nextInt(4); times > 0; times--) {
        mutant = mutate(mutant, random);
      }
      check(mutant, isNotebook);
    }
    check(original, isNotebook);
  }

  private void check(byte[] source, boolean isNotebook) {
    ModuleScan scan = scan(scanner, source, isNotebook);

    assertThat(scan.status() == ReadStatus.READ).isEqualTo(scan.problems().isEmpty());
    assertThat(scan.problems())
        .allSatisfy(p -> assertThat(p.line()).isBetween(1, scan.lines() + 1));
    Stream.concat(scan.imports().stream(), scan.strings().stream())
        .forEach(
            row -> {
              assertThat(row.line()).isBetween(1, scan.lines());
              assertThat(row.endLine()).isBetween(row.line(), scan.lines());
              assertThat(row.column()).isBetween(0, 3 * source.length);
            });
    assertThat(scan(new ImportScanner(), source, isNotebook)).isEqualTo(scan);
  }

  private static ModuleScan scan(ImportScanner with, byte[] source, boolean isNotebook) {
    if (!isNotebook) {
      return with.scan(source, source.length, true);
    }
    Outcome<Notebook> read = NotebookReader.read(source, source.length);
    assertThat(read.problems()).hasSizeLessThan(2);
    return with.scan(read.value());
  }

  /** What comes before a fault is found as if there were none. */
  @ParameterizedTest
  @MethodSource("seeds")
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void aFaultTakesNothingFromTheLinesBeforeIt(Path seed) {
    byte[] original = read(seed);
    ModuleScan whole = scanner.scan(original, original.length, false);
    if (whole.status() == ReadStatus.FAILED || seed.toString().endsWith(".ipynb")) {
      return;
    }
    Random random = new Random(original.length);
    for (int i = 0; i < MUTANTS && original.length > 0; i++) {
      int at = random.nextInt(original.length);
      int line = lineOf(original, at);
      byte[] mutant = splice(original, at, at, piece(random));
      if (line > 2) {
        assertThat(before(scanner.scan(mutant, mutant.length, false), line))
            .as("%s at %d", seed.getFileName(), at)
            .containsAll(before(whole, line));
      }
    }
  }

  private static List<String> before(ModuleScan scan, int line) {
    return scan.imports().stream()
        .filter(row -> row.endLine() < line)
        .map(row -> row.line() + " " + row.kind() + " " + row.module() + " " + row.member())
        .toList();
  }

  private static int lineOf(byte[] text, int offset) {
    LineCounter lines = new LineCounter();
    lines.reset(Arrays.copyOf(text, text.length + SourceEncoding.PADDING));
    return lines.lineOf(offset);
  }

  private static byte[] mutate(byte[] source, Random random) {
    int from = random.nextInt(source.length + 1);
    int to = Math.min(source.length, from + 1 + random.nextInt(1 + random.nextInt(20)));
    return switch (random.nextInt(5)) {
      case 0 -> splice(source, from, to, new byte[0]);
      case 1 -> splice(source, from, to, piece(random));
      case 2 -> splice(source, from, from, Arrays.copyOfRange(source, from / 2, from));
      case 3 -> Arrays.copyOf(source, from);
      default -> splice(source, from, from, piece(random));
    };
  }

  private static byte[] piece(Random random) {
    return random.nextInt(8) == 0
        ? new byte[] {(byte) random.nextInt(256), (byte) random.nextInt(256)}
        : PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] splice(byte[] source, int from, int to, byte[] piece) {
    byte[] result = new byte[source.length - (to - from) + piece.length];
    System.arraycopy(source, 0, result, 0, from);
    System.arraycopy(piece, 0, result, from, piece.length);
    System.arraycopy(source, to, result, from + piece.length, source.length - to);
    return result;
  }

  private static byte[] read(Path seed) {
    try {
      return Files.readAllBytes(seed);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
