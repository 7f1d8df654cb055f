package dev.repocensus.analysis.packaging;

/** What is known of a condition: it holds, it does not, or it cannot be told. */
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  /** A condition whose answer is known. */
  public static Truth of(boolean holds) {
    return holds ? TRUE : FALSE;
  }

  /** Both hold; false as soon as one is false. */
  public Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == UNKNOWN ? UNKNOWN : other;
  }

  /** One holds; true as soon as one is true. */
  public Truth or(Truth other) {
    if (this == TRUE || other == TRUE) {
      return TRUE;
    }
    return this == UNKNOWN ? UNKNOWN : other;
  }

  /** The opposite. */
  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
