package dev.repocensus.analysis.python;

/** The lines that git leaves in a file whose merge was not finished. */
final class ConflictMarkers {
  private static final int WIDTH = 7;

  private ConflictMarkers() {}

  /** Whether a line that starts at the offset is a marker. */
  static boolean isAt(byte[] text, int lineStart) {
    byte first = text[lineStart];
    if (first != '<' && first != '=' && first != '>' && first != '|') {
      return false;
    }
    for (int i = 1; i < WIDTH; i++) {
      if (text[lineStart + i] != first) {
        return false;
      }
    }
    byte next = text[lineStart + WIDTH];
    return next == ' ' || next == 0 || CharClass.isNewline(next);
  }
}
