package dev.repocensus.analysis.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The {@code root_patterns} of one pants.toml: {@code /x} is x from its directory, {@code x} any
 * path ending in x, {@code *} one component, {@code /} its directory itself.
 *
 * <p>Patterns are found by their last component, so a directory is compared with few of them.
 */
final class RootPatterns {
  private static final RootPattern HERE = new RootPattern(true, List.of());

  private final Map<String, List<RootPattern>> byLastName = new HashMap<>();
  private final List<RootPattern> others = new ArrayList<>();

  private RootPatterns() {}

  private record RootPattern(boolean pinned, List<NamePattern> components) {

    static RootPattern of(String written) {
      String body = trimSlashes(written);
      if (body.isEmpty()) {
        return HERE;
      }
      List<NamePattern> parts = Arrays.stream(body.split("/", -1)).map(NamePattern::of).toList();
      return new RootPattern(written.startsWith("/"), parts);
    }

    boolean matches(String[] names) {
      int offset = names.length - components.size();
      if (pinned ? offset != 0 : offset < 0) {
        return false;
      }
      for (int i = components.size() - 1; i >= 0; i--) {
        if (!components.get(i).matches(names[offset + i])) {
          return false;
        }
      }
      return true;
    }
  }

  static RootPatterns of(List<String> written) {
    RootPatterns patterns = new RootPatterns();
    written.stream().distinct().map(RootPattern::of).forEach(patterns::add);
    return patterns;
  }

  private void add(RootPattern pattern) {
    int size = pattern.components().size();
    NamePattern last = size == 0 ? NamePattern.of("*") : pattern.components().get(size - 1);
    if (last.isLiteral()) {
      byLastName.computeIfAbsent(last.written(), name -> new ArrayList<>()).add(pattern);
    } else {
      others.add(pattern);
    }
  }

  /** Whether a directory is a root; its path is relative to that of the pants.toml. */
  boolean match(String directory) {
    String[] names = directory.isEmpty() ? new String[0] : directory.split("/", -1);
    List<RootPattern> near = byLastName.getOrDefault(DirectoryPath.name(directory), List.of());
    return near.stream().anyMatch(p -> p.matches(names))
        || others.stream().anyMatch(p -> p.matches(names));
  }

  private static String trimSlashes(String written) {
    int from = 0;
    int to = written.length();
    while (from < to && written.charAt(from) == '/') {
      from++;
    }
    while (to > from && written.charAt(to - 1) == '/') {
      to--;
    }
    return written.substring(from, to);
  }
}
