package dev.repocensus.analysis.packaging;

import org.jspecify.annotations.Nullable;

/** Reads one version specifier at a place in a text, as far as it goes. */
final class SpecifierScanner {
  private final String text;
  private int at;

  SpecifierScanner(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** Where reading stopped; where it started if there was no specifier. */
  int position() {
    return at;
  }

  /** The specifier a text holds and nothing else but white space, or null. */
  static @Nullable Specifier whole(String text) {
    SpecifierScanner scanner = new SpecifierScanner(text, Blank.skip(text, 0));
    Specifier specifier = scanner.next();
    return Blank.skip(text, scanner.position()) == text.length() ? specifier : null;
  }

  /** The specifier here, or null. */
  @Nullable Specifier next() {
    Specifier.Operator operator = operator();
    if (operator == null) {
      return null;
    }
    int start = Blank.skip(text, at + operator.symbol().length());
    return operator == Specifier.Operator.ARBITRARY ? arbitrary(start) : version(operator, start);
  }

  private Specifier.@Nullable Operator operator() {
    for (Specifier.Operator operator : Specifier.Operator.LONGEST_FIRST) {
      if (text.startsWith(operator.symbol(), at)) {
        return operator;
      }
    }
    return null;
  }

  /** Behind {@code ===} stands any text up to white space, {@code ;} or a closing parenthesis. */
  private Specifier arbitrary(int start) {
    int end = start;
    while (end < text.length() && !endsArbitrary(text.charAt(end))) {
      end++;
    }
    at = end;
    return new Specifier(Specifier.Operator.ARBITRARY, text.substring(start, end), null, false);
  }

  private static boolean endsArbitrary(char c) {
    return c == ';' || c == ')' || Blank.is(c);
  }

  private @Nullable Specifier version(Specifier.Operator operator, int start) {
    boolean exact = operator.isExact();
    VersionScanner release = new VersionScanner(text, start);
    Version base = exact ? release.release() : null;
    if (base != null && text.startsWith(".*", release.position())) {
      at = release.position() + 2;
      return new Specifier(operator, text.substring(start, at), base, true);
    }
    VersionScanner full = new VersionScanner(text, start);
    int minimum = operator == Specifier.Operator.COMPATIBLE ? 2 : 1;
    Version version = full.version(minimum, exact);
    if (version == null) {
      return null;
    }
    at = full.position();
    return new Specifier(operator, text.substring(start, at), version, false);
  }
}
