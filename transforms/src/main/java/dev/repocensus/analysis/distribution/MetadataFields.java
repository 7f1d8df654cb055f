package dev.repocensus.analysis.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Single facts from the small texts beside a distribution's files. */
final class MetadataFields {
  private MetadataFields() {}

  /** The values of a field of the core metadata, as written, in order; the body is left out. */
  static List<String> values(String metadata, String field) {
    List<String> values = new ArrayList<>();
    String start = field.toLowerCase(Locale.ROOT) + ":";
    for (String line : metadata.lines().toList()) {
      if (line.isEmpty()) {
        break;
      }
      if (line.toLowerCase(Locale.ROOT).startsWith(start)) {
        values.add(line.substring(start.length()).strip());
      }
    }
    return values;
  }

  static @Nullable String first(@Nullable String metadata, String field) {
    List<String> values = metadata == null ? List.of() : values(metadata, field);
    return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
  }

  /** Names that can be imported, from a field or a text with one a line; {@code ; private} goes. */
  static List<String> names(List<String> lines) {
    TreeSet<String> names = new TreeSet<>();
    for (String line : lines) {
      int end = line.indexOf(';');
      String name = (end < 0 ? line : line.substring(0, end)).strip();
      boolean isName = List.of(name.split("\\.", -1)).stream().allMatch(MemberPath::isIdentifier);
      if (isName) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  /** The groups of an {@code entry_points.txt} that have an entry, sorted. */
  static List<String> groups(String entryPoints) {
    TreeSet<String> groups = new TreeSet<>();
    String group = "";
    for (String line : entryPoints.lines().map(String::strip).toList()) {
      if (line.startsWith("[") && line.endsWith("]")) {
        group = line.substring(1, line.length() - 1).strip();
      } else if (line.indexOf('=') > 0 && isGroup(group) && !line.startsWith("#")) {
        groups.add(group);
      }
    }
    return List.copyOf(groups);
  }

  private static boolean isGroup(String group) {
    return !group.isEmpty() && group.chars().noneMatch(c -> c <= ' ');
  }
}
