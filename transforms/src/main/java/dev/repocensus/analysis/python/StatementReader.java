package dev.repocensus.analysis.python;

import dev.repocensus.schema.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a text statement by statement: which block each stands in, which import. A statement that
 * is none of ours is skipped; one that CPython would refuse costs itself only.
 */
final class StatementReader {
  private static final int TAB = 8;
  private static final byte[] LAZY_MODULES = "__lazy_modules__".getBytes(StandardCharsets.US_ASCII);

  private final Lexer lexer;
  private final SourceHead head;
  private final DynamicCalls calls;
  private final TopLevelNames names;
  private final Blocks blocks = new Blocks();
  private final ImportStatements imports;
  private final CompoundStatements compounds;

  private byte[] text = new byte[0];
  private int end;
  private boolean isNotebook;
  private boolean isDecorated;
  private int inlineContext;
  private byte inlineKind;

  StatementReader(
      Lexer lexer,
      SourceHead head,
      DynamicCalls calls,
      TopLevelNames names,
      ImportStatements imports,
      GuardTree guards) {
    this.lexer = lexer;
    this.head = head;
    this.calls = calls;
    this.names = names;
    this.imports = imports;
    this.compounds = new CompoundStatements(lexer, blocks, guards, calls, names);
  }

  /** Reads from the lexer's place on to the end of a file, or of a cell of a notebook. */
  void read(byte[] bytes, int length, boolean collectTopLevel, boolean isCell) {
    text = bytes;
    end = length;
    isNotebook = isCell;
    blocks.reset();
    isDecorated = false;
    compounds.begin(bytes, collectTopLevel);
    while (lexer.pos < end) {
      line(collectTopLevel);
    }
    String unfinished = isDecorated ? "a decorator without a definition" : blocks.end();
    if (unfinished != null) {
      lexer.syntax(end, unfinished);
    }
  }

  /** Forgets the file before. */
  void reset() {
    compounds.reset();
  }

  boolean hasMainGuard() {
    return compounds.hasMainGuard();
  }

  private void line(boolean collectTopLevel) {
    int start = lexer.pos;
    int column = 0;
    int narrow = 0;
    int continued = -1;
    int continuedNarrow = 0;
    int p = start;
    while (true) {
      byte b = text[p];
      if (b == ' ') {
        column++;
        narrow++;
      } else if (b == '\t') {
        column = (column / TAB + 1) * TAB;
        narrow++;
      } else if (b == '\f') {
        column = 0;
        narrow = 0;
      } else if (b == '\\' && lexer.newlineEnd(p + 1) > p + 1) {
        // Only the indentation in front of the first backslash counts.
        continuedNarrow = continued < 0 ? narrow : continuedNarrow;
        continued = continued < 0 ? column : continued;
        p = lexer.newlineEnd(p + 1) - 1;
      } else {
        break;
      }
      p++;
    }
    if (isEmptyFrom(p)) {
      return;
    }
    if (p == start && ConflictMarkers.isAt(text, p)) {
      lexer.problem(ProblemCode.SYN005, p, "a merge conflict marker");
      skipLine(p);
      return;
    }
    // CPython takes column 0 behind a backslash for no continued indentation at all.
    boolean isContinued = continued > 0;
    arrive(p, isContinued ? continued : column, isContinued ? continuedNarrow : narrow);
    boolean isCollected = collectTopLevel && blocks.isTopLevel();
    lexer.pos = p;
    statements(blocks.context(), true, isCollected);
  }

  private void arrive(int p, int column, int narrow) {
    int depth = blocks.depth();
    String fault = blocks.arrive(column, narrow);
    if (fault != null) {
      lexer.syntax(p, fault);
    }
    if (blocks.depth() > depth && blocks.depth() > Blocks.CPYTHON_LIMIT) {
      lexer.problem(ProblemCode.SYN004, p, "more than 99 levels of indentation");
    }
  }

  /** Moves over the rest of the line if it holds no statement. */
  private boolean isEmptyFrom(int p) {
    byte b = text[p];
    if (CharClass.isNewline(b)) {
      lexer.pos = lexer.newlineEnd(p);
    } else if (b == '#') {
      lexer.pos = lexer.newlineEnd(lexer.comment(p));
    } else if (p >= end) {
      lexer.pos = end;
    } else {
      return false;
    }
    return true;
  }

