package dev.repocensus.analysis.python;

/** Which elements, brackets and statements may end where they stand. */
final class SyntaxEnds {
  private final SyntaxFrames frames;

  SyntaxEnds(SyntaxFrames frames) {
    this.frames = frames;
  }

  /** Notes what the element that ends here was; false if it cannot be one. */
  boolean endsElement() {
    if (frames.mode == SyntaxFrames.TERNARY) {
      return false;
    }
    boolean isTarget = SyntaxTable.isTarget(frames.position);
    if (!isTarget) {
      if (frames.mode == SyntaxFrames.TARGETS) {
        return false;
      }
      frames.flags |= SyntaxFrames.NO_TARGET;
    }
    return switch (frames.kind) {
      case SyntaxFrames.CALL -> endsArgument();
      case SyntaxFrames.BRACE -> endsItem();
      case SyntaxFrames.DEL -> isTarget;
      case SyntaxFrames.PARAMETERS, SyntaxFrames.TYPE_PARAMETERS, SyntaxFrames.LAMBDA ->
          endsParameter();
      default -> true;
    };
  }

  /** Whether the value of a replacement field ends here. */
  boolean endsValue() {
    if (frames.kind != SyntaxFrames.FIELD || frames.mode != SyntaxFrames.NORMAL) {
      return false;
    }
    return switch (frames.position) {
      case SyntaxTable.ELEMENT -> frames.has(SyntaxFrames.COMMA);
      case SyntaxTable.OPTIONAL, SyntaxTable.FIELD_END -> true;
      default -> SyntaxTable.isAfter(frames.position);
    };
  }

  private boolean endsArgument() {
    if (frames.has(SyntaxFrames.ELEMENT_STARS)) {
      frames.flags |= SyntaxFrames.UNPACKED;
      return true;
    }
    if (frames.has(SyntaxFrames.ELEMENT_KEYWORD)) {
      frames.flags |= SyntaxFrames.KEYWORD;
      return true;
    }
    return !frames.has(
        frames.has(SyntaxFrames.ELEMENT_STAR)
            ? SyntaxFrames.UNPACKED
            : SyntaxFrames.UNPACKED | SyntaxFrames.KEYWORD);
  }

  private boolean endsItem() {
    boolean isPair = frames.has(SyntaxFrames.ELEMENT_COLON | SyntaxFrames.ELEMENT_STARS);
    frames.flags |= isPair ? SyntaxFrames.DICT : SyntaxFrames.SET;
    return !frames.has(SyntaxFrames.DICT) || !frames.has(SyntaxFrames.SET);
  }

  private boolean endsParameter() {
    if (frames.has(SyntaxFrames.ELEMENT_KEYWORD)) {
      frames.flags |= SyntaxFrames.DEFAULTED;
      return true;
    }
    boolean isFree =
        frames.has(SyntaxFrames.ELEMENT_STAR | SyntaxFrames.ELEMENT_STARS | SyntaxFrames.STARRED)
            || frames.position == SyntaxTable.PARAMETER_SLASH;
    return isFree || !frames.has(SyntaxFrames.DEFAULTED);
  }

  /** Whether the parameters of a lambda may end here. */
  boolean mayEndParameters() {
    return frames.position == SyntaxTable.PARAMETER
        || frames.position == SyntaxTable.PARAMETERS_END
        || endsElement();
  }

  /** Whether a bracket may close here. */
  boolean mayClose() {
    byte position = frames.position;
    if (frames.kind == SyntaxFrames.LAMBDA || frames.mode == SyntaxFrames.TERNARY) {
      return false;
    }
    if (frames.mode == SyntaxFrames.TARGETS && !frames.isBinding()) {
      return false;
    }
    return switch (position) {
      case SyntaxTable.PARAMETER ->
          frames.kind == SyntaxFrames.PARAMETERS || frames.has(SyntaxFrames.COMMA);
      case SyntaxTable.ELEMENT ->
          switch (frames.kind) {
            case SyntaxFrames.SUBSCRIPT -> frames.has(SyntaxFrames.COMMA);
            case SyntaxFrames.FIELD ->
                frames.has(SyntaxFrames.COMMA) || frames.has(SyntaxFrames.FORMATTED);
            default -> true;
          };
      case SyntaxTable.OPTIONAL,
          SyntaxTable.SLICE,
          SyntaxTable.FIELD_END,
          SyntaxTable.PARAMETERS_END ->
          true;
      default -> !isLoneStar() && endsElement();
    };
  }

  /** {@code (*a)} is no tuple. */
  private boolean isLoneStar() {
    return frames.kind == SyntaxFrames.GROUP
        && frames.has(SyntaxFrames.ELEMENT_STAR)
        && !frames.has(SyntaxFrames.COMMA | SyntaxFrames.COMPREHENSION);
  }

  /** Where the statement stands behind the bracket that closes, if no operator stood before it. */
  byte closed() {
    boolean isSequence = frames.kind == SyntaxFrames.GROUP || frames.kind == SyntaxFrames.LIST;
    if (frames.has(SyntaxFrames.BOUND)) {
      return SyntaxTable.END;
    }
    if (frames.kind == SyntaxFrames.SUBSCRIPT) {
      return SyntaxTable.TARGET;
    }
    if (!isSequence
        || frames.has(SyntaxFrames.NO_TARGET | SyntaxFrames.COMPREHENSION | SyntaxFrames.YIELD)) {
      return SyntaxTable.VALUE;
    }
    boolean isSingle =
        frames.kind == SyntaxFrames.GROUP
            && !frames.has(SyntaxFrames.COMMA | SyntaxFrames.ELEMENT_STAR)
            && (frames.position == SyntaxTable.NAMED || frames.position == SyntaxTable.TARGET);
    return isSingle ? SyntaxTable.TARGET : SyntaxTable.TARGETS;
  }

  /** Whether the statement may end here. */
  boolean mayEnd() {
    if (!frames.isStatement()) {
      // An open bracket is reported where it opened; parameters of a lambda lack their colon.
      return frames.kind != SyntaxFrames.LAMBDA;
    }
    byte position = frames.position;
    if (frames.mode == SyntaxFrames.TERNARY
        || (frames.kind == SyntaxFrames.TYPE && !SyntaxTable.isAfter(position))) {
      return false;
    }
    if (frames.mode == SyntaxFrames.TARGETS) {
      return frames.kind == SyntaxFrames.WITH && SyntaxTable.isTarget(position);
    }
    return switch (position) {
      case SyntaxTable.START,
          SyntaxTable.OPTIONAL,
          SyntaxTable.END,
          SyntaxTable.BARE_NAMED,
          SyntaxTable.DEFINED_CLOSED ->
          true;
      case SyntaxTable.DEFINED_NAMED -> frames.kind == SyntaxFrames.CLASS;
      case SyntaxTable.ELEMENT ->
          frames.has(SyntaxFrames.COMMA) || frames.kind == SyntaxFrames.EXCEPT;
      default -> SyntaxTable.isAfter(position) && endsElement();
    };
  }
}
