package dev.repocensus.analysis.python;

import dev.repocensus.schema.row.ImportKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads one import statement from its keyword on. Spaces, continuations and, between parentheses,
 * newlines and comments may stand between all its parts.
 */
final class ImportReader {
  private final ImportLog log;
  private final NamePool pool;
  private final Lexer lexer;

  private byte[] text = new byte[0];
  private byte[] cleaned = new byte[256];
  private boolean isInParentheses;
  private int at;
  private int lastEnd;

  ImportReader(ImportLog log, NamePool pool, Lexer lexer) {
    this.log = log;
    this.pool = pool;
    this.lexer = lexer;
  }

  void reset(byte[] bytes) {
    text = bytes;
  }

  /** Offset behind the last token of the statement read last. */
  int end() {
    return lastEnd;
  }

  /**
   * Reads what follows {@code import}; leaves {@code lexer.pos} behind it.
   *
   * @return whether it is well formed; what came before a fault is recorded in any case
   */
  boolean readImport(int start) {
    begin(start);
    int position = 0;
    do {
      String module = dotted();
      if (module == null) {
        return finish(false);
      }
      String alias = alias();
      log.add(ImportKind.IMPORT, module, null, alias, 0, position++);
    } while (accept(','));
    return finish(true);
  }

  /** Reads what follows {@code from}. */
  boolean readFrom(int start) {
    begin(start);
    int level = 0;
    while (accept('.')) {
      level++;
    }
    String module = "";
    if (!isImport()) {
      String dotted = dotted();
      if (dotted == null || !isImport()) {
        return finish(false);
      }
      module = dotted;
    } else if (level == 0) {
      return finish(false);
    }
    at += "import".length();
    lastEnd = at;
    if (accept('*')) {
      log.add(ImportKind.FROM, module, "*", null, level, 0);
      return finish(true);
    }
    return finish(readMembers(module, level));
  }

  private void begin(int start) {
    log.nextStatement();
    isInParentheses = false;
    at = start;
    lastEnd = start;
  }

  private boolean finish(boolean isWellFormed) {
    isInParentheses = false;
    lexer.pos = lastEnd;
    return isWellFormed;
  }

  private boolean readMembers(String module, int level) {
    boolean isOpen = accept('(');
    isInParentheses = isOpen;
    int position = 0;
    do {
      skip();
      if (isOpen && position > 0 && text[at] == ')') {
        break;
      }
      String member = word();
      if (member == null) {
        return false;
      }
      log.add(ImportKind.FROM, module, member, alias(), level, position++);
    } while (accept(','));
    return !isOpen || accept(')');
  }

  private boolean isImport() {
    skip();
    return Keyword.of(text, at, wordEnd(at)) == Keyword.IMPORT;
  }

  private @Nullable String alias() {
    skip();
    int end = wordEnd(at);
    if (Keyword.of(text, at, end) != Keyword.AS) {
      return null;
    }
    int before = lastEnd;
    at = end;
    String alias = word();
    if (alias == null) {
      lexer.syntax(before, "an import without a name after as");
    }
    return alias;
  }

  private boolean accept(char c) {
    skip();
    if (text[at] != c) {
      return false;
    }
    at++;
    lastEnd = at;
    return true;
  }

  private @Nullable String word() {
    skip();
    int end = wordEnd(at);
    if (!isIdentifier(at, end)) {
      return null;
    }
    String name = pool.name(text, at, end);
    at = end;
    lastEnd = end;
    return name;
  }

  private @Nullable String dotted() {
    skip();
    int start = at;
    boolean isClean = true;
    while (true) {
      int end = wordEnd(at);
      if (!isIdentifier(at, end)) {
        return null;
      }
      lastEnd = end;
      at = end;
      skip();
      if (text[at] != '.') {
        break;
      }
      isClean &= at == end;
      int dot = at++;
      skip();
      isClean &= at == dot + 1;
    }
    return isClean ? pool.name(text, start, lastEnd) : clean(start);
  }

  /** The name from {@code start} to the end of its last word, without what stands between. */
  private String clean(int start) {
    if (cleaned.length < lastEnd - start) {
      cleaned = Arrays.copyOf(cleaned, lastEnd - start);
    }
    int size = 0;
    for (int i = start; i < lastEnd; i++) {
      if (CharClass.isWord(text[i]) || text[i] == '.') {
        cleaned[size++] = text[i];
      }
    }
    return pool.name(cleaned, 0, size);
  }

  private boolean isIdentifier(int start, int end) {
    if (start == end || CharClass.isDigit(text[start])) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (text[i] < 0) {
        Identifiers.check(text, i, lexer);
      }
    }
    return switch (Keyword.of(text, start, end)) {
      case Keyword.NONE, Keyword.LAZY, Keyword.MATCH, Keyword.CASE, Keyword.TYPE -> true;
      default -> false;
    };
  }

  private int wordEnd(int start) {
    int end = start;
    while (CharClass.isWord(text[end])) {
      end++;
    }
    return end;
  }

  private void skip() {
    while (true) {
      byte b = text[at];
      if (CharClass.isBlank(b)) {
        at++;
      } else if (b == '\\') {
        int next = lexer.newlineEnd(at + 1);
        if (next == at + 1) {
          return;
        }
        at = next;
      } else if (isInParentheses && CharClass.isNewline(b)) {
        at++;
      } else if (isInParentheses && b == '#') {
        at = lexer.comment(at);
      } else {
        return;
      }
    }
  }
}
