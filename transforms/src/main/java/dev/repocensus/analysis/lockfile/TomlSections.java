package dev.repocensus.analysis.lockfile;

import java.util.ArrayList;
import java.util.List;

/** Where the entries of a TOML lock start, so that each can be read by itself. */
final class TomlSections {
  private final String text;
  private final List<String> names;
  private final List<Section> sections = new ArrayList<>();
  private int start;
  private int startLine = 1;
  private boolean inEntry;

  private TomlSections(String text, List<String> names) {
    this.text = text;
    this.names = names;
  }

  /**
   * A stretch of a lock that is TOML by itself.
   *
   * @param line the line it starts on, from 1
   */
  record Section(int line, String text) {}

  /**
   * The head, which may be empty, and then one section for each entry; settings between or behind
   * entries are sections of their own.
   *
   * @param names the arrays of tables that hold the entries
   */
  static List<Section> of(String text, List<String> names) {
    TomlSections sections = new TomlSections(text, names);
    sections.cut();
    return sections.sections;
  }

  private void cut() {
    int line = 1;
    for (int at = 0; at >= 0; at = LockText.nextLine(text, at), line++) {
      if (at < text.length() && text.charAt(at) == '[') {
        header(at, line);
      }
    }
    sections.add(new Section(startLine, text.substring(start)));
  }

  private void header(int at, int line) {
    boolean startsEntry = text.startsWith("[[", at) && isEntry(at + 2, ']');
    boolean leavesEntry = inEntry && !isEntry(at + (text.startsWith("[[", at) ? 2 : 1), '.');
    if (startsEntry || leavesEntry) {
      sections.add(new Section(startLine, text.substring(start, at)));
      start = at;
      startLine = line;
      inEntry = startsEntry;
    }
  }

  /** Whether a header names one of the arrays, or a table of the entry that is open. */
  private boolean isEntry(int at, char end) {
    for (String name : names) {
      int after = at + name.length();
      if (text.startsWith(name, at) && after < text.length() && text.charAt(after) == end) {
        return true;
      }
    }
    return false;
  }
}
