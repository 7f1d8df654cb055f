package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.SourceText;

/** Where a key stands in a TOML file, for a message. Files are read as trees without lines. */
final class TomlPlace {
  private TomlPlace() {}

  /**
   * The path, with the line of a key or of the table of its name; the path alone if the text does
   * not show it plainly. Linear in the text.
   *
   * @param table the dotted name of the table it stands in, empty for none
   */
  static String of(SourceText file, String table, String key) {
    String below = table.isEmpty() ? key : table + "." + key;
    String open = "";
    int number = 0;
    for (String raw : file.text().lines().toList()) {
      number++;
      String line = raw.strip();
      if (line.startsWith("[") && line.endsWith("]") && !line.contains("=")) {
        open = line.replaceAll("^\\[+\\s*|\\s*\\]+$", "");
        if (open.equals(below) || open.startsWith(below + ".")) {
          return file.path() + ":" + number;
        }
      } else if (open.equals(table) && isKey(line, key)) {
        return file.path() + ":" + number;
      }
    }
    return file.path();
  }

  private static boolean isKey(String line, String key) {
    if (!line.startsWith(key)) {
      return false;
    }
    String rest = line.substring(key.length()).stripLeading();
    return rest.startsWith("=") || rest.startsWith(".");
  }
}
