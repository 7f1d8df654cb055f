package dev.repocensus.analysis.python;

import org.jspecify.annotations.Nullable;

/**
 * Reads ahead into the arguments of an importing call, as far as they are constants. Each byte is
 * looked at a bounded number of times, whatever the nesting.
 */
final class CallArguments {
  private static final int MAX_LEVEL_DISTANCE = 512;

  private byte[] text = new byte[0];
  private int limit;
  private int at;
  private String name = "";
  private @Nullable String anchor;
  private int level;
  private int end;

  void reset(byte[] bytes, int length) {
    text = bytes;
    limit = length;
  }

  /** Offset behind the constants that name what is imported. */
  int end() {
    return end;
  }

  /** The string that was the first argument. */
  String name() {
    return name;
  }

  /** The package that a relative name starts from, if it is a literal. */
  @Nullable String anchor() {
    return anchor;
  }

  /** The {@code level} that {@code __import__} was given, if it is a literal; else 0. */
  int level() {
    return level;
  }

  /**
   * Reads the arguments.
   *
   * @return whether the first one is a string constant
   */
  boolean read(int start, DynamicCalls.Form form) {
    at = start;
    anchor = null;
    level = 0;
    String first = constant();
    if (first == null || (text[at] != ',' && text[at] != ')')) {
      return false;
    }
    name = first;
    end = at;
    boolean hasMore = text[at] == ',';
    if (form == DynamicCalls.Form.IMPORT_MODULE && hasMore && first.startsWith(".")) {
      at++;
      readAnchor();
    } else if (form == DynamicCalls.Form.BUILTIN && hasMore) {
      readLevel();
    }
    if (form == DynamicCalls.Form.LAZY_LOADER && hasMore) {
      readTarget();
    }
    return !form.isLazy() || DottedNames.isValid(name);
  }

  /** The third argument of {@code LazyLoader("name", globals(), "module")}, if it is a constant. */
  private void readTarget() {
    int first = at;
    at++;
    skipSpace();
    int word = at;
    while (CharClass.isWord(text[at]) || text[at] == '.' || text[at] == '(' || text[at] == ')') {
      at++;
    }
    skipSpace();
    if (at > word && text[at] == ',') {
      at++;
      String third = constant();
      if (third != null && (text[at] == ',' || text[at] == ')')) {
        name = third;
        end = at;
        return;
      }
    }
    at = first;
  }

  private void readAnchor() {
    skipSpace();
    int word = at;
    while (CharClass.isWord(text[at])) {
      at++;
    }
    if (at - word == 7 && text[word] == 'p' && text[at] == '=') {
      at++;
    } else {
      at = word;
    }
    String literal = constant();
    anchor = literal != null && (text[at] == ',' || text[at] == ')') ? literal : null;
    end = anchor == null ? end : at;
  }

  /** A constant string, in parentheses or not; null for anything else. */
  private @Nullable String constant() {
    int wraps = 0;
    skipSpace();
    while (text[at] == '(') {
      wraps++;
      at++;
      skipSpace();
    }
    String value = concatenation();
    while (value != null && wraps > 0 && text[at] == ')') {
      wraps--;
      at++;
      skipSpace();
    }
    return wraps == 0 ? value : null;
  }

  private @Nullable String concatenation() {
    String first = literal();
    if (first == null || !startsLiteral()) {
      return first;
    }
    StringBuilder all = new StringBuilder(first);
    while (startsLiteral()) {
      String next = literal();
      if (next == null) {
        return null;
      }
      all.append(next);
    }
    return all.toString();
  }

  private boolean startsLiteral() {
    return quote() >= 0;
  }

  private int quote() {
    int p = at;
    while (p < at + 2 && CharClass.isWord(text[p])) {
      p++;
    }
    return text[p] == '\'' || text[p] == '"' ? p : -1;
  }

  private @Nullable String literal() {
    int quote = quote();
    if (quote < 0 || PlainStrings.prefixStart(text, quote) != at) {
      return null;
    }
    int end = PlainStrings.end(text, quote, limit);
    if (end < 0) {
      return null;
    }
    String value = StringLiteral.decode(text, at, quote, end);
    at = end;
    skipSpace();
    return value;
  }

  private void skipSpace() {
    while (true) {
      byte b = text[at];
      if (CharClass.isBlank(b) || CharClass.isNewline(b) || b == '\\') {
        at++;
      } else if (b == '#') {
        while (text[at] != 0 && !CharClass.isNewline(text[at])) {
          at++;
        }
      } else {
        return;
      }
    }
  }

  /** Looks for a literal fifth argument, or {@code level=}. */
  private void readLevel() {
    int depth = 0;
    int commas = 0;
    int last = Math.min(limit, at + MAX_LEVEL_DISTANCE);
    for (int p = at; p < last && depth >= 0; p++) {
      switch (text[p]) {
        case '(', '[', '{' -> depth++;
        case ')', ']', '}' -> depth--;
        case ',' -> {
          commas += depth == 0 ? 1 : 0;
          if (depth == 0) {
            tryLevel(p + 1, commas);
          }
        }
        case '\'', '"', '#' -> {
          int end = text[p] == '#' ? -1 : PlainStrings.end(text, p, limit);
          p = end < 0 ? last : end - 1;
        }
        default -> {}
      }
    }
  }

  private void tryLevel(int start, int commas) {
    at = start;
    skipSpace();
    int word = at;
    while (CharClass.isWord(text[at]) && at - word < 5) {
      at++;
    }
    boolean isNamed = at - word == 5 && text[word] == 'l' && text[word + 2] == 'v';
    skipSpace();
    if (isNamed && text[at] == '=') {
      at++;
      skipSpace();
    } else {
      at = word;
    }
    boolean isDigit = CharClass.isDigit(text[at]) && !CharClass.isWord(text[at + 1]);
    if (isDigit && (isNamed || commas == 4)) {
      level = text[at] - '0';
    }
  }
}
