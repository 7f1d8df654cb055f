package dev.repocensus.analysis.lockfile;

import java.util.ArrayList;
import java.util.List;

/** Where the entries of a uv lock start. */
final class UvSections {
  /** Revision 0 was written with the second name at first. */
  private static final List<String> STARTS = List.of("[[package]]", "[[distribution]]");

  private UvSections() {}

  /**
   * A stretch of a lock that is TOML by itself.
   *
   * @param line the line it starts on, from 1
   */
  record Section(int line, String text) {}

  /** The head, which may be empty, and then one section for each entry. */
  static List<Section> of(String text) {
    List<Section> sections = new ArrayList<>();
    int start = 0;
    int startLine = 1;
    int line = 1;
    for (int at = 0; at >= 0; at = LockText.nextLine(text, at), line++) {
      if (startsEntry(text, at)) {
        sections.add(new Section(startLine, text.substring(start, at)));
        start = at;
        startLine = line;
      }
    }
    sections.add(new Section(startLine, text.substring(start)));
    return sections;
  }

  private static boolean startsEntry(String text, int at) {
    return STARTS.stream().anyMatch(start -> text.startsWith(start, at));
  }
}
