package dev.repocensus.analysis.python;

import java.util.List;

/** Headers of compound statements: which context their bodies have, which clauses may follow. */
final class CompoundStatements {
  private static final int NOT_COMPOUND = -1;

  /** The kind of a header that holds nothing to check. */
  private static final byte UNCHECKED = -1;

  private final Lexer lexer;
  private final Blocks blocks;
  private final GuardTree guards;
  private final DynamicCalls calls;
  private final TopLevelNames names;
  private final Condition condition;

  private byte[] text = new byte[0];
  private boolean hasMainGuard;
  private int bodyContext;
  private byte bodyKind;
  private boolean isKept;
  private boolean lacksColon;

  CompoundStatements(
      Lexer lexer, Blocks blocks, GuardTree guards, DynamicCalls calls, TopLevelNames names) {
    this.lexer = lexer;
    this.blocks = blocks;
    this.guards = guards;
    this.calls = calls;
    this.names = names;
    this.condition = new Condition(lexer.tokens());
  }

  /** Begins a file, or a cell of a notebook; what was found before in the notebook stays. */
  void begin(byte[] bytes, boolean collectTopLevel) {
    text = bytes;
    isKept = collectTopLevel;
  }

  /** Forgets the file before. */
  void reset() {
    hasMainGuard = false;
  }

  boolean hasMainGuard() {
    return hasMainGuard;
  }

  /** The context of the body of the statement read last. */
  int bodyContext() {
    return bodyContext;
  }

  /** Whether it was a header without its colon: an indented block below still belongs to it. */
  boolean lacksColon() {
    return lacksColon;
  }

  /** What kind of block that body is. */
  byte bodyKind() {
    return bodyKind;
  }

  /**
   * Reads a header.
   *
   * @param isFirst whether the statement is the first of its line: no other can be compound
   * @return {@link Lexer#COLON}, or how a header without a colon ended; -1 if it is no header
   */
  int read(
      byte keyword, int start, int wordEnd, int context, boolean isFirst, boolean isCollected) {
    isKept = isCollected;
    lacksColon = false;
    bodyContext = context;
    bodyKind = Blocks.PLAIN;
    if (!isFirst) {
      if (isHeader(keyword)) {
        lexer.syntax(start, "a compound statement in the middle of a line");
      }
      return NOT_COMPOUND;
    }
    return switch (keyword) {
      case Keyword.IF -> ifHeader(start, wordEnd, context);
      case Keyword.ELIF -> elif(start, wordEnd);
      case Keyword.ELSE -> otherwise(start, wordEnd);
      case Keyword.TRY -> tryHeader(start, wordEnd, context);
      case Keyword.EXCEPT -> except(start, wordEnd, context);
      case Keyword.FINALLY -> lastly(start, wordEnd, context);
      case Keyword.FOR, Keyword.WHILE -> loop(keyword, start, wordEnd, context);
      case Keyword.WITH -> with(start, wordEnd, context);
      case Keyword.DEF, Keyword.CLASS -> scope(keyword, start, wordEnd, context);
      case Keyword.ASYNC -> async(start, wordEnd, context);
      case Keyword.MATCH -> match(start, wordEnd);
      case Keyword.CASE ->
          blocks.isMatch() ? header(SyntaxFrames.CASE, start, wordEnd) : NOT_COMPOUND;
      default -> NOT_COMPOUND;
    };
  }

  private static boolean isHeader(byte keyword) {
    return switch (keyword) {
      case Keyword.IF,
          Keyword.ELIF,
          Keyword.ELSE,
          Keyword.TRY,
          Keyword.EXCEPT,
          Keyword.FINALLY,
          Keyword.FOR,
          Keyword.WHILE,
          Keyword.WITH,
          Keyword.DEF,
          Keyword.CLASS ->
          true;
      default -> false;
    };
  }

