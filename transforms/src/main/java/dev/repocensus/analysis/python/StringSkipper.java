package dev.repocensus.analysis.python;

/**
 * Skips string literals. Replacement fields of f- and t-strings (PEP 701, PEP 750) are code: at one
 * the skipper pushes a field bracket and hands over to the {@link Lexer}, which comes back at its
 * closing brace.
 */
final class StringSkipper {
  private static final int TRIPLE = 1 << 8;
  private static final int RAW = 1 << 9;
  private static final int FORMAT = 1 << 10;
  private static final int MAX_RESTARTS = 8;

  private final Brackets brackets;
  private final Lexer lexer;
  private final ModuleStrings names;

  private byte[] text = new byte[0];
  private int end;
  private int restarts;

  StringSkipper(Brackets brackets, Lexer lexer, ModuleStrings names) {
    this.brackets = brackets;
    this.lexer = lexer;
    this.names = names;
  }

  void reset(byte[] bytes, int length) {
    text = bytes;
    end = length;
    restarts = 0;
  }

  /** Skips the string whose first quote is here, or its part up to the first replacement field. */
  int skip(int quote) {
    int info = text[quote] | (StringLiteral.isTriple(text, quote, end) ? TRIPLE : 0);
    boolean isFormatted = false;
    int start = quote;
    if (quote > 0 && PlainStrings.isLetter(text[quote - 1])) {
      start = PlainStrings.prefixStart(text, quote);
      for (int i = start; i < quote; i++) {
        int c = text[i] | 0x20;
        isFormatted |= c == 'f' || c == 't';
        info |= c == 'r' ? RAW : 0;
      }
      if (quote - start == 2 && (text[start] | 0x20) == 'u') {
        lexer.python2(start, "the string prefix ur is Python 2");
      }
    }
    if (isFormatted) {
      return literal((info & TRIPLE) != 0 ? quote + 3 : quote + 1, info);
    }
    int next = (info & TRIPLE) != 0 ? triple(start, quote) : single(start, quote);
    if ((info & RAW) == 0) {
      checkEscapes(quote, next, PlainStrings.isBytes(text, start, quote));
    }
    return next;
  }

  private void checkEscapes(int from, int to, boolean isBytes) {
    int fault = Escapes.firstRefused(text, from, to, isBytes);
    if (fault < to) {
      lexer.syntax(from, "an escape that CPython cannot decode");
    }
  }

  private int single(int start, int quote) {
    int p = PlainStrings.singleEnd(text, quote, end);
    if (p < end && text[p] == text[quote]) {
      if (startsName(quote + 1)) {
        names.literal(start, quote + 1, p, p + 1, !brackets.isEmpty());
      }
      return p + 1;
    }
    lexer.syntax(quote, "a string is never closed");
    return Math.min(p, end);
  }

  private int triple(int start, int quote) {
    int p = PlainStrings.tripleEnd(text, quote, end);
    if (p >= 0 && startsName(quote + 3)) {
      names.literal(start, quote + 3, p - 3, p, !brackets.isEmpty());
    }
    return p < 0 ? unclosed(quote) : p;
  }

  private boolean startsName(int p) {
    return PlainStrings.isLetter(text[p]) || text[p] == '_';
  }

  /**
   * A string that runs to the end of the text: most likely its quotes are at fault, so reading goes
   * on behind the line it began on. Not without end: a hostile text could have one on each line.
   */
  private int unclosed(int offset) {
    lexer.syntax(offset, "a triple-quoted string is never closed");
    if (++restarts > MAX_RESTARTS) {
      return end;
    }
    int p = offset;
    while (!CharClass.isNewline(text[p]) && p < end) {
      p++;
    }
    return p;
  }

  /** Goes on in the string after a replacement field. */
  int leaveField(int p) {
    int info = brackets.info();
    brackets.pop();
    return literal(p, info);
  }

  /** Reads a format specification: text again, up to the brace that closes the field. */
  int format(int p) {
    return literal(p, (brackets.info() & ~FORMAT) | FORMAT);
  }

  private int literal(int start, int info) {
    byte quote = (byte) info;
    boolean isTriple = (info & TRIPLE) != 0;
    boolean isFormat = (info & FORMAT) != 0;
    int p = start;
    while (true) {
      byte b = text[p];
      if (b == quote) {
        if (!isTriple || (text[p + 1] == quote && text[p + 2] == quote)) {
          return closed(isTriple ? p + 3 : p + 1, isFormat);
        }
        p++;
      } else if (b == '\\') {
        p = escapedInLiteral(p, info);
      } else if (b == '{') {
        if (isFormat || text[p + 1] != '{') {
          brackets.push(Brackets.FIELD, p, info);
          return p + 1;
        }
        p += 2;
      } else if (b == '}' && isFormat) {
        // The field that this specification belongs to ends; its string goes on as it was.
        return leaveField(p + 1);
      } else if (b == '}') {
        if (text[p + 1] != '}') {
          lexer.syntax(p, "a closing brace alone in an interpolated string");
        }
        p += 2;
      } else if ((b == '\n' || b == '\r') && !isTriple) {
        return isFormat ? p : broken(p);
      } else if (b == 0 && p >= end) {
        return isTriple ? unclosed(start - 1) : broken(end);
      } else {
        p++;
      }
    }
  }

  private int closed(int p, boolean isFormat) {
    if (isFormat) {
      lexer.syntax(p - 1, "a string ends inside its format specification");
      brackets.pop();
    }
    return p;
  }

  private int broken(int p) {
    lexer.syntax(p - 1, "a string is never closed");
    return p;
  }

  private int escapedInLiteral(int p, int info) {
    byte next = text[p + 1];
    if (next == '{' || next == '}') {
      return p + 1;
    }
    if ((info & RAW) == 0 && next == 'N' && text[p + 2] == '{') {
      if (text[p + 3] == '}') {
        lexer.syntax(p, "an escape that CPython cannot decode");
      }
      int close = p + 3;
      while (text[close] != '}' && text[close] != (byte) info && text[close] >= ' ') {
        close++;
      }
      return text[close] == '}' ? close + 1 : close;
    }
    if ((info & RAW) == 0 && !Escapes.isDecoded(text, p, false)) {
      lexer.syntax(p, "an escape that CPython cannot decode");
    }
    return PlainStrings.escaped(text, p);
  }
}