  private void skipLine(int from) {
    int p = from;
    while (p < end && !CharClass.isNewline(text[p])) {
      p++;
    }
    lexer.pos = lexer.newlineEnd(p);
  }

  private void statements(int context, boolean mayBeCompound, boolean isCollected) {
    int node = context;
    boolean isFirst = mayBeCompound;
    boolean isKept = isCollected;
    while (true) {
      int p = lexer.skipBlank(lexer.pos);
      if (isEmptyFrom(p)) {
        return;
      }
      lexer.pos = p;
      calls.setContext(node);
      int ended = statement(p, node, isFirst, isKept);
      if (ended == Lexer.LINE) {
        return;
      }
      if (ended == Lexer.COLON) {
        if (isEmptyFrom(lexer.skipBlank(lexer.pos))) {
          blocks.expect(inlineContext, inlineKind);
          return;
        }
        node = inlineContext;
        isKept &= inlineKind != Blocks.SCOPE;
      }
      isFirst = false;
    }
  }

  /** Reads one statement; says how it ended. */
  private int statement(int p, int context, boolean isFirst, boolean isKept) {
    int magicEnd = isNotebook ? Magics.end(text, p, end) : -1;
    if (magicEnd >= 0) {
      follow(isFirst, p);
      lexer.pos = lexer.newlineEnd(magicEnd);
      return Lexer.LINE;
    }
    int wordEnd = p;
    while (CharClass.isWord(text[wordEnd])) {
      wordEnd++;
    }
    byte keyword = Keyword.of(text, p, wordEnd);
    checkDecorator(keyword, p);
    if (keyword == Keyword.IMPORT || keyword == Keyword.FROM || keyword == Keyword.LAZY) {
      int ended = imports.read(keyword, p, wordEnd, context);
      if (ended >= 0) {
        follow(isFirst, p);
        return ended;
      }
    } else if (keyword != Keyword.NONE) {
      int ended = compound(keyword, p, wordEnd, context, isFirst, isKept);
      if (ended >= 0) {
        return ended;
      }
    }
    follow(isFirst, p);
    return plain(keyword, p, wordEnd, isKept);
  }

  private void checkDecorator(byte keyword, int p) {
    boolean isDecorator = text[p] == '@';
    boolean isDefinition =
        keyword == Keyword.DEF || keyword == Keyword.CLASS || keyword == Keyword.ASYNC;
    if (isDecorated && !isDecorator && !isDefinition) {
      lexer.syntax(p, "a decorator without a definition");
    }
    isDecorated = isDecorator;
  }

  private int compound(
      byte keyword, int p, int wordEnd, int context, boolean isFirst, boolean isKept) {
    int ended = compounds.read(keyword, p, wordEnd, context, isFirst, isKept);
    inlineContext = compounds.bodyContext();
    inlineKind = compounds.bodyKind();
    if (ended == Lexer.LINE && compounds.lacksColon()) {
      blocks.expect(inlineContext, inlineKind);
    }
    return ended;
  }

  private void follow(boolean isFirst, int p) {
    if (isFirst && !blocks.follow(Blocks.NO_CLAUSE, 0)) {
      lexer.syntax(p, "a try without except or finally");
    }
  }

  private int plain(byte keyword, int p, int wordEnd, boolean isKept) {
    if (wordEnd > p && keyword == Keyword.NONE) {
      OldStatements.check(text, p, wordEnd, lexer.skipBlank(wordEnd), lexer);
    }
    lexer.syntax().begin(SyntaxFrames.PLAIN, p);
    int ended;
    boolean isLazyModules =
        wordEnd - p == LAZY_MODULES.length
            && blocks.isTopLevel()
            && Arrays.equals(text, p, wordEnd, LAZY_MODULES, 0, LAZY_MODULES.length);
    if (isKept || keyword == Keyword.RAISE || isLazyModules) {
      ended = lexer.readTokens(false);
      Tokens tokens = lexer.tokens();
      if (keyword == Keyword.RAISE) {
        if (OldStatements.hasComma(tokens)) {
          lexer.python2(p, "raise with a comma is Python 2");
        }
      } else if (isKept) {
        names.statement(tokens);
      }
      if (isLazyModules) {
        names.lazyModules(tokens);
      }
    } else {
      ended = lexer.skipStatement();
    }
    if (text[wordEnd] == '"' || text[wordEnd] == '\'') {
      head.notice(p, lexer.pos);
    }
    return ended;
  }
}