  private int header(byte kind, int start, int wordEnd) {
    lexer.pos = wordEnd;
    if (kind < 0) {
      lexer.syntax().mute();
    } else {
      lexer.syntax().begin(kind, wordEnd);
    }
    int ended = lexer.readTokens(true);
    if (ended == Lexer.COLON) {
      if (isKept) {
        names.walruses(lexer.tokens());
      }
      return ended;
    }
    lexer.syntax(start, "a header without its colon");
    lacksColon = true;
    return ended;
  }

  private void follow(int start, byte clause, int chain) {
    if (!blocks.follow(clause, chain)) {
      lexer.syntax(start, "a try without except or finally");
    }
  }

  private void misplaced(int start) {
    lexer.syntax(start, "a clause without its statement");
  }

  private int ifHeader(int start, int wordEnd, int chain) {
    int ended = header(SyntaxFrames.TEST, start, wordEnd);
    condition.read();
    hasMainGuard |= isAtMargin(start) && condition.startsWithMainTest();
    bodyContext = guards.child(chain, condition.trueFlags(), condition.trueTexts());
    int others = guards.child(chain, condition.falseFlags(), condition.falseTexts());
    follow(start, Blocks.AFTER_IF, others);
    return ended;
  }

  private boolean isAtMargin(int start) {
    return start == 0 || CharClass.isNewline(text[start - 1]);
  }

  private int elif(int start, int wordEnd) {
    int chain = blocks.context();
    if (blocks.clause() == Blocks.AFTER_IF) {
      chain = blocks.chain();
    } else {
      misplaced(start);
    }
    calls.setContext(chain);
    return ifHeader(start, wordEnd, chain);
  }

  private int otherwise(int start, int wordEnd) {
    byte clause = blocks.clause();
    bodyContext = blocks.context();
    byte next = Blocks.NO_CLAUSE;
    switch (clause) {
      case Blocks.AFTER_IF -> bodyContext = blocks.chain();
      case Blocks.AFTER_LOOP -> {}
      case Blocks.AFTER_EXCEPT -> {
        next = Blocks.AFTER_TRY_ELSE;
        bodyContext = guards.open(bodyContext, Guard.IN_TRY);
      }
      default -> misplaced(start);
    }
    follow(start, next, 0);
    return bare(start, wordEnd);
  }

  private int bare(int start, int wordEnd) {
    int ended = header(UNCHECKED, start, wordEnd);
    if (lexer.tokens().size() > 0) {
      lexer.syntax(start, "a header that should hold nothing");
    }
    return ended;
  }

  private int tryHeader(int start, int wordEnd, int context) {
    follow(start, Blocks.NO_CLAUSE, 0);
    bodyContext = guards.open(context, Guard.IN_TRY);
    blocks.followTry(bodyContext);
    return bare(start, wordEnd);
  }

  private int except(int start, int wordEnd, int context) {
    int ended = header(SyntaxFrames.EXCEPT, start, wordEnd);
    Tokens tokens = lexer.tokens();
    if (Handlers.isPython2(tokens)) {
      lexer.python2(start, "except with a comma is Python 2");
    }
    int caught = Handlers.caught(tokens);
    boolean isHandler = (caught & Guard.IMPORT_ERROR_TRY) != 0;
    bodyContext = guards.open(context, Guard.IN_TRY | (isHandler ? Guard.IMPORT_ERROR_HANDLER : 0));
    byte clause = blocks.clause();
    if (clause == Blocks.AFTER_TRY || clause == Blocks.AFTER_EXCEPT) {
      guards.addFlags(blocks.tryBody(), caught);
      blocks.follow(Blocks.AFTER_EXCEPT, 0);
    } else {
      misplaced(start);
    }
    return ended;
  }

  private int lastly(int start, int wordEnd, int context) {
    switch (blocks.clause()) {
      case Blocks.AFTER_TRY, Blocks.AFTER_EXCEPT, Blocks.AFTER_TRY_ELSE -> blocks.endTry();
      default -> misplaced(start);
    }
    bodyContext = guards.open(context, Guard.IN_TRY);
    return bare(start, wordEnd);
  }

