package dev.repocensus.seed;

/** A line of a RECORD file: CSV of path, hash and size. */
final class RecordLine {
  private RecordLine() {}

  /** The path; empty if the line has none. */
  static String path(String line) {
    if (!line.startsWith("\"")) {
      int comma = line.indexOf(',');
      return comma < 0 ? line : line.substring(0, comma);
    }
    StringBuilder path = new StringBuilder();
    for (int i = 1; i < line.length(); i++) {
      if (line.charAt(i) != '"') {
        path.append(line.charAt(i));
      } else if (line.startsWith("\"\"", i)) {
        path.append('"');
        i++;
      } else {
        break;
      }
    }
    return path.toString();
  }
}
