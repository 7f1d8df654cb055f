package dev.repocensus.analysis.manifest;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a requirements file as pip sees it: continuations joined, comments taken away.
 *
 * @param number the first of its lines, from 1
 */
record LogicalLine(int number, String text) {

  /** The lines that hold something. */
  static List<LogicalLine> of(List<String> lines) {
    List<LogicalLine> logical = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int first = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean comment = isComment(line);
      first = first == 0 ? i + 1 : first;
      if (line.endsWith("\\") && !comment) {
        open.append(stripBackslashes(line));
        continue;
      }
      // A comment ends a continuation; the blank keeps it a comment when the lines are joined.
      open.append(comment ? " " + line : line);
      add(logical, first, open);
      first = 0;
    }
    add(logical, first, open);
    return logical;
  }

  private static void add(List<LogicalLine> logical, int first, StringBuilder open) {
    String text = withoutComment(open.toString());
    if (!text.isEmpty()) {
      logical.add(new LogicalLine(first, text));
    }
    open.setLength(0);
  }

  private static boolean isComment(String line) {
    String start = line.stripLeading();
    return start.startsWith("#");
  }

  private static String stripBackslashes(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && line.charAt(start) == '\\') {
      start++;
    }
    while (end > start && line.charAt(end - 1) == '\\') {
      end--;
    }
    return line.substring(start, end);
  }

  /** A comment starts at the first {@code #} that stands at the start or behind white space. */
  static String withoutComment(String line) {
    int hash = line.indexOf('#');
    while (hash > 0 && !isSpace(line.charAt(hash - 1))) {
      hash = line.indexOf('#', hash + 1);
    }
    return strip(hash < 0 ? line : line.substring(0, hash));
  }

  /** Without white space at its ends, as Python counts it. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }
}
