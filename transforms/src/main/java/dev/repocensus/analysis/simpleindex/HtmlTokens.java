package dev.repocensus.analysis.simpleindex;

import java.io.IOException;
import java.io.Reader;

/**
 * Cuts HTML into texts, tags and comments as it streams by. It follows quotes inside tags and never
 * fails; of what is longer than a page needs only the start is kept.
 */
final class HtmlTokens {
  /** No tag and no name of a file is longer in earnest. */
  private static final int LONGEST = 64 * 1024;

  /** What is seen in a page, in its order. */
  interface Listener {
    void tag(HtmlTag tag);

    void text(String text);

    void comment(String comment);
  }

  private final Reader in;
  private final Listener listener;
  private final StringBuilder part = new StringBuilder();

  HtmlTokens(Reader in, Listener listener) {
    this.in = in;
    this.listener = listener;
  }

  void read() throws IOException {
    int c = in.read();
    while (c >= 0) {
      part.setLength(0);
      c = c == '<' ? markup(in.read()) : text(c);
    }
  }

  private int text(int first) throws IOException {
    int c = first;
    while (c >= 0 && c != '<') {
      keep(c);
      c = in.read();
    }
    listener.text(HtmlEntities.decode(part.toString()));
    return c;
  }

  private int markup(int first) throws IOException {
    if (first == '!') {
      return comment();
    }
    int c = first;
    int quote = 0;
    while (c >= 0 && (c != '>' || quote != 0)) {
      keep(c);
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      c = in.read();
    }
    if (c >= 0) {
      listener.tag(HtmlTag.parse(part));
    }
    return in.read();
  }

  /** A comment or a declaration; the latter ends at the first angle bracket. */
  private int comment() throws IOException {
    int c = in.read();
    int dashes = 0;
    boolean isComment = c == '-';
    while (c >= 0 && (c != '>' || (isComment && dashes < 2))) {
      dashes = c == '-' ? dashes + 1 : 0;
      keep(c);
      c = in.read();
    }
    listener.comment(part.toString());
    return in.read();
  }

  private void keep(int c) {
    if (part.length() < LONGEST) {
      part.append((char) c);
    }
  }
}
