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
  private final Syntax syntax = new Syntax(this);
  private final StatementCutter cutter;

  private byte[] text = new byte[0];
  private int end;

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
    this.cutter = new StatementCutter(this, brackets, strings, syntax);
  }

  void reset(byte[] bytes, int length) {
    text = bytes;
    end = length;
    pos = 0;
    brackets.clear();
    strings.reset(bytes, length);
    syntax.reset(bytes);
    cutter.reset(bytes, length);
  }

  Tokens tokens() {
    return cutter.tokens();
  }

  /** The grammar of the statement being read. */
  Syntax syntax() {
    return syntax;
  }

  void problem(ProblemCode code, int offset, String message) {
    // The line of an offset before the last one asked for costs a walk from the start.
    if (!problems.has(code)) {
      problems.add(code, lines, Math.min(offset, end), message);
    }
    if (code != ProblemCode.SYN004) {
      syntax.off();
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
    if (syntax.isOn()) {
      return cutter.read(false, false);
    }
    return skipRest();
  }

  /** Skips to the end of the statement without a look at its grammar. */
  int skipRest() {
    syntax.mute();
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
    tokens().reset(text);
    return cutter.read(true, isHeader);
  }

  /** Moves over one byte that is not plain; returns where to go on. */
  int step(byte c, int p) {
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

  void suspect(byte c, int p) {
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

  /** Offset of the first byte from here on that is no white space inside a statement. */
  int skipBlank(int from) {
    int p = from;
    while (true) {
      if (CharClass.isBlank(text[p])) {
        p++;
      } else if (text[p] == '\\' && newlineEnd(p + 1) > p + 1) {
        p = newlineEnd(p + 1);
      } else {
        return p;
      }
    }
  }

  /** Moves behind the newline; whether the statement ends there. */
  boolean endsLine(int newline) {
    pos = newlineEnd(newline);
    if (brackets.isEmpty()) {
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

  int endOfText() {
    pos = end;
    if (!brackets.isEmpty()) {
      syntax(brackets.opened(), "a bracket is never closed");
    }
    return LINE;
  }
}
