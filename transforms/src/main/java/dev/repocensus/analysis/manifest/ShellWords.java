package dev.repocensus.analysis.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a text into words as a POSIX shell quotes them. */
final class ShellWords {
  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int at;

  private ShellWords(String text) {
    this.text = text;
  }

  /** The words; empty if a quotation is not closed or a backslash ends the text. */
  static Optional<List<String>> split(String text) {
    ShellWords split = new ShellWords(text);
    return split.run() ? Optional.of(split.words) : Optional.empty();
  }

  private boolean run() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        endWord();
      } else {
        inWord = true;
        if (!take(c)) {
          return false;
        }
      }
    }
    endWord();
    return true;
  }

  private boolean take(char c) {
    return switch (c) {
      case '\'' -> quoted('\'', false);
      case '"' -> quoted('"', true);
      case '\\' -> at < text.length() && append(text.charAt(at++));
      default -> append(c);
    };
  }

  private boolean quoted(char quote, boolean escapes) {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == quote) {
        return true;
      }
      boolean escape = escapes && c == '\\' && at < text.length();
      boolean special = escape && (text.charAt(at) == quote || text.charAt(at) == '\\');
      word.append(special ? text.charAt(at++) : c);
    }
    return false;
  }

  private boolean append(char c) {
    word.append(c);
    return true;
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
    }
    word.setLength(0);
    inWord = false;
  }
}
