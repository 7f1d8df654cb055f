package dev.repocensus.analysis.python;

import dev.repocensus.schema.problem.ProblemCode;

/**
 * Walks over code: strings of every prefix, brackets, comments, continuations. It either skips a
 * statement or cuts it into {@link Tokens}; on the way it shows every call to {@link DynamicCalls}.
 * Expects a text that is followed by zero bytes.
 */
final class Lexer {
  /** A statement ended with its line, or with the text. */
  static final int LINE = 0;

  /** A statement ended with a semicolon. */
  static final int SEMICOLON = 1;

  /** A header ended with its colon. */
  static final int COLON = 2;

  private final ScanProblems problems;
  private final LineCounter lines;
  private final DynamicCalls calls;
  private final Brackets brackets = new Brackets();
  private final StringSkipper strings;
  private final SourceHead head;
  private final Pragmas pragmas;
  private final ScriptBlocks scripts;
  private final Tokens tokens = new Tokens();

  private byte[] text = new byte[0];
  private int end;
  private int lambdas;
  private int commentEnd;

  /** Where to go on reading. */
  int pos;

  Lexer(
      ScanProblems problems,
      LineCounter lines,
      DynamicCalls calls,
      SourceHead head,
      Pragmas pragmas,
      ScriptBlocks scripts,
      ModuleStrings names) {
    this.problems = problems;
    this.lines = lines;
    this.calls = calls;
    this.head = head;
    this.pragmas = pragmas;
    this.scripts = scripts;
    this.strings = new StringSkipper(brackets, this, names);
  }

  void reset(byte[] bytes, int length) {
    text = bytes;
    end = length;
    pos = 0;
    commentEnd = -1;
    brackets.clear();
    strings.reset(bytes, length);
  }

  Tokens tokens() {
    return tokens;
  }

  void problem(ProblemCode code, int offset, String message) {
    // The line of an offset before the last one asked for costs a walk from the start.
    if (!problems.has(code)) {
      problems.add(code, lines, Math.min(offset, end), message);
    }
  }

  void syntax(int offset, String message) {
    problem(ProblemCode.SYN001, offset, message);
  }

  void python2(int offset, String message) {
    problem(ProblemCode.SYN003, offset, message);
  }

  /** Skips to the end of the statement; {@link #LINE} or {@link #SEMICOLON}. */
  int skipStatement() {
    brackets.clear();
    int p = pos;
    while (true) {
      byte c = CharClass.of(text[p]);
      while (c == CharClass.SKIP) {
        c = CharClass.of(text[++p]);
      }
      if (c == CharClass.NEWLINE) {
        if (endsLine(p)) {
          return LINE;
        }
        p = pos;
      } else if (c == CharClass.SEMICOLON && brackets.isEmpty()) {
        pos = p + 1;
        return SEMICOLON;
      } else if (c == CharClass.NUL && p >= end) {
        return endOfText();
      } else {
        p = step(c, p);
      }
    }
  }

  /**
   * Cuts a statement into tokens.
   *
   * @param isHeader whether a colon outside brackets ends it
   * @return {@link #LINE}, {@link #SEMICOLON} or {@link #COLON}
   */
  int readTokens(boolean isHeader) {
    brackets.clear();
    tokens.reset(text);
    lambdas = 0;
    int p = pos;
    while (true) {
      byte c = CharClass.of(text[p]);
      if (CharClass.isWord(text[p])) {
        p = word(p);
      } else if (CharClass.isBlank(text[p])) {
        p++;
      } else if (c == CharClass.NEWLINE) {
        if (endsLine(p)) {
          return LINE;
        }
        p = pos;
      } else if (c == CharClass.SEMICOLON && brackets.isEmpty()) {
        pos = p + 1;
        return SEMICOLON;
      } else if (c == CharClass.NUL && p >= end) {
        return endOfText();
      } else if (c == CharClass.COLON && isHeader && endsHeader(p)) {
        pos = p + 1;
        return COLON;
      } else {
        p = markToken(c, p);
      }
    }
  }

  private boolean endsHeader(int p) {
    if (!brackets.isEmpty() || text[p + 1] == '=') {
      return false;
    }
    return lambdas-- <= 0;
  }

  private int word(int start) {
    int p = start;
    boolean isNumber = CharClass.isDigit(text[start]);
    while (CharClass.isWord(text[p]) || (isNumber && isNumberByte(p))) {
      if (text[p] < 0) {
        step(CharClass.HIGH, p);
      }
      p++;
    }
    if ((text[p] == '"' || text[p] == '\'')
        && PlainStrings.prefixStart(text, p) == start
        && p != start) {
      return p;
    }
    if (isNumber) {
      suspect(CharClass.of(text[start]), start);
      suspect(CharClass.of(text[p - 1]), p - 1);
    }
    tokens.add(isNumber ? Tokens.NUMBER : Tokens.NAME, start, p);
    if (brackets.isEmpty() && Keyword.of(text, start, p) == Keyword.LAMBDA) {
      lambdas++;
    }
    return p;
  }

  private boolean isNumberByte(int p) {
    return text[p] == '.'
        || ((text[p] == '+' || text[p] == '-') && (text[p - 1] | 0x20) == 'e' && isDecimal(p - 2));
  }

  /**
   * Whether the byte before an exponent's {@code e} belongs to a number that is not hexadecimal.
   */
  private boolean isDecimal(int p) {
    int start = p;
    while (start > 0 && (CharClass.isWord(text[start - 1]) || text[start - 1] == '.')) {
      start--;
    }
    return (text[start + 1] | 0x20) != 'x';
  }

