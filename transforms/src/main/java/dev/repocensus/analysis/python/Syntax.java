package dev.repocensus.analysis.python;

import dev.repocensus.schema.problem.ProblemCode;

/**
 * Follows the tokens of a statement and says which one CPython would refuse: an operand too many or
 * too few, a word that cannot stand there, something that cannot be assigned to. Knows the newest
 * grammar; where two versions differ, the one that accepts is right. Most tokens cost one look into
 * a table. After the first fault of a file it is silent, since what follows may be an echo.
 */
final class Syntax {
  private final SyntaxFrames frames = new SyntaxFrames();
  private final SyntaxEnds ends = new SyntaxEnds(frames);
  private final SyntaxMarks marks = new SyntaxMarks(frames, ends);
  private final SyntaxWords words = new SyntaxWords(frames, ends);
  private final Lexer lexer;

  private byte[] text = new byte[0];
  private boolean isOn;
  private int start;
  private int brackets;

  Syntax(Lexer lexer) {
    this.lexer = lexer;
  }

  void reset(byte[] bytes) {
    text = bytes;
    isOn = true;
    mute();
  }

  boolean isOn() {
    return isOn;
  }

  /** Says nothing more until the next file. */
  void off() {
    isOn = false;
    mute();
  }

  /** Says nothing more until the next statement. */
  void mute() {
    frames.begin(SyntaxFrames.PLAIN, SyntaxTable.OFF);
  }

  /**
   * Begins a statement, or what follows the word of a header.
   *
   * @param kind one of the kinds of {@link SyntaxFrames}
   */
  void begin(byte kind, int p) {
    start = p;
    brackets = 0;
    byte first =
        switch (kind) {
          case SyntaxFrames.PLAIN -> SyntaxTable.START;
          case SyntaxFrames.DEF, SyntaxFrames.CLASS -> SyntaxTable.DEFINED;
          case SyntaxFrames.EXCEPT -> SyntaxTable.ELEMENT;
          case SyntaxFrames.MATCH -> SyntaxTable.MATCH;
          default -> SyntaxTable.WANTED;
        };
    frames.begin(kind, isOn ? first : SyntaxTable.OFF);
    if (kind == SyntaxFrames.LOOP) {
      frames.mode = SyntaxFrames.TARGETS;
    }
  }

  /** Takes one token that begins at an offset. */
  void take(byte token, int p) {
    byte next = SyntaxTable.next(frames.position, token);
    if (next < SyntaxTable.ASK) {
      frames.position = next;
    } else {
      ask(next, token, p);
    }
  }

  private void ask(byte next, byte token, int p) {
    if (next == SyntaxTable.REFUSED || !isTaken(token, p)) {
      refuse(token, p);
    }
  }

  private void refuse(byte token, int p) {
    if (frames.isStatement() && token == SyntaxToken.NAME && isTypeStatement(p)) {
      frames.begin(SyntaxFrames.TYPE, SyntaxTable.DEFINED_NAMED);
      return;
    }
    lexer.syntax(p, message(token));
  }

  private String message(byte token) {
    boolean isOperand = token <= SyntaxToken.BYTES || token == SyntaxToken.BRACE;
    if (isOperand && SyntaxTable.isAfter(frames.position)) {
      return "two operands without an operator";
    }
    return switch (token) {
      case SyntaxToken.EQUAL, SyntaxToken.AUGMENTED, SyntaxToken.WALRUS ->
          "an assignment to what cannot be assigned to";
      default ->
          token >= SyntaxToken.IF
              ? "a reserved word that cannot stand here"
              : "a token that cannot stand here";
    };
  }

  /** Whether the statement so far is the word {@code type} and a name follows. */
  private boolean isTypeStatement(int p) {
    if (frames.kind != SyntaxFrames.PLAIN || frames.position != SyntaxTable.NAMED) {
      return false;
    }
    int end = start;
    while (CharClass.isWord(text[end])) {
      end++;
    }
    if (Keyword.of(text, start, end) != Keyword.TYPE) {
      return false;
    }
    while (end < p && (CharClass.isBlank(text[end]) || text[end] == '\\')) {
      end = text[end] == '\\' ? lexer.newlineEnd(end + 1) : end + 1;
    }
    return end == p;
  }

  private boolean isTaken(byte token, int p) {
    return switch (token) {
      case SyntaxToken.COMMA -> marks.comma() || isPython2Comma();
      case SyntaxToken.COLON -> marks.colon();
      case SyntaxToken.EQUAL -> marks.equal();
      case SyntaxToken.AUGMENTED -> marks.augmented();
      case SyntaxToken.WALRUS -> marks.walrus();
      case SyntaxToken.PARENTHESIS -> parenthesis(p);
      case SyntaxToken.SQUARE -> square();
      case SyntaxToken.BRACE -> open(SyntaxFrames.BRACE, SyntaxTable.ELEMENT);
      case SyntaxToken.CLOSE -> close();
      case SyntaxToken.LAMBDA -> push(SyntaxFrames.LAMBDA, SyntaxTable.PARAMETER);
      default -> words.take(token);
    };
  }

