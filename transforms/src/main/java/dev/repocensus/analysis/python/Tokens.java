package dev.repocensus.analysis.python;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The tokens of one header or statement, as spans of the text. Only the first {@link #LIMIT} are
 * kept: nothing a person wrote needs more to be understood.
 */
final class Tokens {
  static final byte NAME = 1;
  static final byte NUMBER = 2;
  static final byte STRING = 3;
  static final byte OPERATOR = 4;

  /** A replacement field of an f-string opens or closes; nests like a bracket. */
  static final byte FIELD_OPEN = 5;

  static final byte FIELD_CLOSE = 6;
  static final int LIMIT = 1 << 16;

  private byte[] kinds = new byte[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private byte[] text = new byte[0];
  private int size;
  private boolean isCut;

  void reset(byte[] bytes) {
    text = bytes;
    size = 0;
    isCut = false;
  }

  void add(byte kind, int start, int end) {
    if (size == LIMIT) {
      isCut = true;
      return;
    }
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    kinds[size] = kind;
    starts[size] = start;
    ends[size++] = end;
  }

  int size() {
    return size;
  }

  /** Whether tokens were dropped, so that nothing should be concluded from the rest. */
  boolean isCut() {
    return isCut;
  }

  byte kind(int i) {
    return kinds[i];
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  boolean isName(int i) {
    return kinds[i] == NAME;
  }

  boolean isName(int i, String name) {
    return kinds[i] == NAME && isText(i, name);
  }

  boolean isOperator(int i, char c) {
    return kinds[i] == OPERATOR && ends[i] == starts[i] + 1 && text[starts[i]] == c;
  }

  boolean isOperator(int i, String operator) {
    return kinds[i] == OPERATOR && isText(i, operator);
  }

  byte keyword(int i) {
    return kinds[i] == NAME ? Keyword.of(text, starts[i], ends[i]) : Keyword.NONE;
  }

  /** +1 for an opening bracket, -1 for a closing one. */
  int nesting(int i) {
    if (kinds[i] != OPERATOR) {
      return kinds[i] == FIELD_OPEN ? 1 : kinds[i] == FIELD_CLOSE ? -1 : 0;
    }
    return switch (text[starts[i]]) {
      case '(', '[', '{' -> 1;
      case ')', ']', '}' -> -1;
      default -> 0;
    };
  }

  /** Index of the bracket that closes the one at {@code open}, or {@code limit}. */
  int closing(int open, int limit) {
    int depth = 0;
    for (int i = open; i < limit; i++) {
      depth += nesting(i);
      if (depth == 0) {
        return i;
      }
    }
    return limit;
  }

  boolean isText(int i, String expected) {
    int length = ends[i] - starts[i];
    if (length != expected.length()) {
      return false;
    }
    for (int k = 0; k < length; k++) {
      if (text[starts[i] + k] != expected.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  String text(int i) {
    return new String(text, starts[i], ends[i] - starts[i], StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    return text;
  }
}
