package dev.repocensus.analysis.python;

import dev.repocensus.schema.row.ImportKind;

/**
 * String literals that look like the name of a module inside a package inside a package: {@code
 * "shop.apps.ShopConfig"}. Whether such a module exists is not known here. A part of a longer
 * literal and what a call of {@link DynamicCalls} imports are none of these.
 */
final class ModuleStrings {
  private static final int LEAST_DOTS = 2;

  /** So that a file of nothing else costs bounded memory; no file of a person comes near. */
  private static final int LIMIT = 1 << 14;

  private final ImportLog log;
  private final NamePool pool;
  private final LineCounter lines;
  private final DynamicCalls calls;

  private byte[] text = new byte[0];
  private int seen;

  ModuleStrings(ImportLog log, NamePool pool, LineCounter lines, DynamicCalls calls) {
    this.log = log;
    this.pool = pool;
    this.lines = lines;
    this.calls = calls;
  }

  void reset(byte[] bytes) {
    text = bytes;
    seen = 0;
    log.reset();
  }

  /**
   * Tells of a literal.
   *
   * @param start its first byte, prefix included
   * @param from behind its opening quotes
   * @param to its closing quotes
   * @param end behind them
   * @param isInBrackets whether a newline is mere space here
   */
  void literal(int start, int from, int to, int end, boolean isInBrackets) {
    if (isName(from, to) && start >= seen && !isPart(start, end, isInBrackets)) {
      seen = end;
      add(start, from, to);
    }
  }

  private boolean isName(int from, int to) {
    int dots = 0;
    int part = from;
    for (int p = from; p < to; p++) {
      byte b = text[p];
      if (b == '.') {
        if (p == part || CharClass.isDigit(text[part])) {
          return false;
        }
        dots++;
        part = p + 1;
      } else if (b < 0 || !CharClass.isWord(b)) {
        return false;
      }
    }
    return dots >= LEAST_DOTS && part < to && !CharClass.isDigit(text[part]);
  }

  /** Whether the literal is of bytes, or one of several side by side. */
  private boolean isPart(int start, int end, boolean isInBrackets) {
    int next = end;
    while (isSpace(next, isInBrackets)) {
      next++;
    }
    int before = start;
    while (before > 0 && isSpace(before - 1, isInBrackets)) {
      before--;
    }
    return isBytes(start) || isQuote(text[next]) || (before > 0 && isQuote(text[before - 1]));
  }

  private boolean isBytes(int start) {
    return !isQuote(text[start])
        && ((text[start] | 0x20) == 'b' || (text[start + 1] | 0x20) == 'b');
  }

  private boolean isSpace(int p, boolean isInBrackets) {
    return CharClass.isBlank(text[p]) || (isInBrackets && CharClass.isNewline(text[p]));
  }

  private static boolean isQuote(byte b) {
    return b == '"' || b == '\'';
  }

  private void add(int start, int from, int to) {
    if (start < calls.constantsEnd() || log.size() == LIMIT) {
      return;
    }
    int row = log.size();
    log.nextStatement();
    log.add(ImportKind.STRING, pool.name(text, from, to), null, null, 0, 0);
    int line = lines.lineAt(start);
    log.place(row, line, line, lines.columnAt(start), calls.context());
  }
}
