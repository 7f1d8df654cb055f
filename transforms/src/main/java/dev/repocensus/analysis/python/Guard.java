package dev.repocensus.analysis.python;

/** Bits for the guards that need no text. The order is that of the names. */
final class Guard {
  static final int BROAD_TRY = 1;
  static final int CLASS = 1 << 1;
  static final int FUNCTION = 1 << 2;
  static final int IMPORT_ERROR_HANDLER = 1 << 3;
  static final int IMPORT_ERROR_TRY = 1 << 4;
  static final int LAZY = 1 << 5;
  static final int MAIN_GUARD = 1 << 6;
  static final int NEVER = 1 << 7;
  static final int NOT_TYPING = 1 << 8;
  static final int SUPPRESS = 1 << 9;
  static final int TYPING = 1 << 10;

  /** Inside any part of a {@code try} statement: no guard, but PEP 810 forbids lazy imports. */
  static final int IN_TRY = 1 << 11;

  private static final String[] NAMES = {
    "broad_try",
    "class",
    "function",
    "import_error_handler",
    "import_error_try",
    "lazy",
    "main_guard",
    "never",
    "not_typing",
    "suppress",
    "typing"
  };

  private Guard() {}

  static int count() {
    return NAMES.length;
  }

  static String name(int bit) {
    return NAMES[bit];
  }
}
