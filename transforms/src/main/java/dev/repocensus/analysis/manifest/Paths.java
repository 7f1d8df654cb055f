package dev.repocensus.analysis.manifest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/** Paths with {@code /} as texts; no file system is asked. */
final class Paths {
  private static final Pattern ABSOLUTE =
      Pattern.compile("/.*|~.*|[A-Za-z]:[\\\\/].*|[A-Za-z0-9+.-]{2,}:.*");

  private Paths() {}

  static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String folder(String path) {
    return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
  }

  /**
   * A path as seen from a folder; empty if it is absolute, a URL, a variable, or leaves the top.
   */
  static Optional<String> resolve(String folder, String path) {
    if (ABSOLUTE.matcher(path).matches() || path.contains("${") || path.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    Deque<String> steps = new ArrayDeque<>();
    for (String step : (folder + "/" + path.replace('\\', '/')).split("/", -1)) {
      if (step.equals("..") && steps.pollLast() == null) {
        return Optional.empty();
      }
      if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
        steps.addLast(step);
      }
    }
    return Optional.of(String.join("/", steps));
  }
}
