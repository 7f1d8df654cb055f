package dev.repocensus.analysis.use;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies of distributions that a project keeps in its own tree. How they come on the path is the
 * project's affair, and seldom to be seen; that they are there is.
 */
final class Vendored {
  private static final Set<String> FOLDERS =
      Set.of(
          "vendor",
          "vendors",
          "vendored",
          "vendoring",
          "thirdparty",
          "third_party",
          "3rdparty",
          "extern",
          "bundled");

  private Vendored() {}

  /**
   * The file or folder on a path that lies right in a folder for such copies; null if none does.
   *
   * @param path a file path below its project
   */
  static @Nullable String name(String path) {
    String[] parts = path.split("/", -1);
    for (int i = 0; i + 1 < parts.length; i++) {
      if (isForCopies(parts[i]) && !parts[i + 1].startsWith("__init__.")) {
        return parts[i + 1];
      }
    }
    return null;
  }

  /** Underscores around a name only say that it is private. */
  private static boolean isForCopies(String folder) {
    int start = 0;
    int end = folder.length();
    while (start < end && folder.charAt(start) == '_') {
      start++;
    }
    while (end > start && folder.charAt(end - 1) == '_') {
      end--;
    }
    return FOLDERS.contains(folder.substring(start, end).toLowerCase(Locale.ROOT));
  }
}
