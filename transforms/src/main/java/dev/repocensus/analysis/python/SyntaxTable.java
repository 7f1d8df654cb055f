package dev.repocensus.analysis.python;

import java.util.Arrays;

/**
 * Where a statement stands between two tokens, and where a token leads that needs no look at the
 * brackets around it. Operands at the start of an element are told from those behind an operator:
 * only the first can be assigned to.
 */
final class SyntaxTable {
  /** Nothing is checked any more. */
  static final byte OFF = 0;

  /** The start of a statement. */
  static final byte START = 1;

  /** The start of an element that may be missing: behind a bracket or a comma. */
  static final byte ELEMENT = 2;

  /** The start of an element that must come. */
  static final byte WANTED = 3;

  /** Behind the star of a starred element. */
  static final byte STARRED = 4;

  /** An expression without star or yield. */
  static final byte EXPRESSION = 5;

  /** Behind {@code and}, {@code or}, {@code not}. */
  static final byte NEGATABLE = 6;

  /** Behind any other operator. */
  static final byte OPERAND = 7;

  static final byte AFTER_IS = 8;
  static final byte AFTER_NOT = 9;

  /** Behind the dot of something that can be assigned to. */
  static final byte ATTRIBUTE = 10;

  static final byte OTHER_ATTRIBUTE = 11;

  /** Behind {@code yield}, {@code return}, {@code raise}: an element, or nothing. */
  static final byte OPTIONAL = 12;

  /** Behind the colon of a slice. */
  static final byte SLICE = 13;

  static final byte PARAMETER = 14;
  static final byte PARAMETER_NAMED = 15;
  static final byte PARAMETER_STAR = 16;
  static final byte PARAMETER_STARS = 17;
  static final byte PARAMETER_SLASH = 18;

  /** The name behind {@code def}, {@code class}, {@code type}. */
  static final byte DEFINED = 19;

  static final byte DEFINED_NAMED = 20;
  static final byte DEFINED_CLOSED = 21;

  /** A bare name, as in {@code global x} and {@code except A as x}. */
  static final byte BARE = 22;

  static final byte BARE_NAMED = 23;

  /** The statement must end here. */
  static final byte END = 24;

  /** Behind the {@code =} or the conversion of a replacement field. */
  static final byte FIELD_END = 25;

  static final byte CONVERSION = 26;

  /** The word {@code match} itself. */
  static final byte MATCH = 27;

  /** Behind {@code await}: no other operator may come first. */
  static final byte PRIMARY = 28;

  /** Behind the last parameter that there can be. */
  static final byte PARAMETERS_END = 29;

  /** From here on a whole operand has been read. At the start of an element: a name alone. */
  static final byte NAMED = 32;

  /** … another target: an attribute, a subscript, a name in parentheses. */
  static final byte TARGET = 33;

  /** … several targets in brackets. */
  static final byte TARGETS = 34;

  /** … what cannot be assigned to. */
  static final byte VALUE = 35;

  static final byte TEXT = 36;
  static final byte BINARY_TEXT = 37;

  /** Behind an operator. */
  static final byte OTHER_VALUE = 38;

  static final byte OTHER_TEXT = 39;
  static final byte OTHER_BINARY_TEXT = 40;

  /** The brackets around must be asked. */
  static final byte ASK = 62;

  static final byte REFUSED = 63;

  private static final byte[] NEXT = new byte[64 * SyntaxToken.COUNT];

