package dev.repocensus.analysis.manifest;

/** How deep brackets nest in a TOML text, strings and comments left out; the parser recurses. */
public final class TomlDepth {
  /** No manifest written by a person nests deeper; a parser's stack holds many times that. */
  public static final int LIMIT = 100;

  private TomlDepth() {}

  public static boolean isTooDeep(String text) {
    int depth = 0;
    int at = 0;
    while (at < text.length() && depth <= LIMIT) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        at = endOfString(text, at);
      } else if (c == '#') {
        at = endOfLine(text, at);
      } else {
        depth = Math.max(0, depth + step(c));
        at++;
      }
    }
    return depth > LIMIT;
  }

  private static int step(char c) {
    return switch (c) {
      case '[', '{' -> 1;
      case ']', '}' -> -1;
      default -> 0;
    };
  }

  private static int endOfLine(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private static int endOfString(String text, int start) {
    String quote = text.substring(start, start + 1);
    boolean many = text.startsWith(quote.repeat(3), start);
    String close = many ? quote.repeat(3) : quote;
    int at = start + close.length();
    while (at < text.length() && !text.startsWith(close, at)) {
      if (!many && text.charAt(at) == '\n') {
        return at;
      }
      at += quote.equals("\"") && text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), at + close.length());
  }
}
