package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.manifest.PythonValue.Call;
import dev.repocensus.analysis.manifest.PythonValue.Computed;
import dev.repocensus.analysis.manifest.PythonValue.Constant;
import dev.repocensus.analysis.manifest.PythonValue.Items;
import dev.repocensus.analysis.manifest.PythonValue.Pair;
import dev.repocensus.analysis.manifest.PythonValue.Pairs;
import dev.repocensus.analysis.manifest.PythonValue.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions as far as they are literal. Each character is looked at a bounded number of
 * times; brackets that nest deeper than {@value #MAX_DEPTH} are computed.
 */
final class PythonExpressions {
  static final int MAX_DEPTH = 30;

  /** Each sum copies what stands before it. */
  private static final int MAX_SUMS = 200;

  private final PythonSource source;
  private final PythonConstants constants;
  private int depth;

  PythonExpressions(PythonSource source, PythonConstants constants) {
    this.source = source;
    this.constants = constants;
  }

  /** The arguments of a call, the opening parenthesis read already. */
  Pairs arguments() {
    return pairs(')', '=');
  }

  /** The value here, up to what ends it: a comma, a closing bracket, the end of a statement. */
  PythonValue value() {
    skip();
    int start = source.line();
    PythonValue value = depth > MAX_DEPTH ? null : atom();
    skip();
    for (int sums = 0; value != null && source.is('+') && !source.isAt("+="); sums++) {
      if (sums == MAX_SUMS) {
        value = null;
        break;
      }
      source.advance();
      skip();
      value = sum(value, atom());
      skip();
    }
    if (value != null && endsValue()) {
      return value;
    }
    skipExpression();
    return new Computed(start);
  }

  private boolean endsValue() {
    return source.isAtEnd() || source.isOneOf(",)]}:") || (depth == 0 && source.isOneOf("\n;"));
  }

  private static @Nullable PythonValue sum(PythonValue left, @Nullable PythonValue right) {
    if (left instanceof Text a && right instanceof Text b) {
      return new Text(a.line(), a.text() + b.text());
    }
    if (left instanceof Items a && right != null) {
      List<PythonValue> all = new ArrayList<>(a.items());
      all.addAll(right instanceof Items b ? b.items() : List.of(new Computed(right.line())));
      return new Items(a.line(), all);
    }
    if (left instanceof Computed && right instanceof Items b) {
      List<PythonValue> all = new ArrayList<>(List.of(left));
      all.addAll(b.items());
      return new Items(left.line(), all);
    }
    return null;
  }

  private @Nullable PythonValue atom() {
    int start = source.line();
    if (source.accept('[')) {
      return new Items(start, pairs(']', '\0').pairs().stream().map(Pair::value).toList());
    }
    if (source.accept('(')) {
      return parenthesized(start);
    }
    if (source.accept('{')) {
      return braces(start);
    }
    if (source.isString()) {
      return strings(start);
    }
    String name = source.dottedName();
    if (name.isEmpty()) {
      return null;
    }
    return source.accept('(') ? call(start, name) : named(start, name);
  }

  private PythonValue named(int start, String name) {
    boolean known = name.equals("True") || name.equals("False") || name.equals("None");
    if (known || Character.isDigit(name.charAt(0))) {
      return new Constant(start, name);
    }
    return constants.resolve(name, start, depth);
  }

  private PythonValue call(int start, String name) {
    Call call = new Call(start, name, pairs(')', '='));
    List<PythonValue> plain = call.arguments().positional();
    boolean single = plain.size() == 1 && call.arguments().pairs().size() == 1;
    return switch (name) {
      case "dict" -> plain.isEmpty() ? new Pairs(start, call.arguments().pairs()) : call;
      case "list", "tuple", "set", "frozenset" ->
          single && plain.get(0) instanceof Items items ? items : call;
      default -> call;
    };
  }

  /** A tuple, or a value in parentheses. */
  private PythonValue parenthesized(int start) {
    Entries entries = new Entries(')', '\0');
    List<PythonValue> items = entries.read().pairs().stream().map(Pair::value).toList();
    return items.size() == 1 && !entries.comma ? items.get(0) : new Items(start, items);
  }

  /** A dict or a set. */
  private PythonValue braces(int start) {
    Entries entries = new Entries('}', ':');
    List<Pair> pairs = entries.read().pairs();
    boolean unpacksOnly = pairs.stream().allMatch(Pair::isUnpacked);
    return !entries.colon && !unpacksOnly
        ? new Items(start, pairs.stream().map(Pair::value).toList())
        : new Pairs(start, pairs);
  }

  /** Adjacent string literals as one; computed if one of them is. */
  private PythonValue strings(int start) {
    StringBuilder joined = new StringBuilder();
    boolean plain = true;
    while (source.isString()) {
      String one = source.string();
      plain &= one != null;
      joined.append(one);
      skip();
    }
    return plain ? new Text(start, joined.toString()) : new Computed(start);
  }

  private Pairs pairs(char close, char separator) {
    return new Entries(close, separator).read();
  }

  /** What stands between brackets, the opening one read already. */
  private final class Entries {
    private final char close;
    private final char separator;
    private final List<Pair> pairs = new ArrayList<>();
    private boolean comma;
    private boolean colon;

    Entries(char close, char separator) {
      this.close = close;
      this.separator = separator;
    }

    Pairs read() {
      int start = source.line();
      depth++;
      skip();
      while (!source.isAtEnd() && !source.accept(close)) {
        entry();
        skip();
        boolean separated = source.accept(',');
        comma |= separated;
        skip();
        if (!separated && source.isOneOf("])}") && !source.is(close)) {
          break;
        }
        if (!separated && !source.is(close) && !source.isAtEnd()) {
          source.advance();
        }
      }
      depth--;
      return new Pairs(start, pairs);
    }

    private void entry() {
      int start = source.line();
      if (source.accept('*')) {
        source.accept('*');
        unpack(start, value());
      } else if (separator == '=') {
        argument(start);
      } else {
        PythonSource.Mark from = source.mark();
        PythonValue first = value();
        skip();
        if (separator == ':' && source.accept(':')) {
          colon = true;
          String key =
              first instanceof Text text ? text.text() : Pair.computedKey(source.since(from));
          pairs.add(new Pair(key, start, value()));
        } else {
          pairs.add(new Pair("", start, first));
        }
      }
    }

    private void unpack(int start, PythonValue value) {
      if (value instanceof Pairs known && separator != '\0') {
        pairs.addAll(known.pairs());
      } else if (value instanceof Items known) {
        known.items().forEach(item -> pairs.add(new Pair("", start, item)));
      } else {
        boolean isCall = value instanceof Call;
        pairs.add(new Pair(Pair.UNPACKED, start, isCall ? value : new Computed(start)));
      }
    }

    private void argument(int start) {
      PythonSource.Mark mark = source.mark();
      String key = source.word();
      skip();
      boolean named = !key.isEmpty() && source.is('=') && !source.isAt("==");
      if (named) {
        source.advance();
      } else {
        source.reset(mark);
      }
      pairs.add(new Pair(named ? key : "", start, value()));
    }
  }

  private void skip() {
    source.skipLayout(depth > 0);
  }

  /** Up to a comma, a closing bracket or a statement end that belongs to what is around. */
  void skipExpression() {
    int open = 0;
    while (!source.isAtEnd()) {
      if (source.skipLayout(depth > 0 || open > 0)) {
        continue;
      }
      boolean closing = source.isOneOf(")]}");
      boolean ends = closing || source.is(',') || (depth == 0 && source.isOneOf("\n;"));
      if (open == 0 && ends) {
        return;
      }
      open += closing ? -1 : source.isOneOf("([{") ? 1 : 0;
      if (source.isString()) {
        source.string();
      } else if (source.word().isEmpty()) {
        source.advance();
      }
    }
  }
}
