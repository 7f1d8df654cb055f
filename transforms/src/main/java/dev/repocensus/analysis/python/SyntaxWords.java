package dev.repocensus.analysis.python;

/** What reserved words and stars begin, in the bracket or the statement around them. */
final class SyntaxWords {
  private final SyntaxFrames frames;
  private final SyntaxEnds ends;

  SyntaxWords(SyntaxFrames frames, SyntaxEnds ends) {
    this.frames = frames;
    this.ends = ends;
  }

  private boolean go(byte position) {
    frames.position = position;
    return true;
  }

  private boolean isAfter() {
    return SyntaxTable.isAfter(frames.position);
  }

  /** Takes a word, a star, or another mark that begins something. */
  boolean take(byte token) {
    return switch (token) {
      case SyntaxToken.IF -> condition();
      case SyntaxToken.ELSE -> alternative();
      case SyntaxToken.IN -> in();
      case SyntaxToken.FOR -> comprehension();
      case SyntaxToken.ASYNC -> isAfter() && frames.kind >= SyntaxFrames.GROUP;
      case SyntaxToken.AS -> as();
      case SyntaxToken.FROM -> from();
      case SyntaxToken.YIELD -> yields();
      case SyntaxToken.STAR -> star();
      case SyntaxToken.DOUBLE_STAR -> stars();
      case SyntaxToken.SLASH -> slash();
      case SyntaxToken.ARROW ->
          frames.position == SyntaxTable.DEFINED_CLOSED && go(SyntaxTable.EXPRESSION);
      case SyntaxToken.BANG -> ends.endsValue() && go(SyntaxTable.CONVERSION);
      case SyntaxToken.AT -> statement(SyntaxFrames.TEST, SyntaxTable.WANTED);
      case SyntaxToken.RETURN -> statement(SyntaxFrames.RETURN, SyntaxTable.OPTIONAL);
      case SyntaxToken.RAISE -> statement(SyntaxFrames.RAISE, SyntaxTable.OPTIONAL);
      case SyntaxToken.DEL -> statement(SyntaxFrames.DEL, SyntaxTable.WANTED);
      case SyntaxToken.ASSERT -> statement(SyntaxFrames.ASSERT, SyntaxTable.EXPRESSION);
      case SyntaxToken.GLOBAL -> statement(SyntaxFrames.GLOBAL, SyntaxTable.BARE);
      case SyntaxToken.PASS -> statement(SyntaxFrames.PLAIN, SyntaxTable.END);
      default -> false;
    };
  }

  private boolean statement(byte kind, byte first) {
    frames.begin(kind, first);
    return true;
  }

  private boolean condition() {
    boolean isCase = frames.isStatement() && frames.kind == SyntaxFrames.CASE;
    if (isCase && (isAfter() || frames.has(SyntaxFrames.COMMA))) {
      frames.kind = SyntaxFrames.TEST;
      frames.flags = 0;
      return go(SyntaxTable.WANTED);
    }
    if (!isAfter()) {
      return false;
    }
    switch (frames.mode) {
      case SyntaxFrames.NORMAL -> frames.mode = SyntaxFrames.TERNARY;
      case SyntaxFrames.ITERATED -> {}
      default -> {
        return false;
      }
    }
    return go(SyntaxTable.NEGATABLE);
  }

  private boolean alternative() {
    if (frames.mode != SyntaxFrames.TERNARY) {
      return false;
    }
    frames.mode = SyntaxFrames.NORMAL;
    return go(SyntaxTable.EXPRESSION);
  }

  private boolean in() {
    if (frames.mode != SyntaxFrames.TARGETS || frames.kind == SyntaxFrames.WITH) {
      return isAfter() && go(SyntaxTable.OPERAND);
    }
    boolean isTarget =
        SyntaxTable.isTarget(frames.position)
            || (frames.position == SyntaxTable.ELEMENT && frames.has(SyntaxFrames.COMMA));
    if (frames.isStatement()) {
      frames.mode = SyntaxFrames.NORMAL;
      frames.flags = 0;
      return isTarget && go(SyntaxTable.WANTED);
    }
    boolean isTupleOfOne = frames.position == SyntaxTable.ELEMENT;
    frames.mode = SyntaxFrames.ITERATED;
    return (isTarget || isTupleOfOne) && go(SyntaxTable.NEGATABLE);
  }