  static {
    Arrays.fill(NEXT, REFUSED);
    for (byte token = 0; token < SyntaxToken.COUNT; token++) {
      put(OFF, token, OFF);
    }
    for (byte position : new byte[] {START, ELEMENT, WANTED, STARRED, OPTIONAL}) {
      operands(position, NAMED, VALUE, TEXT, BINARY_TEXT);
    }
    put(STARRED, SyntaxToken.NAME, TARGET);
    for (byte position : new byte[] {EXPRESSION, NEGATABLE, OPERAND, AFTER_IS, SLICE, PRIMARY}) {
      operands(position, OTHER_VALUE, OTHER_VALUE, OTHER_TEXT, OTHER_BINARY_TEXT);
    }
    for (byte token : new byte[] {SyntaxToken.SIGN, SyntaxToken.TILDE, SyntaxToken.AWAIT}) {
      put(PRIMARY, token, REFUSED);
    }
    for (byte position : new byte[] {START, ELEMENT, WANTED, OPTIONAL, EXPRESSION, SLICE}) {
      put(position, SyntaxToken.NOT, NEGATABLE);
      put(position, SyntaxToken.LAMBDA, ASK);
    }
    put(NEGATABLE, SyntaxToken.NOT, NEGATABLE);
    put(AFTER_IS, SyntaxToken.NOT, OPERAND);
    put(AFTER_NOT, SyntaxToken.IN, OPERAND);
    for (byte position : new byte[] {START, ELEMENT, WANTED, OPTIONAL}) {
      put(position, SyntaxToken.STAR, ASK);
      put(position, SyntaxToken.YIELD, ASK);
    }
    starts();
    afterOperands();
    definitions();
  }

  private SyntaxTable() {}

  static byte next(byte position, byte token) {
    return NEXT[position << 6 | token];
  }

  /** Whether an operand ends here. */
  static boolean isAfter(byte position) {
    return position >= NAMED;
  }

  static boolean isTarget(byte position) {
    return position == NAMED || position == TARGET || position == TARGETS;
  }

  private static void put(byte position, byte token, byte next) {
    NEXT[position << 6 | token] = next;
  }

  private static void operands(byte position, byte name, byte value, byte text, byte bytes) {
    put(position, SyntaxToken.NAME, name);
    put(position, SyntaxToken.CONSTANT, value);
    put(position, SyntaxToken.STRING, text);
    put(position, SyntaxToken.BYTES, bytes);
    put(position, SyntaxToken.SIGN, OPERAND);
    put(position, SyntaxToken.TILDE, OPERAND);
    put(position, SyntaxToken.AWAIT, PRIMARY);
    put(position, SyntaxToken.PARENTHESIS, ASK);
    put(position, SyntaxToken.SQUARE, ASK);
    put(position, SyntaxToken.BRACE, ASK);
  }

  private static void starts() {
    put(START, SyntaxToken.AT, ASK);
    for (byte token = SyntaxToken.RETURN; token <= SyntaxToken.PASS; token++) {
      put(START, token, ASK);
    }
    put(ELEMENT, SyntaxToken.DOUBLE_STAR, ASK);
    put(ELEMENT, SyntaxToken.CLOSE, ASK);
    put(ELEMENT, SyntaxToken.COLON, ASK);
    put(ELEMENT, SyntaxToken.EQUAL, ASK);
    put(ELEMENT, SyntaxToken.IN, ASK);
    put(ELEMENT, SyntaxToken.IF, ASK);
    put(ELEMENT, SyntaxToken.BANG, ASK);
    put(OPTIONAL, SyntaxToken.FROM, ASK);
    put(OPTIONAL, SyntaxToken.CLOSE, ASK);
    put(OPTIONAL, SyntaxToken.EQUAL, ASK);
    put(OPTIONAL, SyntaxToken.COLON, ASK);
    put(OPTIONAL, SyntaxToken.BANG, ASK);
    put(SLICE, SyntaxToken.CLOSE, ASK);
    put(SLICE, SyntaxToken.COLON, ASK);
    put(SLICE, SyntaxToken.COMMA, ASK);
    put(FIELD_END, SyntaxToken.CLOSE, ASK);
    put(FIELD_END, SyntaxToken.COLON, ASK);
    put(FIELD_END, SyntaxToken.BANG, CONVERSION);
    put(CONVERSION, SyntaxToken.NAME, FIELD_END);
  }