  private int loop(byte keyword, int start, int wordEnd, int context) {
    follow(start, Blocks.AFTER_LOOP, context);
    int ended =
        header(keyword == Keyword.FOR ? SyntaxFrames.LOOP : SyntaxFrames.TEST, start, wordEnd);
    if (isKept && keyword == Keyword.FOR) {
      names.forTargets(lexer.tokens());
    }
    return ended;
  }

  private int with(int start, int wordEnd, int context) {
    follow(start, Blocks.NO_CLAUSE, 0);
    int ended = header(SyntaxFrames.WITH, start, wordEnd);
    if (Handlers.suppressesImportError(lexer.tokens())) {
      bodyContext = guards.child(context, Guard.SUPPRESS, List.of());
    }
    if (isKept) {
      names.withTargets(lexer.tokens());
    }
    return ended;
  }

  private int scope(byte keyword, int start, int wordEnd, int context) {
    follow(start, Blocks.NO_CLAUSE, 0);
    int ended =
        header(keyword == Keyword.DEF ? SyntaxFrames.DEF : SyntaxFrames.CLASS, start, wordEnd);
    int flag = keyword == Keyword.DEF ? Guard.FUNCTION : Guard.CLASS;
    bodyContext = guards.child(context, flag, List.of());
    bodyKind = Blocks.SCOPE;
    if (keyword == Keyword.DEF) {
      checkParameters(start);
    }
    if (isKept) {
      names.definition(lexer.tokens());
    }
    return ended;
  }

  private void checkParameters(int start) {
    Tokens tokens = lexer.tokens();
    if (OldStatements.hasTupleParameter(tokens)) {
      lexer.python2(start, "a parameter that is a tuple is Python 2");
    } else if (!tokens.isCut() && OldStatements.parameters(tokens) == tokens.size()) {
      lexer.syntax(start, "a def without parentheses");
    }
  }

  private int async(int start, int wordEnd, int context) {
    int next = lexer.skipBlank(wordEnd);
    int end = next;
    while (CharClass.isWord(text[end])) {
      end++;
    }
    byte keyword = Keyword.of(text, next, end);
    return switch (keyword) {
      case Keyword.DEF -> scope(keyword, start, end, context);
      case Keyword.FOR -> loop(keyword, start, end, context);
      case Keyword.WITH -> with(start, end, context);
      default -> {
        lexer.syntax(start, "async without def, for or with");
        yield NOT_COMPOUND;
      }
    };
  }

  /** {@code match} is a name unless its line ends with a colon. */
  private int match(int start, int wordEnd) {
    int next = lexer.skipBlank(wordEnd);
    if (!mayStartSubject(next)) {
      return NOT_COMPOUND;
    }
    lexer.pos = start;
    beginMatch(next);
    int ended = lexer.readTokens(true);
    if (ended != Lexer.COLON) {
      follow(start, Blocks.NO_CLAUSE, 0);
      if (isKept) {
        names.statement(lexer.tokens());
      }
      return ended;
    }
    int p = lexer.skipBlank(lexer.pos);
    follow(start, Blocks.NO_CLAUSE, 0);
    if (!CharClass.isNewline(text[p]) && text[p] != '#') {
      return lexer.skipRest();
    }
    bodyKind = Blocks.MATCH;
    return ended;
  }

  /** Where brackets or an operator follow, {@code match} may be a name that is called. */
  private void beginMatch(int subject) {
    int end = subject;
    while (CharClass.isWord(text[end])) {
      end++;
    }
    boolean isWord = end > subject && !Keyword.continuesExpression(Keyword.of(text, subject, end));
    if (isWord || text[subject] == '"' || text[subject] == '\'') {
      lexer.syntax().begin(SyntaxFrames.MATCH, subject);
    } else {
      lexer.syntax().mute();
    }
  }

  private boolean mayStartSubject(int p) {
    return switch (text[p]) {
      case '.' -> text[p + 1] == '.' || CharClass.isDigit(text[p + 1]);
      case '+' -> text[p + 1] != '=';
      case 0, '=', ',', ')', ':', ';', '\n', '\r', '#', '/', '%', '|', '&', '^', '<', '>' -> false;
      default -> true;
    };
  }
}
