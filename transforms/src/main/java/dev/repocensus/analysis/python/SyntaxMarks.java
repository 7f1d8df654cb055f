package dev.repocensus.analysis.python;

/** What commas, colons and equal signs mean in the bracket or the statement around them. */
final class SyntaxMarks {
  /** What is no slice, or has had all its colons. */
  private static final int NO_SLICE =
      SyntaxFrames.ELEMENT_COLONS | SyntaxFrames.ELEMENT_STAR | SyntaxFrames.ELEMENT_WALRUS;

  private final SyntaxFrames frames;
  private final SyntaxEnds ends;

  SyntaxMarks(SyntaxFrames frames, SyntaxEnds ends) {
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

  private void nextElement() {
    frames.flags = (frames.flags & SyntaxFrames.OF_GROUP) | SyntaxFrames.COMMA;
  }

  boolean comma() {
    if (frames.position == SyntaxTable.BARE_NAMED) {
      return frames.kind == SyntaxFrames.GLOBAL && go(SyntaxTable.BARE);
    }
    if (frames.position == SyntaxTable.PARAMETER_STAR) {
      nextElement();
      return go(SyntaxTable.PARAMETER_STARS);
    }
    if (frames.mode == SyntaxFrames.ITERATED
        || (frames.has(SyntaxFrames.COMPREHENSION) && frames.mode == SyntaxFrames.NORMAL)
        || !ends.endsElement()) {
      return false;
    }
    if (frames.mode == SyntaxFrames.TARGETS) {
      if (frames.kind == SyntaxFrames.WITH || frames.isBinding()) {
        frames.mode = SyntaxFrames.NORMAL;
      }
      frames.flags |= frames.has(SyntaxFrames.COMPREHENSION) ? 0 : SyntaxFrames.COMMA;
      boolean isOfWith = frames.isStatement() && frames.kind == SyntaxFrames.WITH;
      return go(isOfWith ? SyntaxTable.WANTED : SyntaxTable.ELEMENT);
    }
    return switch (frames.kind) {
      case SyntaxFrames.PARAMETERS, SyntaxFrames.LAMBDA -> {
        boolean isLast = frames.has(SyntaxFrames.ELEMENT_STARS);
        nextElement();
        yield go(isLast ? SyntaxTable.PARAMETERS_END : SyntaxTable.PARAMETER);
      }
      case SyntaxFrames.TYPE_PARAMETERS -> {
        nextElement();
        yield go(SyntaxTable.PARAMETER);
      }
      case SyntaxFrames.ASSERT -> {
        boolean isFirst = !frames.has(SyntaxFrames.COMMA);
        nextElement();
        yield isFirst && go(SyntaxTable.EXPRESSION);
      }
      case SyntaxFrames.WITH -> {
        nextElement();
        yield go(SyntaxTable.WANTED);
      }
      case SyntaxFrames.RAISE, SyntaxFrames.TEST, SyntaxFrames.TYPE, SyntaxFrames.DEF -> false;
      default -> {
        boolean isDone = frames.isStatement() && frames.has(SyntaxFrames.SINGLE);
        if (isDone && !frames.has(SyntaxFrames.HAS_EQUAL)) {
          yield false;
        }
        nextElement();
        yield go(SyntaxTable.ELEMENT);
      }
    };
  }

  boolean colon() {
    if (frames.mode == SyntaxFrames.TERNARY) {
      return false;
    }
    byte position = frames.position;
    switch (frames.kind) {
      case SyntaxFrames.LAMBDA -> {
        if (!ends.mayEndParameters()) {
          return false;
        }
        frames.pop();
        return go(SyntaxTable.EXPRESSION);
      }
      case SyntaxFrames.SUBSCRIPT -> {
        if (frames.has(NO_SLICE)) {
          return false;
        }
        boolean isSecond = frames.has(SyntaxFrames.ELEMENT_COLON);
        frames.flags |= isSecond ? SyntaxFrames.ELEMENT_COLONS : SyntaxFrames.ELEMENT_COLON;
        return go(SyntaxTable.SLICE);
      }
      case SyntaxFrames.BRACE -> {
        int others =
            SyntaxFrames.ELEMENT_COLON | SyntaxFrames.ELEMENT_STAR | SyntaxFrames.ELEMENT_STARS;
        if (!isAfter() || frames.has(others | SyntaxFrames.COMPREHENSION)) {
          return false;
        }
        frames.flags |= SyntaxFrames.ELEMENT_COLON;
        return go(SyntaxTable.EXPRESSION);
      }
      case SyntaxFrames.FIELD -> {
        if (!ends.endsValue()) {
          return false;
        }
        frames.flags = SyntaxFrames.FORMATTED;
        return go(SyntaxTable.ELEMENT);
      }
      case SyntaxFrames.PARAMETERS, SyntaxFrames.TYPE_PARAMETERS -> {
        return position == SyntaxTable.PARAMETER_NAMED && go(SyntaxTable.WANTED);
      }
      case SyntaxFrames.PLAIN -> {
        boolean isSingle = position == SyntaxTable.NAMED || position == SyntaxTable.TARGET;
        int others = SyntaxFrames.COMMA | SyntaxFrames.HAS_EQUAL | SyntaxFrames.SINGLE;
        if (!isSingle || frames.has(others | SyntaxFrames.ELEMENT_STAR)) {
          return false;
        }
        frames.flags |= SyntaxFrames.SINGLE;
        return go(SyntaxTable.EXPRESSION);
      }
      default -> {
        return false;
      }
    }
  }

  boolean equal() {
    byte position = frames.position;
    if (frames.mode != SyntaxFrames.NORMAL) {
      return false;
    }
    switch (frames.kind) {
      case SyntaxFrames.PLAIN -> {
        return assigns();
      }
      case SyntaxFrames.CALL -> {
        if (position != SyntaxTable.NAMED || frames.has(SyntaxFrames.ELEMENT_KEYWORD)) {
          return false;
        }
        frames.flags |= SyntaxFrames.ELEMENT_KEYWORD;
        return go(SyntaxTable.EXPRESSION);
      }
      case SyntaxFrames.FIELD -> {
        return position != SyntaxTable.FIELD_END && ends.endsValue() && go(SyntaxTable.FIELD_END);
      }
      case SyntaxFrames.TYPE -> {
        return position == SyntaxTable.DEFINED_NAMED && go(SyntaxTable.EXPRESSION);
      }
      case SyntaxFrames.PARAMETERS, SyntaxFrames.LAMBDA, SyntaxFrames.TYPE_PARAMETERS -> {
        boolean isStarred = frames.has(SyntaxFrames.ELEMENT_STAR | SyntaxFrames.ELEMENT_STARS);
        if (frames.has(SyntaxFrames.ELEMENT_KEYWORD)
            || (isStarred && frames.kind != SyntaxFrames.TYPE_PARAMETERS)
            || position == SyntaxTable.ELEMENT) {
          return false;
        }
        frames.flags |= SyntaxFrames.ELEMENT_KEYWORD;
        boolean isOfType = frames.kind == SyntaxFrames.TYPE_PARAMETERS;
        return go(isOfType ? SyntaxTable.WANTED : SyntaxTable.EXPRESSION);
      }
      default -> {
        return false;
      }
    }
  }

  private boolean assigns() {
    if (frames.has(SyntaxFrames.SINGLE)) {
      boolean isFirst = !frames.has(SyntaxFrames.HAS_EQUAL);
      frames.flags |= SyntaxFrames.HAS_EQUAL;
      return isFirst && isAfter() && go(SyntaxTable.WANTED);
    }
    boolean isTarget =
        SyntaxTable.isTarget(frames.position)
            || (frames.position == SyntaxTable.ELEMENT && frames.has(SyntaxFrames.COMMA));
    if (!isTarget || frames.has(SyntaxFrames.NO_TARGET | SyntaxFrames.YIELD)) {
      return false;
    }
    frames.flags = SyntaxFrames.HAS_EQUAL;
    return go(SyntaxTable.WANTED);
  }

  boolean augmented() {
    boolean isSingle =
        frames.position == SyntaxTable.NAMED || frames.position == SyntaxTable.TARGET;
    int others = SyntaxFrames.COMMA | SyntaxFrames.HAS_EQUAL | SyntaxFrames.SINGLE;
    if (frames.kind != SyntaxFrames.PLAIN
        || frames.mode != SyntaxFrames.NORMAL
        || !isSingle
        || frames.has(others | SyntaxFrames.ELEMENT_STAR | SyntaxFrames.YIELD)) {
      return false;
    }
    frames.flags |= SyntaxFrames.SINGLE | SyntaxFrames.HAS_EQUAL;
    return go(SyntaxTable.WANTED);
  }

  boolean walrus() {
    boolean mayBe =
        switch (frames.kind) {
          case SyntaxFrames.TEST,
              SyntaxFrames.MATCH,
              SyntaxFrames.GROUP,
              SyntaxFrames.CALL,
              SyntaxFrames.LIST,
              SyntaxFrames.SUBSCRIPT ->
              true;
          case SyntaxFrames.BRACE -> !frames.has(SyntaxFrames.DICT);
          default -> false;
        };
    frames.flags |= SyntaxFrames.ELEMENT_WALRUS;
    return mayBe && frames.mode == SyntaxFrames.NORMAL && go(SyntaxTable.EXPRESSION);
  }
}
