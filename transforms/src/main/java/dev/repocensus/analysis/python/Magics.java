package dev.repocensus.analysis.python;

import java.util.Set;

/**
 * What IPython takes for its own in a notebook's cell: {@code %magic}, {@code !command}, {@code
 * help?}, {@code x = !command}. None of it is Python.
 */
final class Magics {
  /** Cell magics that run their cell as Python. */
  private static final Set<String> PYTHON = Set.of("time", "timeit", "capture", "prun");

  /** Line magics that people write without their mark. */
  private static final Set<String> BARE =
      Set.of(
          "cat",
          "cd",
          "conda",
          "cp",
          "less",
          "load_ext",
          "ls",
          "mamba",
          "man",
          "mkdir",
          "more",
          "mv",
          "pip",
          "reload_ext",
          "rm",
          "rmdir",
          "run",
          "uv");

  private Magics() {}

  /** Whether a cell is Python: not so below the magic of another language. */
  static boolean isPython(String source) {
    String text = source.stripLeading();
    if (!text.startsWith("%%")) {
      return true;
    }
    int end = 2;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return PYTHON.contains(text.substring(2, end));
  }

  /**
   * Looks at the start of a statement.
   *
   * @return the end of its last line if it is none of Python's, else -1
   */
  static int end(byte[] text, int start, int limit) {
    return switch (text[start]) {
      case '%', '!', '?' -> lineEnd(text, start, limit);
      default ->
          isHelp(text, start) || isAssigned(text, start) || isBare(text, start)
              ? lineEnd(text, start, limit)
              : -1;
    };
  }

  /** A backslash before the newline takes the next line along. */
  private static int lineEnd(byte[] text, int start, int limit) {
    int end = Bytes.nextNewline(text, start, limit);
    while (end < limit && end > start && text[end - 1] == '\\') {
      end = Bytes.nextNewline(text, end + 1, limit);
    }
    return end;
  }

  /** {@code name.name?}, and nothing behind it. */
  private static boolean isHelp(byte[] text, int start) {
    int p = start;
    while (CharClass.isWord(text[p]) || text[p] == '.' || text[p] == '*') {
      p++;
    }
    if (p == start || text[p] != '?') {
      return false;
    }
    while (text[p] == '?' || CharClass.isBlank(text[p])) {
      p++;
    }
    return CharClass.isNewline(text[p]) || text[p] == 0;
  }

  /** {@code x = !command} or {@code x, y = %magic}. */
  private static boolean isAssigned(byte[] text, int start) {
    int p = start;
    while (CharClass.isWord(text[p]) || CharClass.isBlank(text[p]) || isTargetMark(text[p])) {
      p++;
    }
    if (p == start || text[p] != '=') {
      return false;
    }
    p = skipBlank(text, p + 1);
    return (text[p] == '!' && text[p + 1] != '=') || text[p] == '%';
  }

  private static boolean isTargetMark(byte b) {
    return b == '.' || b == ',' || b == '[' || b == ']' || b == '*' || b == '(' || b == ')';
  }

  private static boolean isBare(byte[] text, int start) {
    int end = wordEnd(text, start);
    int next = skipBlank(text, end);
    if (next == end || end - start > 12) {
      return false;
    }
    byte b = text[next];
    boolean isOperand = CharClass.isWord(b) || (b == '-' && !CharClass.isBlank(text[next + 1]));
    boolean isPath = b == '/' || b == '~' || b == '$' || (b == '.' && text[next + 1] == '.');
    return (isPath || (isOperand && !continues(text, next)))
        && BARE.contains(
            new String(text, start, end - start, java.nio.charset.StandardCharsets.UTF_8));
  }

  private static boolean continues(byte[] text, int word) {
    return Keyword.continuesExpression(Keyword.of(text, word, wordEnd(text, word)));
  }

  private static int wordEnd(byte[] text, int start) {
    int end = start;
    while (CharClass.isWord(text[end])) {
      end++;
    }
    return end;
  }

  private static int skipBlank(byte[] text, int from) {
    int p = from;
    while (CharClass.isBlank(text[p])) {
      p++;
    }
    return p;
  }
}
