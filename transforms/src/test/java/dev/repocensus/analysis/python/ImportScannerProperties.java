package dev.repocensus.analysis.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.row.ReadStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;

class ImportScannerProperties {
  private static final String[] PIECES = {
    "import a",
    "from . import b",
    "\n",
    "\n    ",
    "\n\t",
    " ",
    ":",
    ";",
    "(",
    ")",
    "[",
    "{",
    "}",
    "'",
    "\"",
    "\"\"\"",
    "'''",
    "f'",
    "f\"\"\"{",
    "\\",
    "\\\n",
    "#",
    "if ",
    "else",
    "try",
    "except ",
    "with ",
    "def f",
    "class A",
    "match ",
    "case ",
    "lazy ",
    "import_module(",
    "__import__('x'",
    "__all__ = [",
    "lambda",
    "TYPE_CHECKING",
    "\r",
    "\f",
    "\0",
    "é",
    "0777",
    "=======\n",
    "__lazy_modules__ = "
  };
  private static final String VALID =
      """
      # -*- coding: utf-8 -*-
      '''Docstring.'''
      from __future__ import annotations
      import sys, os.path as p
      if sys.version_info >= (3, 8):
          from typing import (Literal,  # comment
                              Final)
      else:
          Literal = None
      try:
          import é
      except (ImportError, OSError) as e:
          x = f"{e!r:>{10}} {{}} {[y for y in 'a']}"
      class A(B, metaclass=C):
          @property
          async def f(self, *a, **k) -> "D": return await import_module('z' "w")
      match x:
          case {"a": 1}: __all__ = ["A"]
      """;

  private final ImportScanner scanner = new ImportScanner();

  @Property(tries = 2000)
  void noBytesMakeItThrow(@ForAll @Size(max = 200) byte[] source) {
    assertThat(scanner.scan(source, source.length, true)).isNotNull();
  }

  @Property(tries = 3000)
  void noMixtureOfTokensMakesItThrow(@ForAll @Size(max = 40) int[] picks) {
    StringBuilder source = new StringBuilder();
    for (int pick : picks) {
      source.append(PIECES[Math.floorMod(pick, PIECES.length)]);
    }
    byte[] bytes = source.toString().getBytes(StandardCharsets.UTF_8);
    ModuleScan scan = scanner.scan(bytes, bytes.length, true);

    assertThat(scan.status() == ReadStatus.READ).isEqualTo(scan.problems().isEmpty());
    assertThat(scan.imports())
        .allSatisfy(
            row -> {
              assertThat(row.line()).isBetween(1, scan.lines());
              assertThat(row.endLine()).isBetween(row.line(), scan.lines());
            });
    assertThat(new ImportScanner().scan(bytes, bytes.length, true)).isEqualTo(scan);
  }

  @Property(tries = 500)
  void noTruncationMakesItThrow(
      @ForAll @IntRange(max = 800) int from, @ForAll @IntRange(max = 800) int to) {
    byte[] bytes = VALID.getBytes(StandardCharsets.UTF_8);
    int start = Math.min(from, bytes.length);
    int end = Math.min(Math.max(start, to), bytes.length);
    byte[] part = Arrays.copyOfRange(bytes, start, end);

    assertThat(scanner.scan(part, part.length, true).problems()).hasSizeLessThan(5);
  }

  @Example
  void theWholeIsValid() {
    byte[] bytes = VALID.getBytes(StandardCharsets.UTF_8);

    assertThat(scanner.scan(bytes, bytes.length, true).problems()).isEmpty();
  }

  @Example
  void timeIsLinearInHostileText() {
    String[] units = {
      "(",
      "x = (\n",
      "\\'''\n",
      "'''\n",
      "\"\"\"\\",
      "f'{",
      "f'''{x:",
      "import_module(",
      "import_module('''",
      "__import__('a', (",
      "import a;",
      "if x:\n ",
      "try:\n",
      "lambda:",
      "if (",
      "if not ",
      "a and ",
      "except (",
      "with suppress(",
      "x = '\n",
      "if x: pass\nel",
      "# coding: ",
      "import a.\\\n",
      "0",
      "1e+",
      "from . import (",
      "importlib.import_module('a');",
      "match ",
      "\f\\\n",
      "[[[",
      "f'{x!r:{"
    };
    for (String unit : units) {
      byte[] bytes = unit.repeat(1_000_000 / unit.length()).getBytes(StandardCharsets.UTF_8);
      Assertions.assertTimeout(
          Duration.ofSeconds(5), () -> scanner.scan(bytes, bytes.length, true), unit);
      byte[] header = ("if x" + unit.repeat(100_000)).getBytes(StandardCharsets.UTF_8);
      Assertions.assertTimeout(
          Duration.ofSeconds(5), () -> scanner.scan(header, header.length, true), unit);
    }
  }

  @Example
  void aLineOfThirtyMegabytesIsOneLine() {
    byte[] bytes = new byte[30_000_000];
    Arrays.fill(bytes, (byte) 'a');
    ModuleScan scan = scanner.scan(bytes, bytes.length, true);

    assertThat(scan.lines()).isEqualTo(1);
    assertThat(scan.problems()).isEmpty();
  }
}
