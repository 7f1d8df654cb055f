package dev.repocensus.analysis.python;

import org.jspecify.annotations.Nullable;

/**
 * Reads ahead into the arguments of an importing call, as far as they are constants. Each byte is
 * looked at a bounded number of times, whatever the nesting.
 */
final class CallArguments {
  private static final int MAX_LEVEL_DISTANCE = 512;

  private final StringArguments strings;
  private byte[] text = new byte[0];
  private int limit;
  private String name = "";
  private @Nullable String anchor;
  private int level;
  private int end;

  CallArguments(StringArguments strings) {
    this.strings = strings;
  }

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
  boolean read(int start, CallForm form) {
    anchor = null;
    level = 0;
    strings.begin(start);
    String first = strings.constant();
    if (first == null || !isAtEnd()) {
      return false;
    }
    name = first;
    end = strings.at();
    if (text[end] == ',') {
      switch (form) {
        case IMPORT_MODULE -> readAnchor();
        case BUILTIN -> readLevel();
        case LAZY_LOADER -> readTarget();
        default -> {}
      }
    }
    return !form.isLazy() || DottedNames.isValid(name);
  }

  /** Whether an argument ends here. */
  private boolean isAtEnd() {
    return strings.isAt(',') || strings.isAt(')');
  }

  /** The third argument of {@code LazyLoader("name", globals(), "module")}, if it is a constant. */
  private void readTarget() {
    strings.accept(',');
    int word = strings.at();
    int p = word;
    while (CharClass.isWord(text[p]) || text[p] == '.' || text[p] == '(' || text[p] == ')') {
      p++;
    }
    strings.begin(p);
    if (p > word && strings.accept(',')) {
      String third = strings.constant();
      if (third != null && isAtEnd()) {
        name = third;
        end = strings.at();
      }
    }
  }

  private void readAnchor() {
    if (!name.startsWith(".")) {
      return;
    }
    strings.accept(',');
    int word = strings.at();
    if (!strings.word("package") || !strings.accept('=')) {
      strings.begin(word);
    }
    String literal = strings.constant();
    if (literal != null && isAtEnd()) {
      anchor = literal;
      end = strings.at();
    }
  }

  /** Looks for a literal fifth argument, or {@code level=}. */
  private void readLevel() {
    int depth = 0;
    int commas = 0;
    int last = Math.min(limit, end + MAX_LEVEL_DISTANCE);
    for (int p = end; p < last && depth >= 0; p++) {
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
          int after = text[p] == '#' ? -1 : PlainStrings.end(text, p, limit);
          p = after < 0 ? last : after - 1;
        }
        default -> {}
      }
    }
  }

  private void tryLevel(int start, int commas) {
    strings.begin(start);
    boolean isNamed = strings.word("level") && strings.accept('=');
    if (!isNamed) {
      strings.begin(start);
    }
    int at = strings.at();
    boolean isDigit = CharClass.isDigit(text[at]) && !CharClass.isWord(text[at + 1]);
    if (isDigit && (isNamed || commas == 4)) {
      level = text[at] - '0';
    }
  }
}
