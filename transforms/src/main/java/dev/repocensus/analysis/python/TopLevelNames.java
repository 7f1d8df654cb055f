package dev.repocensus.analysis.python;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names that a module binds itself at its top level, and its literal {@code __all__}. */
final class TopLevelNames {
  private final NamePool pool;
  private TreeSet<String> names = new TreeSet<>();
  private List<String> exports = new ArrayList<>();
  private List<String> lazyModules = List.of();
  private boolean hasExports;
  private boolean isComputed;

  TopLevelNames(NamePool pool) {
    this.pool = pool;
  }

  void reset() {
    names = new TreeSet<>();
    exports = new ArrayList<>();
    lazyModules = List.of();
    hasExports = false;
    isComputed = false;
  }

  List<String> names() {
    return List.copyOf(names);
  }

  /** The literal {@code __all__}; null if there is none or it is computed. */
  @Nullable List<String> exports() {
    return hasExports && !isComputed ? List.copyOf(exports) : null;
  }

  /** The literal {@code __lazy_modules__} (PEP 810); empty if there is none. */
  List<String> lazyModules() {
    return lazyModules;
  }

  /** An assignment to {@code __lazy_modules__}. */
  void lazyModules(Tokens tokens) {
    List<String> found = new ArrayList<>();
    int value = 1;
    while (value < tokens.size() && !tokens.isOperator(value, '=')) {
      value++;
    }
    if (literals(tokens, value + 1, tokens.size(), found)) {
      lazyModules = found;
    }
  }

  /** A def or class header, from its name on. */
  void definition(Tokens tokens) {
    if (tokens.size() > 0 && tokens.isName(0)) {
      add(tokens, 0);
    }
  }

  /** A simple statement: assignments, {@code type} aliases, walruses, changes of __all__. */
  void statement(Tokens tokens) {
    walruses(tokens);
    int size = tokens.size();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < size; i++) {
      depth += tokens.nesting(i);
      if (depth == 0 && tokens.keyword(i) == Keyword.LAMBDA) {
        break;
      }
      if (depth == 0 && tokens.isOperator(i, '=')) {
        segment(tokens, start, i);
        start = i + 1;
      }
    }
    readExports(tokens, start);
  }

  private void segment(Tokens tokens, int from, int to) {
    int lo = from;
    if (to - lo >= 2 && tokens.isName(lo, "type") && tokens.isName(lo + 1)) {
      add(tokens, lo + 1);
      return;
    }
    int colon = lo;
    int depth = 0;
    while (colon < to && !(depth == 0 && tokens.isOperator(colon, ':'))) {
      depth += tokens.nesting(colon++);
    }
    targets(tokens, lo, colon);
  }

  /** {@code NAME :=}, wherever it stands. */
  void walruses(Tokens tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.isOperator(i, ":=") && tokens.isName(i - 1)) {
        add(tokens, i - 1);
      }
    }
  }

  /** What stands between {@code for} and {@code in}. */
  void forTargets(Tokens tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += tokens.nesting(i);
      if (depth == 0 && tokens.keyword(i) == Keyword.IN) {
        targets(tokens, 0, i);
        return;
      }
    }
  }

  /** What follows each {@code as} of a {@code with} header. */
  void withTargets(Tokens tokens) {
    int size = tokens.size();
    for (int i = 0; i + 1 < size; i++) {
      if (tokens.keyword(i) == Keyword.AS) {
        int end = i + 1;
        int depth = 0;
        while (end < size && !(depth == 0 && isTargetEnd(tokens, end))) {
          depth += tokens.nesting(end++);
        }
        targets(tokens, i + 1, end);
        i = end - 1;
      }
    }
  }

  private static boolean isTargetEnd(Tokens tokens, int i) {
    return tokens.isOperator(i, ',') || tokens.nesting(i) < 0;
  }

  /** The names in a target list; attributes and subscripts bind none. */
  private void targets(Tokens tokens, int from, int to) {
    int i = from;
    while (i < to) {
      if (tokens.isName(i)) {
        int end = primaryEnd(tokens, i, to);
        if (end == i + 1) {
          add(tokens, i);
        }
        i = end;
      } else if (tokens.nesting(i) != 0 || tokens.isOperator(i, ',') || tokens.isOperator(i, '*')) {
        i++;
      } else {
        return;
      }
    }
  }

  private static int primaryEnd(Tokens tokens, int name, int to) {
    int i = name + 1;
    while (i < to) {
      if (tokens.isOperator(i, '.')) {
        i += 2;
      } else if (tokens.nesting(i) > 0) {
        i = tokens.closing(i, to) + 1;
      } else {
        break;
      }
    }
    return Math.min(i, to);
  }

  private void add(Tokens tokens, int i) {
    names.add(pool.name(tokens.bytes(), tokens.start(i), tokens.end(i)));
  }

  private void readExports(Tokens tokens, int valueStart) {
    int size = tokens.size();
    if (size < 2 || !mentions(tokens, valueStart)) {
      return;
    }
    boolean isExtended = tokens.isOperator(1, "+=");
    if (valueStart > 0 || isExtended) {
      if (!isExtended) {
        exports.clear();
        isComputed = false;
      }
      hasExports = true;
      isComputed |= !literals(tokens, isExtended ? 2 : valueStart, size, exports);
    } else if (tokens.isOperator(1, '.') && size > 4) {
      extend(tokens, size);
    }
  }

  private static boolean mentions(Tokens tokens, int valueStart) {
    if (tokens.isName(0, "__all__")) {
      return true;
    }
    for (int i = 1; i < valueStart - 1; i++) {
      if (tokens.isName(i, "__all__") && tokens.isOperator(i + 1, '=')) {
        return true;
      }
    }
    return false;
  }

  private void extend(Tokens tokens, int size) {
    boolean isAppend = tokens.isName(2, "append") || tokens.isName(2, "extend");
    hasExports = true;
    isComputed |= !isAppend || !literals(tokens, 4, size - 1, exports);
  }

  /** Adds the strings of {@code ["a", "b"]}, also of several joined by {@code +}. */
  private static boolean literals(Tokens tokens, int from, int to, List<String> found) {
    boolean isLiteral = from < to;
    for (int i = from; i < to && isLiteral; i++) {
      if (tokens.kind(i) == Tokens.STRING) {
        i = string(tokens, i, to, found);
        isLiteral = i >= 0;
      } else {
        isLiteral = isListMark(tokens, i);
      }
    }
    return isLiteral;
  }

  private static boolean isListMark(Tokens tokens, int i) {
    return tokens.isOperator(i, ',')
        || tokens.isOperator(i, '+')
        || tokens.isOperator(i, '[')
        || tokens.isOperator(i, ']')
        || tokens.isOperator(i, '(')
        || tokens.isOperator(i, ')')
        || tokens.isOperator(i, '{')
        || tokens.isOperator(i, '}');
  }

  /** Adds one string, or several side by side; returns the last token of it, or -1. */
  private static int string(Tokens tokens, int first, int to, List<String> found) {
    StringBuilder value = new StringBuilder();
    int i = first;
    while (i < to && tokens.kind(i) == Tokens.STRING) {
      int quote = tokens.start(i);
      while (quote < tokens.end(i) && CharClass.isWord(tokens.bytes()[quote])) {
        quote++;
      }
      String part = StringLiteral.decode(tokens.bytes(), tokens.start(i), quote, tokens.end(i));
      if (part == null) {
        return -1;
      }
      value.append(part);
      i++;
    }
    found.add(value.toString());
    return i - 1;
  }
}
