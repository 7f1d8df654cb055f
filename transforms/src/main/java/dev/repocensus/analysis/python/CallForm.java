package dev.repocensus.analysis.python;

import org.jspecify.annotations.Nullable;

/** The ways to import by a string, and to declare that a package has other places. */
enum CallForm {
  IMPORT_MODULE("import_module"),
  BUILTIN("__import__"),
  IMPORT_OR_SKIP("importorskip"),
  FIND_SPEC("find_spec"),
  LAZY_LOADER("LazyLoader"),
  LAZY_IMPORT("lazy_import"),
  LAZY_LOAD("load"),

  /** {@code lazy_loader.attach}: what a package lists is imported when it is first asked for. */
  ATTACH("attach"),

  /** {@code lazy_loader.attach_stub}: the same of what the stub beside the file imports. */
  ATTACH_STUB("attach_stub"),
  EXTEND_PATH("extend_path"),
  DECLARE_NAMESPACE("declare_namespace");

  private static final CallForm[] ALL = values();

  private final String word;

  CallForm(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /** The form with a name; null if none has it. */
  static @Nullable CallForm of(byte[] text, int start, int end) {
    switch (end - start) {
      case 4, 6, 9, 10, 11, 12, 13, 17 -> {
        for (CallForm form : ALL) {
          if (isAt(form.word, text, start, end)) {
            return form;
          }
        }
      }
      default -> {}
    }
    return null;
  }

  /** The form with a name; null if none has it. */
  static @Nullable CallForm of(String word) {
    for (CallForm form : ALL) {
      if (form.word.equals(word)) {
        return form;
      }
    }
    return null;
  }

  /**
   * Whether the name is one that many things have, and counts as an attribute of its module only.
   */
  boolean isCommon() {
    return this == LAZY_LOAD || this == ATTACH || this == ATTACH_STUB;
  }

  /** Whether others than modules may be loaded by it: only what is a dotted name counts. */
  boolean isLazy() {
    return this == LAZY_LOADER || this == LAZY_IMPORT || this == LAZY_LOAD;
  }

  /** Whether it says that the package has other places. */
  boolean extendsPath() {
    return this == EXTEND_PATH || this == DECLARE_NAMESPACE;
  }

  /** Whether a word of ASCII is what stands at these bytes. */
  static boolean isAt(String word, byte[] text, int start, int end) {
    if (end - start != word.length()) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (text[i] != word.charAt(i - start)) {
        return false;
      }
    }
    return true;
  }
}
