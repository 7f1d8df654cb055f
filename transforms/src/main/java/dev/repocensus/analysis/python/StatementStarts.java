package dev.repocensus.analysis.python;

/** Where a bracket that was never closed must have ended: lines that no expression goes on with. */
final class StatementStarts {
  private StatementStarts() {}

  /** Whether a line inside brackets begins like only a new statement can. */
  static boolean isAt(byte[] text, int start) {
    if (text[start] < 'a' || text[start] > 'w') {
      return false;
    }
    int p = start;
    while (CharClass.isWord(text[p]) && p - start < 9) {
      p++;
    }
    byte keyword = Keyword.of(text, start, p);
    return Keyword.endsExpression(keyword) || (keyword == Keyword.FROM && isFromImport(text, p));
  }

  private static boolean isFromImport(byte[] text, int from) {
    int p = from;
    while (CharClass.isBlank(text[p]) || text[p] == '.') {
      p++;
    }
    int word = p;
    while (CharClass.isWord(text[p]) || text[p] == '.') {
      p++;
    }
    if (Keyword.of(text, word, p) == Keyword.IMPORT) {
      return true;
    }
    while (CharClass.isBlank(text[p])) {
      p++;
    }
    word = p;
    while (CharClass.isWord(text[p])) {
      p++;
    }
    return Keyword.of(text, word, p) == Keyword.IMPORT;
  }
}
