package dev.repocensus.analysis.python;

/** What a token is to the {@link Syntax}: words by what they may stand beside, marks one by one. */
final class SyntaxToken {
  static final byte NAME = 0;

  /** A number, an ellipsis, None, True or False. */
  static final byte CONSTANT = 1;

  static final byte STRING = 2;
  static final byte BYTES = 3;
  static final byte NOT = 4;
  static final byte AND_OR = 5;
  static final byte IS = 6;
  static final byte IN = 7;

  /** An operator that always stands between two operands. */
  static final byte BINARY = 8;

  static final byte SIGN = 9;
  static final byte TILDE = 10;
  static final byte STAR = 11;
  static final byte DOUBLE_STAR = 12;
  static final byte SLASH = 13;
  static final byte AT = 14;
  static final byte DOT = 15;
  static final byte COMMA = 16;
  static final byte COLON = 17;
  static final byte EQUAL = 18;

  /** {@code +=} and its like. */
  static final byte AUGMENTED = 19;

  static final byte WALRUS = 20;
  static final byte ARROW = 21;
  static final byte BANG = 22;
  static final byte PARENTHESIS = 23;
  static final byte SQUARE = 24;
  static final byte BRACE = 25;
  static final byte CLOSE = 26;
  static final byte IF = 27;
  static final byte ELSE = 28;
  static final byte FOR = 29;
  static final byte ASYNC = 30;
  static final byte AWAIT = 31;
  static final byte YIELD = 32;
  static final byte LAMBDA = 33;
  static final byte FROM = 34;
  static final byte AS = 35;
  static final byte RETURN = 36;
  static final byte RAISE = 37;
  static final byte DEL = 38;
  static final byte ASSERT = 39;
  static final byte GLOBAL = 40;

  /** {@code pass}, {@code break}, {@code continue}. */
  static final byte PASS = 41;

  /** A reserved word that begins statements which are read elsewhere. */
  static final byte RESERVED = 42;

  static final int COUNT = 64;

  private static final byte[] OF_KEYWORD = new byte[64];

  static {
    for (byte keyword = 0; keyword < OF_KEYWORD.length; keyword++) {
      OF_KEYWORD[keyword] = ofKeyword(keyword);
    }
  }

  private SyntaxToken() {}

  /** The token of a word, by its {@link Keyword}. */
  static byte ofWord(byte keyword) {
    return OF_KEYWORD[keyword];
  }

  private static byte ofKeyword(byte keyword) {
    return switch (keyword) {
      case Keyword.IMPORT,
          Keyword.ELIF,
          Keyword.TRY,
          Keyword.EXCEPT,
          Keyword.FINALLY,
          Keyword.WITH,
          Keyword.DEF,
          Keyword.CLASS,
          Keyword.WHILE ->
          RESERVED;
      case Keyword.FROM -> FROM;
      case Keyword.IF -> IF;
      case Keyword.ELSE -> ELSE;
      case Keyword.ASYNC -> ASYNC;
      case Keyword.FOR -> FOR;
      case Keyword.RAISE -> RAISE;
      case Keyword.AS -> AS;
      case Keyword.LAMBDA -> LAMBDA;
      case Keyword.AND, Keyword.OR -> AND_OR;
      case Keyword.NOT -> NOT;
      case Keyword.IN -> IN;
      case Keyword.IS -> IS;
      case Keyword.STATEMENT -> PASS;
      case Keyword.RETURN -> RETURN;
      case Keyword.DEL -> DEL;
      case Keyword.ASSERT -> ASSERT;
      case Keyword.GLOBAL -> GLOBAL;
      case Keyword.AWAIT -> AWAIT;
      case Keyword.YIELD -> YIELD;
      case Keyword.OTHER -> CONSTANT;
      default -> NAME;
    };
  }

  /** The token of a bracket. */
  static byte ofBracket(byte bracket) {
    return switch (bracket) {
      case '(' -> PARENTHESIS;
      case '[' -> SQUARE;
      case '{' -> BRACE;
      default -> CLOSE;
    };
  }

  /** The token of a mark that is no bracket; a lone mark that nobody knows counts as a bang. */
  static byte ofMark(byte[] text, int p, int length) {
    if (length == 1) {
      return switch (text[p]) {
        case ',' -> COMMA;
        case '.' -> DOT;
        case '=' -> EQUAL;
        case ':' -> COLON;
        case '+', '-' -> SIGN;
        case '*' -> STAR;
        case '/' -> SLASH;
        case '@' -> AT;
        case '~' -> TILDE;
        case '%', '&', '|', '^', '<', '>' -> BINARY;
        default -> BANG;
      };
    }
    if (text[p + length - 1] == '=') {
      return switch (text[p]) {
        case ':' -> WALRUS;
        case '=', '!' -> BINARY;
        case '<', '>' -> length == 3 ? AUGMENTED : BINARY;
        default -> AUGMENTED;
      };
    }
    return switch (text[p]) {
      case '.' -> CONSTANT;
      case '-' -> ARROW;
      case '*' -> DOUBLE_STAR;
      default -> BINARY;
    };
  }
}
