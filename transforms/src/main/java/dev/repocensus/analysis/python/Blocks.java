package dev.repocensus.analysis.python;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The indentation stack. Columns are counted twice, with tabs to 8 and to 1, as CPython does to
 * refuse indentation that depends on the width of a tab. Each level also remembers which clauses
 * ({@code elif}, {@code except} …) may follow its last statement.
 */
final class Blocks {
  /** CPython refuses more (tokenizer's MAXINDENT). */
  static final int CPYTHON_LIMIT = 99;

  static final byte NO_CLAUSE = 0;
  static final byte AFTER_IF = 1;
  static final byte AFTER_LOOP = 2;
  static final byte AFTER_TRY = 3;
  static final byte AFTER_EXCEPT = 4;
  static final byte AFTER_TRY_ELSE = 5;

  static final byte PLAIN = 0;
  static final byte SCOPE = 1;
  static final byte MATCH = 2;

  private static final int NOTHING = -1;

  private int[] columns = new int[128];
  private int[] narrow = new int[128];
  private int[] contexts = new int[128];
  private int[] chains = new int[128];
  private int[] tries = new int[128];
  private byte[] clauses = new byte[128];
  private byte[] kinds = new byte[128];
  private boolean[] tops = new boolean[128];
  private int depth;
  private int pending;
  private byte pendingKind;

  void reset() {
    depth = 0;
    pending = NOTHING;
    columns[0] = 0;
    narrow[0] = 0;
    contexts[0] = 0;
    clauses[0] = NO_CLAUSE;
    kinds[0] = PLAIN;
    tops[0] = true;
  }

  int depth() {
    return depth;
  }

  int context() {
    return contexts[depth];
  }

  /** Whether the block belongs to the module and to no function or class. */
  boolean isTopLevel() {
    return tops[depth];
  }

  boolean isMatch() {
    return kinds[depth] == MATCH;
  }

  byte clause() {
    return clauses[depth];
  }

  /** The context of the next {@code elif} or {@code else}. */
  int chain() {
    return chains[depth];
  }

  /** The context of the body of the last {@code try}. */
  int tryBody() {
    return tries[depth];
  }

  /** Says what may follow the statement just read; false if it left a {@code try} unfinished. */
  boolean follow(byte clause, int chain) {
    boolean isFinished = clauses[depth] != AFTER_TRY || clause == AFTER_EXCEPT;
    clauses[depth] = clause;
    chains[depth] = chain;
    return isFinished;
  }

  void followTry(int body) {
    clauses[depth] = AFTER_TRY;
    chains[depth] = contexts[depth];
    tries[depth] = body;
  }

  /** A {@code finally} ends a {@code try}. */
  void endTry() {
    clauses[depth] = NO_CLAUSE;
  }

  /** The next line must be indented and belongs to this context. */
  void expect(int context, byte kind) {
    pending = context;
    pendingKind = kind;
  }

  /** Takes the indentation of a line that holds a statement; returns what is wrong with it. */
  @Nullable String arrive(int column, int narrowColumn) {
    int expected = pending;
    pending = NOTHING;
    if (column > columns[depth]) {
      return indent(column, narrowColumn, expected);
    }
    String fault = expected == NOTHING ? null : "an indented block is missing";
    while (depth > 0 && columns[depth] > column) {
      fault = clauses[depth] == AFTER_TRY ? "a try without except or finally" : fault;
      depth--;
    }
    if (columns[depth] != column) {
      return "the indentation matches no outer level";
    }
    return narrow[depth] == narrowColumn ? fault : "tabs and spaces are mixed";
  }

  private @Nullable String indent(int column, int narrowColumn, int expected) {
    boolean isMixed = narrowColumn <= narrow[depth];
    boolean isTop = tops[depth] && (expected == NOTHING || pendingKind != SCOPE);
    int context = expected == NOTHING ? contexts[depth] : expected;
    if (++depth == columns.length) {
      grow();
    }
    columns[depth] = column;
    narrow[depth] = narrowColumn;
    contexts[depth] = context;
    clauses[depth] = NO_CLAUSE;
    kinds[depth] = expected == NOTHING ? PLAIN : pendingKind;
    tops[depth] = isTop;
    if (expected == NOTHING) {
      return "the line is indented without reason";
    }
    return isMixed ? "tabs and spaces are mixed" : null;
  }

  /** Tells that the text ended; returns what is unfinished. */
  @Nullable String end() {
    if (pending != NOTHING) {
      return "an indented block is missing";
    }
    for (int i = 0; i <= depth; i++) {
      if (clauses[i] == AFTER_TRY) {
        return "a try without except or finally";
      }
    }
    return null;
  }

  private void grow() {
    int more = columns.length * 2;
    columns = Arrays.copyOf(columns, more);
    narrow = Arrays.copyOf(narrow, more);
    contexts = Arrays.copyOf(contexts, more);
    chains = Arrays.copyOf(chains, more);
    tries = Arrays.copyOf(tries, more);
    clauses = Arrays.copyOf(clauses, more);
    kinds = Arrays.copyOf(kinds, more);
    tops = Arrays.copyOf(tops, more);
  }
}
