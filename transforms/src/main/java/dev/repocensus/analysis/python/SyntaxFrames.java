package dev.repocensus.analysis.python;

import java.util.Arrays;

/**
 * The brackets of a statement as the {@link Syntax} sees them, a lambda's parameters among them.
 */
final class SyntaxFrames {
  /** An expression or an assignment. */
  static final byte PLAIN = 0;

  static final byte RETURN = 1;
  static final byte RAISE = 2;
  static final byte DEL = 3;
  static final byte ASSERT = 4;
  static final byte GLOBAL = 5;

  /** {@code if}, {@code while}, a decorator: one expression, which may be named. */
  static final byte TEST = 6;

  static final byte LOOP = 7;
  static final byte WITH = 8;
  static final byte DEF = 9;
  static final byte CLASS = 10;
  static final byte TYPE = 11;
  static final byte EXCEPT = 12;
  static final byte MATCH = 13;
  static final byte CASE = 14;

  /** Parentheses around an expression, or a tuple. */
  static final byte GROUP = 16;

  static final byte CALL = 17;
  static final byte LIST = 18;
  static final byte SUBSCRIPT = 19;
  static final byte BRACE = 20;
  static final byte FIELD = 21;
  static final byte PARAMETERS = 22;
  static final byte TYPE_PARAMETERS = 23;
  static final byte LAMBDA = 24;

  static final byte NORMAL = 0;

  /** Between {@code if} and {@code else} of an expression. */
  static final byte TERNARY = 1;

  /** Between {@code for} and {@code in}, or behind the {@code as} of a {@code with}. */
  static final byte TARGETS = 2;

  /** Behind the {@code in} of a comprehension. */
  static final byte ITERATED = 3;

  /** Some element cannot be assigned to. */
  static final int NO_TARGET = 1;

  static final int COMMA = 1 << 1;
  static final int COMPREHENSION = 1 << 2;
  static final int KEYWORD = 1 << 3;
  static final int UNPACKED = 1 << 4;
  static final int DICT = 1 << 5;
  static final int SET = 1 << 6;
  static final int YIELD = 1 << 7;

  /** An annotation or an augmented assignment: no other target may follow. */
  static final int SINGLE = 1 << 8;

  static final int HAS_EQUAL = 1 << 9;

  /** A parameter had a default, and none after a star has come. */
  static final int DEFAULTED = 1 << 10;

  static final int STARRED = 1 << 11;

  /** The parentheses of {@code with (a as b)}. */
  static final int OF_WITH = 1 << 12;

  static final int FORMATTED = 1 << 13;

  /** The parentheses behind the name of a {@code class}. */
  static final int OF_CLASS = 1 << 14;

  /** The parentheses of a {@code with} gave something a name, so that they are no expression. */
  static final int BOUND = 1 << 15;

  /** Flags from here on belong to one element. */
  static final int ELEMENT_STAR = 1 << 20;

  static final int ELEMENT_KEYWORD = 1 << 21;
  static final int ELEMENT_STARS = 1 << 22;
  static final int ELEMENT_COLON = 1 << 23;
  static final int ELEMENT_COLONS = 1 << 24;
  static final int ELEMENT_WALRUS = 1 << 25;
  static final int OF_GROUP = ELEMENT_STAR - 1;

  private static final int LIMIT = 4096;

  byte position;
  byte kind;
  byte mode;
  int flags;

  private long[] outer = new long[64];
  private int depth;

  void begin(byte kindOfStatement, byte start) {
    depth = 0;
    position = start;
    kind = kindOfStatement;
    mode = NORMAL;
    flags = 0;
  }

  int depth() {
    return depth;
  }

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  /** Whether the frame is the parentheses of a {@code with}, and no comprehension in them. */
  boolean isBinding() {
    return has(OF_WITH) && !has(COMPREHENSION);
  }

  /** Whether the frame is a statement and no bracket. */
  boolean isStatement() {
    return depth == 0;
  }

  /** Whether the statement is a {@code case}, whose patterns know {@code as} everywhere. */
  boolean isPattern() {
    return (depth == 0 ? kind : (int) (outer[0] >> 8) & 0xff) == CASE;
  }

  /** Opens a frame; false if there are too many. */
  boolean push(byte kindInside, byte start) {
    if (depth == outer.length) {
      if (depth == LIMIT) {
        return false;
      }
      outer = Arrays.copyOf(outer, depth * 2);
    }
    outer[depth++] = (long) flags << 32 | mode << 16 | kind << 8 | position;
    kind = kindInside;
    position = start;
    mode = NORMAL;
    flags = 0;
    return true;
  }

  void pop() {
    long saved = outer[--depth];
    position = (byte) saved;
    kind = (byte) (saved >> 8);
    mode = (byte) (saved >> 16);
    flags = (int) (saved >> 32);
  }
}
