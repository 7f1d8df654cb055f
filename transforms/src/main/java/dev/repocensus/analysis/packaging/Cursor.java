package dev.repocensus.analysis.packaging;

/** A place in a requirement or marker, and the words that can be read there. */
final class Cursor {
  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  int position() {
    return at;
  }

  void moveTo(int position) {
    at = position;
  }

  boolean isAtEnd() {
    return at == text.length();
  }

  boolean isAt(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  boolean isAt(String word) {
    return text.startsWith(word, at);
  }

  boolean accept(char c) {
    boolean here = isAt(c);
    at += here ? 1 : 0;
    return here;
  }

  void expect(char c, String what) throws RequirementSyntax {
    if (!accept(c)) {
      throw new RequirementSyntax("expected " + what);
    }
  }

  /** Skips blanks and tabs; whether there were any. */
  boolean skipBlanks() {
    int start = at;
    while (isAt(' ') || isAt('\t')) {
      at++;
    }
    return at > start;
  }

  /** Reads a word that is not part of a longer one. */
  boolean acceptWord(String word) {
    boolean here = isAt(word) && !isWordPart(at - 1) && !isWordPart(at + word.length());
    at += here ? word.length() : 0;
    return here;
  }

  /** A name of a distribution or an extra; empty if there is none. It ends where a word ends. */
  String acceptName() {
    int start = at;
    if (start >= text.length() || !DistributionName.isLetterOrDigit(text.charAt(start))) {
      return "";
    }
    int end = start + 1;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    while (end > start && isWordPart(end - 1) == isWordPart(end)) {
      end--;
    }
    at = end;
    return text.substring(start, end);
  }

  private static boolean isNamePart(char c) {
    return DistributionName.isLetterOrDigit(c) || DistributionName.isSeparator(c);
  }

  /** Everything up to the next blank or tab. */
  String acceptNonBlanks() {
    int start = at;
    while (at < text.length() && !isAt(' ') && !isAt('\t')) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean isWordPart(int index) {
    if (index < 0 || index >= text.length()) {
      return false;
    }
    char c = text.charAt(index);
    return c == '_' || Character.isLetterOrDigit(c);
  }
}
