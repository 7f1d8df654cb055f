package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.manifest.PythonValue.Call;
import dev.repocensus.analysis.manifest.PythonValue.Computed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Goes over a file statement by statement: what the names at its top level hold, and the calls that
 * are statements of their own there. What stands in functions and classes is passed over.
 */
final class PythonStatements {
  private static final Set<String> MUTATORS =
      Set.of(
          "append",
          "extend",
          "insert",
          "remove",
          "pop",
          "clear",
          "update",
          "setdefault",
          "sort",
          "reverse",
          "add",
          "discard");
  private static final Set<String> KEYWORDS =
      Set.of(
          "if",
          "elif",
          "else",
          "for",
          "while",
          "try",
          "except",
          "finally",
          "with",
          "import",
          "from",
          "return",
          "raise",
          "del",
          "global",
          "assert",
          "pass",
          "async",
          "not",
          "lambda",
          "yield",
          "nonlocal",
          "break",
          "continue");

  private final PythonSource source;
  private final PythonConstants constants;
  private final PythonExpressions expressions;
  private final List<Call> calls = new ArrayList<>();

  /** The indentation of the innermost function or class around, or -1. */
  private int scope = -1;

  PythonStatements(PythonSource source, PythonConstants constants) {
    this.source = source;
    this.constants = constants;
    this.expressions = new PythonExpressions(source, constants);
  }

  /** The calls at the top level, in order; the constants learn what they can. */
  List<Call> read() {
    while (!source.isAtEnd()) {
      int indentation = source.indentation();
      source.skipLayout(false);
      if (source.accept('\n')) {
        continue;
      }
      if (indentation <= scope) {
        scope = -1;
      }
      line(indentation);
      source.accept('\n');
    }
    return calls;
  }

  /** The statements of one logical line. */
  private void line(int indentation) {
    boolean nested = indentation > 0;
    boolean more = true;
    while (more) {
      source.skipLayout(false);
      nested |= statement(indentation, nested);
      source.skipLayout(false);
      boolean colon = source.accept(':');
      nested |= colon;
      more = colon || source.accept(';') || source.accept(',') || skipStray();
    }
  }

  /** A closing bracket that nothing opened. */
  private boolean skipStray() {
    boolean stray = source.isOneOf(")]}");
    if (stray) {
      source.advance();
    }
    return stray;
  }

  /** One statement; whether what follows on its line is inside a block. */
  private boolean statement(int indentation, boolean nested) {
    int line = source.line();
    PythonSource.Mark start = source.mark();
    String name = source.dottedName();
    if (name.equals("def") || name.equals("class")) {
      scope = scope < 0 ? indentation : scope;
      toEnd();
      return true;
    }
    if (name.isEmpty() || KEYWORDS.contains(name)) {
      toEnd();
      return !name.isEmpty();
    }
    source.skipLayout(false);
    if (source.is('(') && !changesBy(name, line) && !nested) {
      source.reset(start);
      if (expressions.value() instanceof Call call) {
        calls.add(call);
      }
    } else {
      assignment(name, line, nested);
    }
    toEnd();
    return false;
  }

  /** Whether the call that starts here changes what a name holds. */
  private boolean changesBy(String name, int line) {
    int dot = name.lastIndexOf('.');
    boolean changes = dot > 0 && MUTATORS.contains(name.substring(dot + 1));
    if (changes) {
      constants.change(name.substring(0, dot), line);
    }
    return changes;
  }

  private void assignment(String name, int line, boolean nested) {
    if (source.is('[')) {
      constants.change(name, line);
    } else if (source.isAt("+=") || source.isAt("|=")) {
      constants.change(name, line);
    } else if (source.is(':') && !source.isAt(":=")) {
      annotated(name, line, nested);
    } else if (source.is('=') && !source.isAt("==")) {
      source.advance();
      assign(name, line, nested);
    } else if (source.is(',') && scope < 0) {
      constants.assign(name, new Computed(line), false);
    }
  }

  private void assign(String name, int line, boolean nested) {
    PythonValue value = expressions.value();
    boolean chained = source.is('=');
    if (scope < 0) {
      constants.assign(name, chained ? new Computed(line) : value, !nested && !chained);
    }
  }

  /** {@code NAME: type = value}. */
  private void annotated(String name, int line, boolean nested) {
    source.advance();
    while (!source.isAtEnd() && !source.isOneOf("=\n;#")) {
      source.advance();
    }
    if (source.accept('=')) {
      assign(name, line, nested);
    }
  }

  /** To the end of the statement, or to the colon that a block starts with. */
  private void toEnd() {
    int open = 0;
    while (!source.isAtEnd()) {
      if (source.skipLayout(open > 0)) {
        continue;
      }
      if (open == 0 && source.isOneOf("\n;:")) {
        return;
      }
      open = Math.max(0, open + (source.isOneOf("([{") ? 1 : source.isOneOf(")]}") ? -1 : 0));
      if (source.isString()) {
        source.string();
      } else if (source.word().isEmpty()) {
        source.advance();
      }
    }
  }
}