  private boolean comprehension() {
    boolean isFirst = frames.mode == SyntaxFrames.NORMAL;
    boolean mayBe =
        switch (frames.kind) {
          case SyntaxFrames.GROUP, SyntaxFrames.LIST, SyntaxFrames.BRACE -> true;
          case SyntaxFrames.CALL -> !frames.has(SyntaxFrames.OF_CLASS);
          default -> false;
        };
    int others = SyntaxFrames.COMMA | SyntaxFrames.ELEMENT_KEYWORD | SyntaxFrames.COMPREHENSION;
    if (!mayBe || (isFirst ? frames.has(others) : frames.mode != SyntaxFrames.ITERATED)) {
      return false;
    }
    frames.flags |= SyntaxFrames.COMPREHENSION;
    frames.mode = SyntaxFrames.TARGETS;
    return go(SyntaxTable.WANTED);
  }

  private boolean as() {
    if (frames.isPattern()) {
      return go(SyntaxTable.WANTED);
    }
    if (frames.mode != SyntaxFrames.NORMAL) {
      return false;
    }
    if (frames.has(SyntaxFrames.OF_WITH)
        || (frames.isStatement() && frames.kind == SyntaxFrames.WITH)) {
      frames.mode = SyntaxFrames.TARGETS;
      frames.flags |= SyntaxFrames.BOUND;
      return go(SyntaxTable.WANTED);
    }
    return frames.isStatement() && frames.kind == SyntaxFrames.EXCEPT && go(SyntaxTable.BARE);
  }

  private boolean from() {
    if (frames.position == SyntaxTable.OPTIONAL) {
      return frames.has(SyntaxFrames.YIELD) && go(SyntaxTable.EXPRESSION);
    }
    boolean isFirst = frames.kind == SyntaxFrames.RAISE && !frames.has(SyntaxFrames.SINGLE);
    frames.flags |= SyntaxFrames.SINGLE;
    return isFirst && frames.mode == SyntaxFrames.NORMAL && go(SyntaxTable.EXPRESSION);
  }

  private boolean yields() {
    boolean mayBe =
        switch (frames.kind) {
          case SyntaxFrames.PLAIN -> !frames.has(SyntaxFrames.COMMA) || isAtValue();
          case SyntaxFrames.GROUP, SyntaxFrames.FIELD -> !frames.has(SyntaxFrames.COMMA);
          default -> false;
        };
    if (!mayBe || frames.mode != SyntaxFrames.NORMAL || frames.has(SyntaxFrames.YIELD)) {
      return false;
    }
    frames.flags |= SyntaxFrames.YIELD | SyntaxFrames.NO_TARGET;
    return go(SyntaxTable.OPTIONAL);
  }

  private boolean isAtValue() {
    return frames.position == SyntaxTable.WANTED;
  }

  /** The parameters so far are positional only. */
  private boolean slash() {
    boolean mayBe =
        frames.has(SyntaxFrames.COMMA)
            && !frames.has(SyntaxFrames.STARRED | SyntaxFrames.KEYWORD)
            && frames.kind != SyntaxFrames.TYPE_PARAMETERS;
    frames.flags |= SyntaxFrames.KEYWORD;
    return mayBe && go(SyntaxTable.PARAMETER_SLASH);
  }

  private boolean star() {
    if (frames.position == SyntaxTable.PARAMETER) {
      if (frames.has(SyntaxFrames.STARRED) && frames.kind != SyntaxFrames.TYPE_PARAMETERS) {
        return false;
      }
      frames.flags |= SyntaxFrames.ELEMENT_STAR | SyntaxFrames.STARRED;
      return go(SyntaxTable.PARAMETER_STAR);
    }
    boolean mayBe =
        switch (frames.kind) {
          case SyntaxFrames.DEL,
              SyntaxFrames.TEST,
              SyntaxFrames.RAISE,
              SyntaxFrames.ASSERT,
              SyntaxFrames.TYPE ->
              false;
          case SyntaxFrames.EXCEPT -> frames.position == SyntaxTable.ELEMENT;
          default -> true;
        };
    if (!mayBe || frames.mode == SyntaxFrames.ITERATED) {
      return false;
    }
    frames.flags |= SyntaxFrames.ELEMENT_STAR;
    boolean isArgument =
        frames.mode == SyntaxFrames.NORMAL
            && (frames.kind == SyntaxFrames.CALL || frames.kind == SyntaxFrames.EXCEPT);
    return go(isArgument ? SyntaxTable.EXPRESSION : SyntaxTable.STARRED);
  }

  private boolean stars() {
    if (frames.position == SyntaxTable.PARAMETER) {
      frames.flags |= SyntaxFrames.ELEMENT_STARS | SyntaxFrames.STARRED;
      return go(SyntaxTable.PARAMETER_STARS);
    }
    frames.flags |= SyntaxFrames.ELEMENT_STARS;
    return switch (frames.kind) {
      case SyntaxFrames.CALL -> go(SyntaxTable.EXPRESSION);
      case SyntaxFrames.BRACE -> go(SyntaxTable.OPERAND);
      default -> false;
    };
  }
}
