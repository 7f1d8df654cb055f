package dev.repocensus.analysis.python;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads ahead into the arguments of {@code lazy_loader.attach(__name__, ["a"], {"b": ["c"]})}:
 * submodules by name, and attributes by the submodule that has them. Each must be written out;
 * reading ends at the first that is not, so that no byte is looked at often.
 */
final class AttachedNames {
  private static final String SUBMODULES = "submodules";
  private static final String ATTRIBUTES = "submod_attrs";

  private final StringArguments strings;
  private final List<String> modules = new ArrayList<>();
  private byte[] text = new byte[0];

  AttachedNames(StringArguments strings) {
    this.strings = strings;
  }

  void reset(byte[] bytes) {
    text = bytes;
  }

  /** Submodules, relative to the package, in the order of the text. */
  List<String> modules() {
    return modules;
  }

  /**
   * Reads what stands between the parentheses.
   *
   * @return offset of the closing one; -1 if anything is not written out
   */
  int read(int start) {
    modules.clear();
    strings.begin(start);
    if (!strings.word("__name__")) {
      return -1;
    }
    while (strings.accept(',')) {
      if (strings.isAt(')')) {
        break;
      }
      if (!readArgument()) {
        return -1;
      }
    }
    return strings.isAt(')') ? strings.at() : -1;
  }

  private boolean readArgument() {
    boolean isNamed = strings.word(SUBMODULES) || strings.word(ATTRIBUTES);
    if (isNamed && !strings.accept('=')) {
      return false;
    }
    return strings.word("None") || readNames(true);
  }

  /** A list, a tuple, a set of strings, or a dict from strings to such. */
  private boolean readNames(boolean areModules) {
    char close =
        switch (text[strings.at()]) {
          case '[' -> ']';
          case '(' -> ')';
          case '{' -> '}';
          default -> 0;
        };
    if (close == 0) {
      return false;
    }
    strings.accept((char) text[strings.at()]);
    while (!strings.accept(close)) {
      String name = strings.constant();
      if (name == null || (areModules && !DottedNames.isValid(name))) {
        return false;
      }
      if (areModules && !modules.contains(name)) {
        modules.add(name);
      }
      boolean isDict = areModules && close == '}' && strings.accept(':');
      if (isDict && !readNames(false)) {
        return false;
      }
      if (!strings.accept(',') && !strings.isAt(close)) {
        return false;
      }
    }
    return true;
  }
}
