package dev.repocensus.analysis.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An INI file as Python's {@code configparser} reads it: keys in lower case, indented lines go on
 * with the value before, full-line comments. Lines it would refuse are listed.
 */
record IniFile(List<Entry> entries, List<Integer> refused) {

  /** One line of a value. */
  record Line(int number, String text) {}

  /** A key and its value, line by line; the first line stands behind the key. */
  record Entry(String section, String key, List<Line> lines) {
    String text() {
      return String.join("\n", lines.stream().map(Line::text).toList()).strip();
    }
  }

  private static final Pattern SECTION = Pattern.compile("\\[([^\\]]+)\\].*");

  static IniFile parse(List<String> lines) {
    Reading reading = new Reading();
    for (int i = 0; i < lines.size(); i++) {
      reading.line(i + 1, lines.get(i));
    }
    return new IniFile(List.copyOf(reading.entries), List.copyOf(reading.refused));
  }

  /** The last value of a key. */
  Optional<Entry> get(String section, String key) {
    return section(section).stream()
        .filter(entry -> entry.key().equals(key))
        .reduce((earlier, later) -> later);
  }

  /** The entries of a section, in order. */
  List<Entry> section(String name) {
    return entries.stream().filter(entry -> entry.section().equals(name)).toList();
  }

  private static final class Reading {
    private final List<Entry> entries = new ArrayList<>();
    private final List<Integer> refused = new ArrayList<>();
    private String section = "";
    private int keyIndent;
    private boolean open;

    void line(int number, String line) {
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#") || text.startsWith(";")) {
        return;
      }
      int indent = line.indexOf(text.charAt(0));
      if (open && indent > keyIndent) {
        entries.get(entries.size() - 1).lines().add(new Line(number, text));
        return;
      }
      keyIndent = indent;
      Matcher header = SECTION.matcher(text);
      if (header.matches()) {
        section = header.group(1);
        open = false;
      } else {
        option(number, text);
      }
    }

    private void option(int number, String text) {
      int delimiter = delimiter(text);
      open = !section.isEmpty() && delimiter >= 0;
      if (!open) {
        refused.add(number);
        return;
      }
      String value = text.substring(delimiter + 1).strip();
      String key = text.substring(0, delimiter).strip().toLowerCase(Locale.ROOT);
      entries.add(new Entry(section, key, new ArrayList<>(List.of(new Line(number, value)))));
    }

    /** The first equals sign or colon, or -1. */
    private static int delimiter(String text) {
      int equals = text.indexOf('=');
      int colon = text.indexOf(':');
      return equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
    }
  }
}
