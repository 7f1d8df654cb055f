package dev.repocensus.analysis.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An INI file as Python's {@code configparser} reads it: keys in lower case, indented lines go on
 * with the value before, full-line comments, values for every section in {@code DEFAULT}. Lines it
 * would refuse are listed, among them a section or a key that stands twice.
 */
record IniFile(List<Entry> entries, Set<String> sections, List<Integer> refused) {

  /** One line of a value. */
  record Line(int number, String text) {}

  /** A key and its value, line by line; the first line stands behind the key. */
  record Entry(String section, String key, List<Line> lines) {
    String text() {
      return String.join("\n", lines.stream().map(Line::text).toList()).strip();
    }
  }

  private static final String DEFAULT = "DEFAULT";

  /** To the last bracket of the line, as the reference has it. */
  private static final Pattern SECTION = Pattern.compile("\\[(.+)\\].*");

  static IniFile parse(List<String> lines) {
    Reading reading = new Reading();
    for (int i = 0; i < lines.size(); i++) {
      reading.line(i + 1, lines.get(i));
    }
    return new IniFile(
        List.copyOf(reading.entries), Set.copyOf(reading.sections), List.copyOf(reading.refused));
  }

  /** The last value of a key. */
  Optional<Entry> get(String section, String key) {
    return section(section).stream()
        .filter(entry -> entry.key().equals(key))
        .reduce((earlier, later) -> later);
  }

  /** The entries of a section, in order; behind them the defaults that it does not override. */
  List<Entry> section(String name) {
    List<Entry> own = entries.stream().filter(entry -> entry.section().equals(name)).toList();
    Set<String> keys = own.stream().map(Entry::key).collect(Collectors.toSet());
    Stream<Entry> defaults =
        entries.stream()
            .filter(entry -> sections.contains(name) && entry.section().equals(DEFAULT))
            .filter(entry -> !keys.contains(entry.key()));
    return Stream.concat(own.stream(), defaults).toList();
  }

  private static final class Reading {
    private final List<Entry> entries = new ArrayList<>();
    private final List<Integer> refused = new ArrayList<>();
    private final Set<String> sections = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private String section = "";
    private int keyIndent;
    private boolean open;

    void line(int number, String line) {
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#") || text.startsWith(";")) {
        return;
      }
      if (text.indexOf('\0') >= 0) { // no one writes it; what it breaks would be lost unsaid
        refused.add(number);
      }
      int indent = line.indexOf(text.charAt(0));
      if (open && indent > keyIndent) {
        entries.get(entries.size() - 1).lines().add(new Line(number, text));
        return;
      }
      keyIndent = indent;
      Matcher header = SECTION.matcher(text);
      if (header.matches()) {
        section(number, header.group(1));
      } else {
        option(number, text);
      }
    }

    private void section(int number, String name) {
      section = name;
      open = false;
      if (!sections.add(name) && !name.equals(DEFAULT)) {
        refused.add(number);
      }
    }

    private void option(int number, String text) {
      int delimiter = delimiter(text);
      open = !section.isEmpty() && delimiter > 0;
      if (!open) {
        refused.add(number);
        return;
      }
      String value = text.substring(delimiter + 1).strip();
      String written = text.substring(0, delimiter).strip();
      if (!keys.add(section + "]" + written)) {
        refused.add(number);
      }
      String key = written.toLowerCase(Locale.ROOT);
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
