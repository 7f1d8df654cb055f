package dev.repocensus.analysis.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Encodings of one byte a character, as CPython reads them: Java lacks a dozen and reads others
 * differently. The tables are CPython's own ({@code bytes.tsv}); they are read when a source first
 * declares such an encoding.
 */
final class ByteTables {
  private static final Map<String, ByteTables> ALL = read();
  private static final int REFUSED = -1;

  private final int[] characters;
  private final boolean isAsciiBelow;

  private ByteTables(int[] characters, boolean isAsciiBelow) {
    this.characters = characters;
    this.isAsciiBelow = isAsciiBelow;
  }

  private static Map<String, ByteTables> read() {
    Map<String, ByteTables> tables = new HashMap<>();
    try (InputStream file = ByteTables.class.getResourceAsStream("bytes.tsv")) {
      byte[] all = Objects.requireNonNull(file, "bytes.tsv").readAllBytes();
      new String(all, StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(row -> tables.put(row[0], table(row[1].split(" ", -1))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return tables;
  }

  private static ByteTables table(String[] points) {
    int[] characters = new int[256];
    int first = characters.length - points.length;
    for (int b = 0; b < characters.length; b++) {
      String point = b < first ? "" : points[b - first];
      characters[b] = b < first ? b : point.equals("-") ? REFUSED : Integer.parseInt(point, 16);
    }
    return new ByteTables(characters, first > 0);
  }

  /** The table of a codec, by CPython's name for it; null if it is no such encoding. */
  static @Nullable ByteTables of(String codec) {
    return ALL.get(codec);
  }

  /** Whether ASCII is the same in it. */
  boolean isAsciiBelow() {
    return isAsciiBelow;
  }

  /** The text of these bytes; null if one of them is refused. */
  @Nullable String decode(byte[] source, int size) {
    StringBuilder text = new StringBuilder(size);
    for (int i = 0; i < size; i++) {
      int character = characters[source[i] & 0xff];
      if (character == REFUSED) {
        return null;
      }
      text.append((char) character);
    }
    return text.toString();
  }
}
