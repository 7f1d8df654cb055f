package dev.repocensus.analysis.python;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The census's own words in files that are no Python, where a comment starts with {@code #}. */
public final class TextPragmas {
  private static final String WORD = "census:";

  private TextPragmas() {}

  /** The comments of a text, in their order; linear, and at once done where none is ours. */
  public static List<Pragma> of(String text) {
    if (!text.contains(WORD)) {
      return List.of();
    }
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    Pragmas pragmas = new Pragmas();
    pragmas.reset(bytes);
    int start = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        line(bytes, start, at, pragmas);
        start = at + 1;
      }
    }
    return pragmas.toList();
  }

  private static void line(byte[] bytes, int from, int to, Pragmas pragmas) {
    for (int at = from; at < to; at++) {
      if (bytes[at] == '#') {
        pragmas.comment(at, to);
        return;
      }
    }
  }
}
