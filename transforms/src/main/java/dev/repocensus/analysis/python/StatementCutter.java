package dev.repocensus.analysis.python;

/**
 * Cuts a statement into tokens, shows each to the {@link Syntax}, and keeps them if somebody wants
 * to read them. What is no token is left to the {@link Lexer}.
 */
final class StatementCutter {
  private final Lexer lexer;
  private final Brackets brackets;
  private final StringSkipper strings;
  private final Syntax syntax;
  private final Tokens tokens = new Tokens();

  private byte[] text = new byte[0];
  private int end;
  private int lambdas;

  StatementCutter(Lexer lexer, Brackets brackets, StringSkipper strings, Syntax syntax) {
    this.lexer = lexer;
    this.brackets = brackets;
    this.strings = strings;
    this.syntax = syntax;
  }

  void reset(byte[] bytes, int length) {
    text = bytes;
    end = length;
  }

  Tokens tokens() {
    return tokens;
  }

  /**
   * Reads from the lexer's place to the end of the statement, and says how it ended.
   *
   * @param isKept whether to keep its tokens
   * @param isHeader whether a colon outside brackets ends it
   */
  int read(boolean isKept, boolean isHeader) {
    brackets.clear();
    lambdas = 0;
    int p = lexer.pos;
    while (true) {
      byte b = text[p];
      if (CharClass.isWord(b)) {
        p = CharClass.isDigit(b) ? number(p, isKept) : word(p, isKept);
        continue;
      }
      if (b == ' ') {
        p++;
        continue;
      }
      byte c = CharClass.of(b);
      switch (c) {
        case CharClass.SKIP -> p = CharClass.isBlank(b) ? p + 1 : mark(p, isKept);
        case CharClass.NEWLINE -> {
          if (lexer.endsLine(p)) {
            syntax.end(p);
            return Lexer.LINE;
          }
          p = lexer.pos;
        }
        case CharClass.SEMICOLON -> {
          if (brackets.isEmpty()) {
            syntax.end(p);
            lexer.pos = p + 1;
            return Lexer.SEMICOLON;
          }
          p = lexer.step(c, p);
        }
        case CharClass.NUL -> {
          if (p >= end) {
            syntax.end(p);
            return lexer.endOfText();
          }
          p = lexer.step(c, p);
        }
        case CharClass.COLON -> {
          if (isHeader && endsHeader(p)) {
            syntax.end(p);
            lexer.pos = p + 1;
            return Lexer.COLON;
          }
          p = mark(p, isKept);
        }
        case CharClass.HASH, CharClass.BACKSLASH -> p = lexer.step(c, p);
        case CharClass.QUOTE -> p = string(p, isKept);
        case CharClass.OPEN, CharClass.CLOSE -> p = bracket(c, p, isKept);
        case CharClass.LESS -> {
          lexer.suspect(c, p);
          p = mark(p, isKept);
        }
        default -> {
          if (isKept) {
            tokens.add(Tokens.OPERATOR, p, p + 1);
          }
          if (b == '!' || b == '?') {
            syntax.take(SyntaxToken.BANG, p);
          }
          p = lexer.step(c, p);
        }
      }
    }
  }

  private boolean endsHeader(int p) {
    if (!brackets.isEmpty() || text[p + 1] == '=') {
      return false;
    }
    return lambdas-- <= 0;
  }

  private int word(int start, boolean isKept) {
    int p = start;
    int all = 0;
    while (CharClass.isWord(text[p])) {
      all |= text[p++];
    }
    if ((text[p] == '"' || text[p] == '\'') && PlainStrings.prefixStart(text, p) == start) {
      return p;
    }
    if (all < 0) {
      checkName(start, p);
    }
    byte keyword = Keyword.of(text, start, p);
    syntax.take(SyntaxToken.ofWord(keyword), start);
    if (keyword == Keyword.LAMBDA && brackets.isEmpty()) {
      lambdas++;
    }
    if (isKept) {
      tokens.add(Tokens.NAME, start, p);
    }
    return p;
  }

