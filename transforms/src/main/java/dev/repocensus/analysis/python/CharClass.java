package dev.repocensus.analysis.python;

/** What one byte of code means to the lexer. Everything else is skipped without a look. */
final class CharClass {
  static final byte SKIP = 0;
  static final byte NEWLINE = 1;
  static final byte QUOTE = 2;
  static final byte HASH = 3;
  static final byte BACKSLASH = 4;
  static final byte OPEN = 5;
  static final byte CLOSE = 6;
  static final byte SEMICOLON = 7;
  static final byte COLON = 8;
  static final byte LESS = 9;
  static final byte BACKTICK = 10;
  static final byte ZERO = 11;
  static final byte BAD = 12;
  static final byte HIGH = 13;
  static final byte NUL = 14;

  /** The letter that ends a long number of Python 2. */
  static final byte LONG = 15;

  private static final byte[] CODE = new byte[256];
  private static final boolean[] WORD = new boolean[256];

  static {
    for (int c = 0; c < 256; c++) {
      CODE[c] = classify(c);
      WORD[c] =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '_'
              || c >= 0x80;
    }
  }

  private CharClass() {}

  private static byte classify(int c) {
    return switch (c) {
      case 0 -> NUL;
      case '\n', '\r' -> NEWLINE;
      case '\'', '"' -> QUOTE;
      case '#' -> HASH;
      case '\\' -> BACKSLASH;
      case '(', '[', '{' -> OPEN;
      case ')', ']', '}' -> CLOSE;
      case ';' -> SEMICOLON;
      case ':' -> COLON;
      case '<' -> LESS;
      case '`' -> BACKTICK;
      case '0' -> ZERO;
      case 'L' -> LONG;
      case '$', '?' -> BAD;
      case ' ', '\t', '\f' -> SKIP;
      default -> c >= 0x80 ? HIGH : c < ' ' || c == 0x7f ? BAD : SKIP;
    };
  }

  static byte of(byte b) {
    return CODE[b & 0xff];
  }

  /** Whether the byte can be part of a name or a number. */
  static boolean isWord(byte b) {
    return WORD[b & 0xff];
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** Whether the byte is white space inside a line. */
  static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\f';
  }

  static boolean isNewline(byte b) {
    return b == '\n' || b == '\r';
  }
}
