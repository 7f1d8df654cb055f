package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.manifest.PythonValue.Computed;
import dev.repocensus.analysis.manifest.PythonValue.Items;
import dev.repocensus.analysis.manifest.PythonValue.Pair;
import dev.repocensus.analysis.manifest.PythonValue.Pairs;
import dev.repocensus.analysis.manifest.PythonValue.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a call by the name of the function and reads its arguments as far as they are literal. */
final class PythonCallReader {
  private static final int MAX_DEPTH = 30;

  private final String text;
  private int at;
  private int line = 1;
  private int depth;

  private PythonCallReader(String text) {
    this.text = text;
  }

  /** The arguments of the first call of a function that is not its definition. */
  static Optional<Pairs> arguments(String source, String function) {
    PythonCallReader reader = new PythonCallReader(source);
    String before = "";
    while (!reader.isAtEnd()) {
      if (reader.skipLayout() || reader.skipString()) {
        continue;
      }
      String word = reader.word();
      if (word.isEmpty()) {
        reader.advance();
      } else if (word.equals(function) && !before.equals("def") && reader.opensCall()) {
        return Optional.of(reader.pairs(')', '='));
      }
      before = word;
    }
    return Optional.empty();
  }

  private boolean opensCall() {
    skipLayout();
    return accept('(');
  }

  /** What stands between the brackets, the opening one read already. */
  private Pairs pairs(char close, char separator) {
    int start = line;
    List<Pair> pairs = new ArrayList<>();
    depth++;
    skipLayout();
    while (!isAtEnd() && !accept(close)) {
      int before = at;
      pairs.add(pair(separator));
      skipLayout();
      accept(',');
      skipLayout();
      if (at == before) {
        advance();
      }
    }
    depth--;
    return new Pairs(start, pairs);
  }

  private Pair pair(char separator) {
    int start = line;
    if (accept('*')) {
      skipExpression();
      return new Pair("*", start, new Computed(start));
    }
    if (separator == '=') {
      return argument(start);
    }
    PythonValue first = value();
    skipLayout();
    if (separator == ':' && accept(':')) {
      return new Pair(first instanceof Text key ? key.text() : "*", start, value());
    }
    return new Pair("", start, first);
  }

  private Pair argument(int start) {
    int mark = at;
    String key = word();
    skipLayout();
    if (is('=') && !text.startsWith("==", at)) {
      advance();
      return new Pair(key, start, value());
    }
    at = mark;
    line = start;
    return new Pair("", start, value());
  }

  private PythonValue value() {
    skipLayout();
    int start = line;
    PythonValue value = depth > MAX_DEPTH ? null : atom();
    skipLayout();
    boolean whole = value != null && (isAtEnd() || ",)]}:".indexOf(text.charAt(at)) >= 0);
    if (whole && value != null) {
      return value;
    }
    skipExpression();
    return new Computed(start);
  }

  private @Nullable PythonValue atom() {
    int start = line;
    if (accept('[')) {
      return items(start, ']');
    }
    if (accept('(')) {
      return items(start, ')');
    }
    if (accept('{')) {
      return pairs('}', ':');
    }
    String joined = strings();
    if (joined != null) {
      return new Text(start, joined);
    }
    String word = word();
    return !word.isEmpty() && accept('(')
        ? new PythonValue.Call(start, word, pairs(')', '='))
        : null;
  }

  private Items items(int start, char close) {
    List<PythonValue> items = new ArrayList<>();
    for (Pair pair : pairs(close, '\0').pairs()) {
      items.add(pair.value());
    }
    return new Items(start, items);
  }

  /** Adjacent string literals as one; null if there is none or one is formatted or bytes. */
  private @Nullable String strings() {
    StringBuilder joined = null;
    int quote = quoteBehindPrefix();
    while (quote >= 0) {
      String prefix = text.substring(at, quote).toLowerCase(Locale.ROOT);
      if (prefix.indexOf('f') >= 0 || prefix.indexOf('b') >= 0) {
        return null;
      }
      joined = joined == null ? new StringBuilder() : joined;
      joined.append(string(quote));
      skipLayout();
      quote = quoteBehindPrefix();
    }
    return joined == null ? null : joined.toString();
  }

  private int quoteBehindPrefix() {
    int quote = at;
    while (quote < text.length() && quote < at + 3 && "rRuUbBfF".indexOf(text.charAt(quote)) >= 0) {
      quote++;
    }
    boolean found =
        quote < text.length() && (text.charAt(quote) == '"' || text.charAt(quote) == '\'');
    return found ? quote : -1;
  }

  /** The body of the literal; a backslash before a line end joins the lines. */
  private String string(int quote) {
    String one = text.substring(quote, quote + 1);
    String close = text.startsWith(one.repeat(3), quote) ? one.repeat(3) : one;
    at = quote + close.length();
    int start = at;
    while (!isAtEnd() && !text.startsWith(close, at) && (close.length() == 3 || !is('\n'))) {
      if (is('\\')) {
        advance();
      }
      advance();
    }
    String body = text.substring(start, Math.min(at, text.length()));
    at = Math.min(text.length(), at + (text.startsWith(close, at) ? close.length() : 0));
    return body.replace("\\\n", "");
  }

  private boolean skipString() {
    int quote = quoteBehindPrefix();
    if (quote >= 0) {
      string(quote);
    }
    return quote >= 0;
  }

  /** Up to a comma or a closing bracket that belongs to an expression around this one. */
  private void skipExpression() {
    int open = 0;
    while (!isAtEnd()) {
      if (skipLayout() || skipString()) {
        continue;
      }
      char c = text.charAt(at);
      boolean closing = ")]}".indexOf(c) >= 0;
      if (open == 0 && (closing || c == ',')) {
        return;
      }
      open += closing ? -1 : "([{".indexOf(c) >= 0 ? 1 : 0;
      if (word().isEmpty()) {
        advance();
      }
    }
  }

  /** White space, comments and joined lines; whether there were any. */
  private boolean skipLayout() {
    int start = at;
    while (!isAtEnd()) {
      if (is('#')) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (Character.isWhitespace(text.charAt(at)) || text.startsWith("\\\n", at)) {
        advance();
      } else {
        break;
      }
    }
    return at > start;
  }

  private String word() {
    int start = at;
    while (!isAtEnd() && Character.isJavaIdentifierPart(text.charAt(at)) && !is('\0')) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean accept(char c) {
    boolean here = is(c);
    if (here) {
      advance();
    }
    return here;
  }

  private boolean is(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private boolean isAtEnd() {
    return at >= text.length();
  }

  private void advance() {
    if (is('\n')) {
      line++;
    }
    at++;
  }
}