  private static void afterOperands() {
    byte[] asked = {
      SyntaxToken.IN, SyntaxToken.COMMA, SyntaxToken.COLON, SyntaxToken.EQUAL,
      SyntaxToken.AUGMENTED, SyntaxToken.ARROW, SyntaxToken.BANG, SyntaxToken.PARENTHESIS,
      SyntaxToken.SQUARE, SyntaxToken.CLOSE, SyntaxToken.IF, SyntaxToken.ELSE,
      SyntaxToken.FOR, SyntaxToken.ASYNC, SyntaxToken.FROM, SyntaxToken.AS,
    };
    for (byte position = NAMED; position <= OTHER_BINARY_TEXT; position++) {
      for (byte token : asked) {
        put(position, token, ASK);
      }
      byte[] operators = {
        SyntaxToken.BINARY,
        SyntaxToken.SIGN,
        SyntaxToken.STAR,
        SyntaxToken.DOUBLE_STAR,
        SyntaxToken.SLASH,
        SyntaxToken.AT,
      };
      for (byte token : operators) {
        put(position, token, OPERAND);
      }
      put(position, SyntaxToken.AND_OR, NEGATABLE);
      put(position, SyntaxToken.IS, AFTER_IS);
      put(position, SyntaxToken.NOT, AFTER_NOT);
      put(position, SyntaxToken.DOT, position < OTHER_VALUE ? ATTRIBUTE : OTHER_ATTRIBUTE);
    }
    put(NAMED, SyntaxToken.WALRUS, ASK);
    put(TEXT, SyntaxToken.STRING, TEXT);
    put(OTHER_TEXT, SyntaxToken.STRING, OTHER_TEXT);
    put(BINARY_TEXT, SyntaxToken.BYTES, BINARY_TEXT);
    put(OTHER_BINARY_TEXT, SyntaxToken.BYTES, OTHER_BINARY_TEXT);
    put(ATTRIBUTE, SyntaxToken.NAME, TARGET);
    put(OTHER_ATTRIBUTE, SyntaxToken.NAME, OTHER_VALUE);
  }

  private static void definitions() {
    put(PARAMETER, SyntaxToken.NAME, PARAMETER_NAMED);
    put(PARAMETER, SyntaxToken.STAR, ASK);
    put(PARAMETER, SyntaxToken.DOUBLE_STAR, ASK);
    put(PARAMETER, SyntaxToken.SLASH, ASK);
    put(PARAMETER, SyntaxToken.CLOSE, ASK);
    put(PARAMETER, SyntaxToken.COLON, ASK);
    put(PARAMETER, SyntaxToken.PARENTHESIS, ASK);
    put(PARAMETER_STAR, SyntaxToken.NAME, PARAMETER_NAMED);
    put(PARAMETER_STAR, SyntaxToken.COMMA, ASK);
    put(PARAMETER_STARS, SyntaxToken.NAME, PARAMETER_NAMED);
    for (byte position : new byte[] {PARAMETER_NAMED, PARAMETER_SLASH}) {
      put(position, SyntaxToken.COMMA, ASK);
      put(position, SyntaxToken.CLOSE, ASK);
      put(position, SyntaxToken.COLON, ASK);
    }
    put(PARAMETER_NAMED, SyntaxToken.EQUAL, ASK);
    put(PARAMETERS_END, SyntaxToken.CLOSE, ASK);
    put(PARAMETERS_END, SyntaxToken.COLON, ASK);
    put(DEFINED, SyntaxToken.NAME, DEFINED_NAMED);
    put(DEFINED_NAMED, SyntaxToken.PARENTHESIS, ASK);
    put(DEFINED_NAMED, SyntaxToken.SQUARE, ASK);
    put(DEFINED_NAMED, SyntaxToken.EQUAL, ASK);
    put(DEFINED_CLOSED, SyntaxToken.ARROW, ASK);
    put(BARE, SyntaxToken.NAME, BARE_NAMED);
    put(MATCH, SyntaxToken.NAME, WANTED);
    put(BARE_NAMED, SyntaxToken.COMMA, ASK);
  }
}
