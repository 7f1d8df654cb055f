package dev.repocensus.analysis.python;

import org.jspecify.annotations.Nullable;

/** Import statements in their blocks: lines, guards, lazy imports (PEP 810), aliases learnt. */
final class ImportStatements {
  private final ImportLog log;
  private final ImportReader reader;
  private final LineCounter lines;
  private final Lexer lexer;
  private final DynamicCalls calls;
  private final GuardTree guards;

  private byte[] text = new byte[0];

  ImportStatements(
      ImportLog log,
      ImportReader reader,
      LineCounter lines,
      Lexer lexer,
      DynamicCalls calls,
      GuardTree guards) {
    this.log = log;
    this.reader = reader;
    this.lines = lines;
    this.lexer = lexer;
    this.calls = calls;
    this.guards = guards;
  }

  void reset(byte[] bytes) {
    text = bytes;
    reader.reset(bytes);
  }

  /** Reads a statement that starts with one of our words; -1 if it is none of ours after all. */
  int read(byte keyword, int start, int wordEnd, int context) {
    if (keyword != Keyword.LAZY) {
      return record(keyword, start, wordEnd, context);
    }
    int next = lexer.skipBlank(wordEnd);
    int end = next;
    while (CharClass.isWord(text[end])) {
      end++;
    }
    byte second = Keyword.of(text, next, end);
    if (next == wordEnd || (second != Keyword.IMPORT && second != Keyword.FROM)) {
      return -1;
    }
    int first = log.size();
    int node = guards.open(context, Guard.LAZY);
    int ended = record(second, start, end, node);
    String fault = lazyFault(first, context);
    if (fault != null) {
      lexer.syntax(start, fault);
    }
    return ended;
  }

  private @Nullable String lazyFault(int first, int context) {
    if (guards.has(context, Guard.FUNCTION | Guard.CLASS | Guard.IN_TRY)) {
      return "a lazy import inside a function, a class or a try";
    }
    for (int row = first; row < log.size(); row++) {
      if ("*".equals(log.member(row)) || log.module(row).equals("__future__")) {
        return "a lazy import of * or of __future__";
      }
    }
    return null;
  }

  private int record(byte keyword, int start, int wordEnd, int context) {
    int first = log.size();
    int line = lines.lineAt(start);
    int column = lines.columnAt(start);
    boolean isWellFormed =
        keyword == Keyword.IMPORT ? reader.readImport(wordEnd) : reader.readFrom(wordEnd);
    log.place(first, line, lines.lineAt(reader.end()), column, context);
    for (int row = first; row < log.size(); row++) {
      calls.learn(row);
    }
    if (!isWellFormed || !isAtEnd()) {
      lexer.syntax(start, "an import statement that does not parse");
    }
    return lexer.skipRest();
  }

  private boolean isAtEnd() {
    return switch (text[lexer.skipBlank(lexer.pos)]) {
      case 0, ';', '#', '\n', '\r' -> true;
      default -> false;
    };
  }
}
