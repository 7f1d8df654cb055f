package dev.repocensus.analysis.python;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes a source here and there; the same random numbers give the same changes. */
final class Mutator {
  private static final String LINES = "\n|\r|\r\n|\n    |\n\t|\\\n|\t|\f|;|:|#| ";
  private static final String MARKS =
      "(|)|[|]|{|}|'|\"|'''|\"\"\"|f'{|f'''{|rb'|\\|,|*|**|=|:=|->|.|...|@|%|!|?|$|`|<>|~";
  private static final String WORDS =
      "if x:|else:|elif y:|try:|except ImportError:|except* A as b:|finally:|with a as b:|for x in y:"
          + "|while x:|def f():|class A:|async |await |lambda |lambda a, b: |match x:|case 1:|case _ if x:"
          + "|not |in |is | as x|yield |raise |return |lazy |type X = |global x|print |exec |pass";
  private static final String IMPORTS =
      "import z|from . import z|from .. import (a,|import a.b as c|from __future__ import d|import_module('"
          + "|__import__(\"a\"|pytest.importorskip('b')|lazy_loader.load('c')|__lazy_modules__ = ['a']"
          + "|__all__ = ['a']|__all__ += b|if TYPE_CHECKING:\n  |if sys.version_info >= (3,):\n ";
  private static final String REST =
      "0777|10L|0x|1_|1e|\0|\u001a|\u00e9|\u200b|\ufeff|# coding: latin-1\n|# coding: utf-7\n|#!/bin/sh\n"
          + "|# census: ignore[|# /// script\n|# ///\n|a.b.c|'a.b.c'|=======\n|<<<<<<< a\n|\\x4|\\N{|{{|}}|{%";
  private static final List<byte[]> PIECES =
      Arrays.stream(String.join("|", LINES, MARKS, WORDS, IMPORTS, REST).split("\\|", -1))
          .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
          .toList();
  private static final int LARGEST = 1 << 14;

  private final Random random;

  Mutator(Random random) {
    this.random = random;
  }

  /** One to four changes. */
  byte[] mutant(byte[] original) {
    byte[] mutant = original;
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      mutant = changed(mutant);
    }
    return mutant.length > LARGEST ? Arrays.copyOf(mutant, LARGEST) : mutant;
  }

  private byte[] changed(byte[] source) {
    int from = random.nextInt(source.length + 1);
    int to = Math.min(source.length, from + 1 + random.nextInt(1 + random.nextInt(20)));
    return switch (random.nextInt(5)) {
      case 0 -> splice(source, from, to, new byte[0]);
      case 1 -> splice(source, from, to, piece());
      case 2 -> splice(source, from, from, Arrays.copyOfRange(source, from / 2, from));
      case 3 -> Arrays.copyOf(source, from);
      default -> splice(source, from, from, piece());
    };
  }

  /** The start of one source and the end of another. */
  byte[] crossed(byte[] first, byte[] second) {
    int from = random.nextInt(first.length + 1);
    int to = random.nextInt(second.length + 1);
    return splice(first, from, first.length, Arrays.copyOfRange(second, to, second.length));
  }

  /** Pieces of Python in any order. */
  byte[] soup() {
    byte[] soup = {};
    for (int left = random.nextInt(60); left > 0; left--) {
      soup = splice(soup, soup.length, soup.length, piece());
    }
    return soup;
  }

  byte[] bytes() {
    byte[] any = new byte[random.nextInt(200)];
    random.nextBytes(any);
    return any;
  }

  byte[] piece() {
    return random.nextInt(8) == 0
        ? new byte[] {(byte) random.nextInt(256), (byte) random.nextInt(256)}
        : PIECES.get(random.nextInt(PIECES.size()));
  }

  static byte[] splice(byte[] source, int from, int to, byte[] piece) {
    byte[] result = new byte[source.length - (to - from) + piece.length];
    System.arraycopy(source, 0, result, 0, from);
    System.arraycopy(piece, 0, result, from, piece.length);
    System.arraycopy(source, to, result, from + piece.length, source.length - to);
    return result;
  }
}
