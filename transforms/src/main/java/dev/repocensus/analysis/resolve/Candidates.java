package dev.repocensus.analysis.resolve;

import java.util.Arrays;

/** Files that could be meant. Those beyond a limit are left out: it takes two to be ambiguous. */
final class Candidates {
  /** As many are named in an answer at most; a name that thousands of files have says no more. */
  static final int LIMIT = 1_000;

  private int[] ids = new int[4];
  private int size;

  void add(int id) {
    if (isOpen()) {
      ids = size < ids.length ? ids : Arrays.copyOf(ids, size * 2);
      ids[size++] = id;
    }
  }

  boolean isOpen() {
    return size < LIMIT;
  }

  /** Each of them once, in the order of their paths. */
  int[] distinct() {
    if (size < 2) {
      return Arrays.copyOf(ids, size);
    }
    Arrays.sort(ids, 0, size);
    int count = 1;
    for (int i = 1; i < size; i++) {
      if (ids[i] != ids[count - 1]) {
        ids[count++] = ids[i];
      }
    }
    size = count;
    return Arrays.copyOf(ids, count);
  }
}