  /** {@code raise E, "x"} is Python 2, which the reader of the statement reports. */
  private boolean isPython2Comma() {
    boolean isRaise = frames.isStatement() && frames.kind == SyntaxFrames.RAISE;
    if (isRaise) {
      mute();
    }
    return isRaise;
  }

  private boolean open(byte kind, byte first) {
    brackets++;
    return push(kind, first);
  }

  private boolean push(byte kind, byte first) {
    if (!frames.push(kind, first)) {
      lexer.problem(ProblemCode.SYN004, start, "nested deeper than any parser goes");
      mute();
    }
    return true;
  }

  private boolean parenthesis(int p) {
    byte position = frames.position;
    if (position == SyntaxTable.PARAMETER) {
      if (frames.kind == SyntaxFrames.LAMBDA) {
        lexer.python2(p, "a parameter that is a tuple is Python 2");
      }
      mute();
      return true;
    }
    if (position == SyntaxTable.DEFINED_NAMED) {
      return switch (frames.kind) {
        case SyntaxFrames.DEF -> open(SyntaxFrames.PARAMETERS, SyntaxTable.PARAMETER);
        case SyntaxFrames.CLASS -> bases();
        default -> false;
      };
    }
    if (SyntaxTable.isAfter(position)) {
      return open(SyntaxFrames.CALL, SyntaxTable.ELEMENT);
    }
    boolean isOfWith =
        frames.isStatement() && frames.kind == SyntaxFrames.WITH && !frames.has(SyntaxFrames.COMMA);
    open(SyntaxFrames.GROUP, SyntaxTable.ELEMENT);
    frames.flags |= isOfWith ? SyntaxFrames.OF_WITH : 0;
    return true;
  }

  private boolean bases() {
    open(SyntaxFrames.CALL, SyntaxTable.ELEMENT);
    frames.flags |= SyntaxFrames.OF_CLASS;
    return true;
  }

  private boolean square() {
    if (frames.position == SyntaxTable.DEFINED_NAMED) {
      return open(SyntaxFrames.TYPE_PARAMETERS, SyntaxTable.PARAMETER);
    }
    boolean isAfter = SyntaxTable.isAfter(frames.position);
    return open(isAfter ? SyntaxFrames.SUBSCRIPT : SyntaxFrames.LIST, SyntaxTable.ELEMENT);
  }

  private boolean close() {
    byte kind = frames.kind;
    if (brackets == 0 || !ends.mayClose()) {
      return false;
    }
    byte inside = ends.closed();
    frames.pop();
    brackets--;
    frames.position = outside(kind, inside);
    return true;
  }

  /** Where the statement stands behind a bracket that held this. */
  private byte outside(byte kind, byte inside) {
    byte before = frames.position;
    if (before == SyntaxTable.DEFINED_NAMED) {
      return switch (kind) {
        case SyntaxFrames.TYPE_PARAMETERS -> before;
        case SyntaxFrames.CALL -> SyntaxTable.END;
        default -> SyntaxTable.DEFINED_CLOSED;
      };
    }
    boolean isBehindOperator =
        switch (before) {
          case SyntaxTable.START,
              SyntaxTable.ELEMENT,
              SyntaxTable.WANTED,
              SyntaxTable.STARRED,
              SyntaxTable.OPTIONAL ->
              false;
          default -> !SyntaxTable.isAfter(before) || before >= SyntaxTable.OTHER_VALUE;
        };
    if (kind == SyntaxFrames.FIELD) {
      return before;
    }
    return isBehindOperator ? SyntaxTable.OTHER_VALUE : inside;
  }

  /** Brings the replacement fields in line with the brackets that the lexer has open. */
  void align(int open) {
    if (frames.position == SyntaxTable.OFF) {
      return;
    }
    while (brackets > open) {
      while (frames.kind == SyntaxFrames.LAMBDA) {
        frames.pop();
      }
      if (frames.isStatement()) {
        mute();
        return;
      }
      frames.pop();
      brackets--;
    }
    while (brackets < open) {
      open(SyntaxFrames.FIELD, SyntaxTable.ELEMENT);
    }
  }

  /** The statement, or the header, ends before an offset. */
  void end(int p) {
    boolean isEmpty = frames.position == SyntaxTable.START && text[p] == ';';
    if (isEmpty || (frames.position != SyntaxTable.OFF && !ends.mayEnd())) {
      lexer.syntax(p, "a statement that is not complete");
    }
    mute();
  }
}
