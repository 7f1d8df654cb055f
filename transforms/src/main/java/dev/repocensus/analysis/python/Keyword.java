package dev.repocensus.analysis.python;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The words that steer the statement reader, looked up by their bytes without a String. */
final class Keyword {
  static final byte NONE = 0;
  static final byte IMPORT = 1;
  static final byte FROM = 2;
  static final byte LAZY = 3;
  static final byte IF = 4;
  static final byte ELIF = 5;
  static final byte ELSE = 6;
  static final byte TRY = 7;
  static final byte EXCEPT = 8;
  static final byte FINALLY = 9;
  static final byte WITH = 10;
  static final byte ASYNC = 11;
  static final byte DEF = 12;
  static final byte CLASS = 13;
  static final byte FOR = 14;
  static final byte WHILE = 15;
  static final byte MATCH = 16;
  static final byte CASE = 17;
  static final byte RAISE = 18;
  static final byte TYPE = 19;
  static final byte AS = 20;
  static final byte LAMBDA = 21;
  static final byte AND = 22;
  static final byte OR = 23;
  static final byte NOT = 24;
  static final byte IN = 25;
  static final byte IS = 26;

  /** Words that are a statement: pass, break, continue. */
  static final byte STATEMENT = 27;

  /** Constants: None, True, False. */
  static final byte OTHER = 28;

  /** Names that mean something in the test of an {@code if}. */
  static final byte TEST = 29;

  static final byte RETURN = 30;
  static final byte DEL = 31;
  static final byte ASSERT = 32;

  /** {@code global} and {@code nonlocal}. */
  static final byte GLOBAL = 33;

  static final byte AWAIT = 34;
  static final byte YIELD = 35;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int BITS = 9;
  private static final long[] WORDS = new long[1 << BITS];
  private static final byte[] VALUES = new byte[1 << BITS];

  static {
    String names =
        "import from lazy if elif else try except finally with async def class for while match"
            + " case raise type as lambda and or not in is";
    byte value = 0;
    for (String name : names.split(" ", -1)) {
      put(name, ++value);
    }
    for (String name : "pass break continue".split(" ", -1)) {
      put(name, STATEMENT);
    }
    for (String name : "None True False".split(" ", -1)) {
      put(name, OTHER);
    }
    put("return", RETURN);
    put("del", DEL);
    put("assert", ASSERT);
    put("global", GLOBAL);
    put("nonlocal", GLOBAL);
    put("await", AWAIT);
    put("yield", YIELD);
    for (String name : "MYPY PY2 PY3 __name__ name platform system machine".split(" ", -1)) {
      put(name, TEST);
    }
  }

  private Keyword() {}

  private static void put(String name, byte value) {
    byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
    long word = pack(Arrays.copyOf(bytes, 8), 0, bytes.length);
    int slot = slot(word);
    while (WORDS[slot] != 0) {
      slot = slot + 1 & WORDS.length - 1;
    }
    WORDS[slot] = word;
    VALUES[slot] = value;
  }

  /** The bytes as one number; the text goes on for at least eight bytes. */
  private static long pack(byte[] bytes, int start, int end) {
    return (long) LONGS.get(bytes, start) & -1L >>> (64 - 8 * (end - start));
  }

  private static int slot(long word) {
    return (int) ((word * 0x9E3779B97F4A7C15L) >>> (64 - BITS));
  }

  /**
   * The keyword that stands at these bytes, or {@link #NONE}. At least eight bytes must follow the
   * start.
   */
  static byte of(byte[] bytes, int start, int end) {
    byte value = find(bytes, start, end);
    return value == TEST ? NONE : value;
  }

  /** Whether a test that holds this name may be one that guards know. */
  static boolean isOfTest(byte[] bytes, int start, int end) {
    if (end - start >= 10) {
      return switch (bytes[start]) {
        case 'T', 'v', 'h', 'i', 'p' -> true;
        default -> false;
      };
    }
    return find(bytes, start, end) == TEST;
  }

  private static byte find(byte[] bytes, int start, int end) {
    if (end - start > 8 || end - start < 2) {
      return NONE;
    }
    long word = pack(bytes, start, end);
    int slot = slot(word);
    while (WORDS[slot] != 0) {
      if (WORDS[slot] == word) {
        return VALUES[slot];
      }
      slot = slot + 1 & WORDS.length - 1;
    }
    return NONE;
  }

  /** Whether the word cannot stand inside brackets, so that a line that starts with it is new. */
  static boolean endsExpression(byte keyword) {
    return switch (keyword) {
      case IMPORT,
          TRY,
          EXCEPT,
          FINALLY,
          WITH,
          DEF,
          CLASS,
          WHILE,
          RAISE,
          STATEMENT,
          RETURN,
          DEL,
          ASSERT,
          GLOBAL ->
          true;
      default -> false;
    };
  }

  /** Whether the word can follow a complete operand: {@code x if y}, {@code x not in y}. */
  static boolean continuesExpression(byte keyword) {
    return switch (keyword) {
      case IF, AND, OR, NOT, IN, IS -> true;
      default -> false;
    };
  }
}