  private int markToken(byte c, int p) {
    int depth = brackets.depth();
    if (c == CharClass.QUOTE) {
      int next = step(c, p);
      tokens.add(Tokens.STRING, PlainStrings.prefixStart(text, p), next);
      markFields(depth, next);
      return next;
    }
    int length = c == CharClass.HASH || c == CharClass.BACKSLASH ? 0 : operatorLength(p);
    if (length > 0) {
      tokens.add(Tokens.OPERATOR, p, p + length);
      depth += tokens.isCut() ? 0 : tokens.nesting(tokens.size() - 1);
    }
    int next = step(c, p);
    markFields(depth, next);
    return length > 1 && next == p + 1 ? p + length : next;
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
    boolean isDouble =
        (text[p] == text[p + 1] && "*/<>".indexOf(text[p]) >= 0) || isPair(p, '-', '>');
    int length = isDouble ? 2 : 1;
    return "+-*/%@&|^<>=!:".indexOf(text[p]) >= 0 && text[p + length] == '=' && !isPair(p, '-', '>')
        ? length + 1
        : length;
  }

  private boolean isPair(int p, char first, char second) {
    return text[p] == first && text[p + 1] == second;
  }

  /** Moves over one byte that is not plain; returns where to go on. */
  private int step(byte c, int p) {
    return switch (c) {
      case CharClass.QUOTE -> strings.skip(p);
      case CharClass.HASH -> comment(p);
      case CharClass.OPEN -> open(p);
      case CharClass.CLOSE -> close(p);
      case CharClass.COLON -> brackets.isInField() ? strings.format(p + 1) : p + 1;
      case CharClass.BACKSLASH -> continuation(p);
      case CharClass.HIGH -> Identifiers.check(text, p, this);
      default -> {
        suspect(c, p);
        yield p + 1;
      }
    };
  }

  private void suspect(byte c, int p) {
    switch (c) {
      case CharClass.ZERO -> {
        if (OldNumbers.isOctal(text, p)) {
          python2(p, "an octal number without 0o is Python 2");
        }
      }
      case CharClass.LONG -> {
        if (OldNumbers.isLong(text, p)) {
          python2(p, "a number that ends with L is Python 2");
        }
      }
      case CharClass.LESS -> {
        if (text[p + 1] == '>') {
          python2(p, "the operator <> is Python 2");
        }
      }
      case CharClass.BACKTICK -> python2(p, "backticks are Python 2");
      case CharClass.BAD -> syntax(p, "a character that no statement may hold");
      case CharClass.SEMICOLON -> syntax(p, "a semicolon inside brackets");
      default -> {}
    }
  }

  /** Skips a comment; returns the offset of its newline, or the end of the text. */
  int comment(int start) {
    int p = Bytes.nextNewline(text, start, end);
    commentEnd = p;
    head.prose(start, p);
    pragmas.comment(start, p);
    scripts.comment(start, p);
    return p;
  }

  private int open(int p) {
    if (brackets.depth() == Brackets.CPYTHON_LIMIT) {
      problem(ProblemCode.SYN004, p, "more than 200 nested brackets");
    }
    byte bracket = text[p];
    if (bracket == '(') {
      brackets.push((byte) ')', p, calls.at(p, !brackets.isEmpty()));
    } else {
      if (bracket == '{' && text[p + 1] == '%') {
        syntax(p, "a tag of a template");
      }
      brackets.push((byte) (bracket + 2), p, 0);
    }
    return p + 1;
  }

  private int close(int p) {
    if (brackets.isEmpty()) {
      syntax(p, "a closing bracket without an opening one");
      return p + 1;
    }
    if (brackets.isInField() && text[p] == '}') {
      return strings.leaveField(p + 1);
    }
    if (brackets.closer() != text[p]) {
      syntax(p, "a closing bracket that does not match the opening one");
      return p + 1;
    }
    if (brackets.info() > 0) {
      calls.ends(brackets.info(), p);
    }
    brackets.pop();
    return p + 1;
  }

  private int continuation(int p) {
    int next = newlineEnd(p + 1);
    if (next == p + 1) {
      syntax(p, "something follows a backslash");
    } else if (next >= end) {
      syntax(p, "the text ends after a backslash");
    }
    return next;
  }

  /** Offset behind the newline that starts here; the offset itself if none does. */
  int newlineEnd(int p) {
    if (text[p] == '\r') {
      return text[p + 1] == '\n' ? p + 2 : p + 1;
    }
    return text[p] == '\n' ? p + 1 : p;
  }

  /** Moves behind the newline; whether the statement ends there. */
  private boolean endsLine(int newline) {
    int start = pos;
    pos = newlineEnd(newline);
    if (brackets.isEmpty()) {
      if (newline != commentEnd && OldStatements.isOpenEnded(text, start, newline)) {
        syntax(newline, "a statement that ends with an operator");
      }
      return true;
    }
    if (ConflictMarkers.isAt(text, pos)) {
      problem(ProblemCode.SYN005, pos, "a merge conflict marker");
      brackets.clear();
      return true;
    }
    int first = pos;
    while (CharClass.isBlank(text[first])) {
      first++;
    }
    if (StatementStarts.isAt(text, first)) {
      syntax(brackets.opened(), "a bracket is never closed");
      brackets.clear();
      return true;
    }
    pos = first;
    return false;
  }

  private int endOfText() {
    pos = end;
    if (!brackets.isEmpty()) {
      syntax(brackets.opened(), "a bracket is never closed");
    }
    return LINE;
  }
}
