package dev.repocensus.analysis.lockfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The annotations of a compiled requirements file: who asked for each of its lines. They stand
 * behind the requirement, in its line or in lines of comments after it.
 */
final class ViaComments {
  private static final String VIA = "# via";

  private final Map<Integer, List<String>> byLine = new TreeMap<>();

  private ViaComments() {}

  /**
   * The annotations of a text.
   *
   * @param starts the lines that requirements start on, in order
   */
  static ViaComments of(List<String> lines, List<Integer> starts) {
    ViaComments comments = new ViaComments();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : lines.size();
      List<String> asked = asked(lines.subList(starts.get(i) - 1, Math.min(end, lines.size())));
      if (!asked.isEmpty()) {
        comments.byLine.put(starts.get(i), asked);
      }
    }
    return comments;
  }

  private static List<String> asked(List<String> lines) {
    List<String> asked = new ArrayList<>();
    boolean open = false;
    for (String line : lines) {
      int via = line.indexOf(VIA);
      if (via >= 0) {
        open = true;
        add(asked, line.substring(via + VIA.length()));
      } else if (open && line.strip().startsWith("#")) {
        add(asked, line.strip().substring(1));
      } else {
        open = false;
      }
    }
    return asked;
  }

  private static void add(List<String> asked, String items) {
    for (String item : items.split(",", -1)) {
      if (!item.isBlank()) {
        asked.add(item.strip());
      }
    }
  }

  /** Who asked for the requirement that starts on a line; nobody if it has no annotation. */
  List<String> at(int line) {
    return byLine.getOrDefault(line, List.of());
  }

  /** Whether the file has no annotation at all. */
  boolean areMissing() {
    return byLine.isEmpty();
  }
}