  private void checkName(int start, int end) {
    for (int p = start; p < end; p++) {
      if (text[p] < 0) {
        lexer.step(CharClass.HIGH, p);
      }
    }
  }

  private int number(int start, boolean isKept) {
    lexer.suspect(CharClass.of(text[start]), start);
    int p = Numbers.end(text, start);
    if (p < 0) {
      p = ~p;
      while (CharClass.isWord(text[p])) {
        p++;
      }
      if ((text[p - 1] | 0x20) == 'l' && OldNumbers.isLong(text, p - 1)) {
        lexer.python2(p - 1, "a number that ends with L is Python 2");
      } else {
        lexer.syntax(start, "a number that is none");
      }
      checkName(start, p);
    }
    syntax.take(SyntaxToken.CONSTANT, start);
    if (isKept) {
      tokens.add(Tokens.NUMBER, start, p);
    }
    return p;
  }

  private int string(int quote, boolean isKept) {
    int start = PlainStrings.prefixStart(text, quote);
    syntax.take(
        PlainStrings.isBytes(text, start, quote) ? SyntaxToken.BYTES : SyntaxToken.STRING, start);
    int depth = brackets.depth();
    int next = lexer.step(CharClass.QUOTE, quote);
    if (isKept) {
      tokens.add(Tokens.STRING, start, next);
      markFields(depth, next);
    }
    if (brackets.depth() != depth) {
      syntax.align(brackets.depth());
    }
    return next;
  }

  private int mark(int p, boolean isKept) {
    if (text[p] == '.' && CharClass.isDigit(text[p + 1])) {
      return number(p, isKept);
    }
    int depth = brackets.depth();
    int length = operatorLength(p);
    syntax.take(SyntaxToken.ofMark(text, p, length), p);
    if (isKept) {
      tokens.add(Tokens.OPERATOR, p, p + length);
    }
    if (text[p] != ':' || !brackets.isInField()) {
      return p + length;
    }
    int next = strings.format(p + 1);
    if (isKept) {
      markFields(depth, next);
    }
    syntax.align(brackets.depth());
    return next;
  }

  private int bracket(byte c, int p, boolean isKept) {
    int depth = brackets.depth();
    syntax.take(SyntaxToken.ofBracket(text[p]), p);
    if (isKept) {
      tokens.add(Tokens.OPERATOR, p, p + 1);
      depth += tokens.isCut() ? 0 : tokens.nesting(tokens.size() - 1);
    }
    int next = lexer.step(c, p);
    if (isKept) {
      markFields(depth, next);
    }
    if (next != p + 1 || c == CharClass.CLOSE) {
      syntax.align(brackets.depth());
    }
    return next;
  }

  /** Tells the tokens of fields that opened or closed while their string was skipped. */
  private void markFields(int depthSoFar, int p) {
    for (int depth = depthSoFar; depth < brackets.depth(); depth++) {
      tokens.add(Tokens.FIELD_OPEN, p - 1, p);
    }
    for (int depth = depthSoFar; depth > brackets.depth(); depth--) {
      tokens.add(Tokens.FIELD_CLOSE, p - 1, p);
    }
  }

  private int operatorLength(int p) {
    if (brackets.isInField() && text[p] == ':') {
      return 1;
    }
    if (text[p] == '.') {
      return text[p + 1] == '.' && text[p + 2] == '.' ? 3 : 1;
    }
    if (text[p] == ',') {
      return 1;
    }
    boolean isArrow = isPair(p, '-', '>');
    boolean isDouble =
        (text[p] == text[p + 1] && "*/<>".indexOf(text[p]) >= 0) || isArrow || isPair(p, '<', '>');
    int length = isDouble ? 2 : 1;
    return text[p + length] == '=' && !isArrow && "+-*/%@&|^<>=!:".indexOf(text[p]) >= 0
        ? length + 1
        : length;
  }

  private boolean isPair(int p, char first, char second) {
    return text[p] == first && text[p + 1] == second;
  }
}
