package dev.repocensus.analysis.python;

import java.util.Arrays;

/**
 * The open brackets of a statement, replacement fields of f-strings among them. Iterative, so that
 * no nesting overflows a stack.
 */
final class Brackets {
  /** The closing mark of a replacement field: unlike a brace, it leads back into its string. */
  static final byte FIELD = 'F';

  /** CPython refuses more (tokenizer's MAXLEVEL). */
  static final int CPYTHON_LIMIT = 200;

  private static final int LIMIT = 1 << 20;
  private static final int INITIAL = 256;

  private byte[] closers = new byte[INITIAL];
  private int[] opens = new int[INITIAL];
  private int[] infos = new int[INITIAL];
  private int depth;

  int depth() {
    return depth;
  }

  boolean isEmpty() {
    return depth == 0;
  }

  void clear() {
    depth = 0;
    if (closers.length > 1 << 16) {
      closers = new byte[INITIAL];
      opens = new int[INITIAL];
      infos = new int[INITIAL];
    }
  }

  /**
   * Opens a bracket.
   *
   * @param closer the byte that closes it, or {@link #FIELD}
   * @param offset where it opens
   * @param info for a field its string, for a call the row to complete at its end
   */
  void push(byte closer, int offset, int info) {
    if (depth == LIMIT) {
      return;
    }
    if (depth == closers.length) {
      closers = Arrays.copyOf(closers, depth * 2);
      opens = Arrays.copyOf(opens, depth * 2);
      infos = Arrays.copyOf(infos, depth * 2);
    }
    closers[depth] = closer;
    opens[depth] = offset;
    infos[depth++] = info;
  }

  void pop() {
    depth--;
  }

  byte closer() {
    return closers[depth - 1];
  }

  int opened() {
    return opens[depth - 1];
  }

  int info() {
    return infos[depth - 1];
  }

  boolean isInField() {
    return depth > 0 && closers[depth - 1] == FIELD;
  }
}
