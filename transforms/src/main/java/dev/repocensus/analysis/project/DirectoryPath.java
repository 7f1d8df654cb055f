package dev.repocensus.analysis.project;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Paths of directories as texts: relative to a root, {@code /} between components, empty for the
 * root itself.
 */
public final class DirectoryPath {
  private DirectoryPath() {}

  public static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public static String join(String directory, String below) {
    return directory.isEmpty() ? below : below.isEmpty() ? directory : directory + "/" + below;
  }

  /** Whether a path is the directory or lies below it. */
  public static boolean isWithin(String path, String directory) {
    return directory.isEmpty()
        || (path.startsWith(directory)
            && (path.length() == directory.length() || path.charAt(directory.length()) == '/'));
  }

  /** The path below the directory that encloses it. */
  public static String below(String path, String directory) {
    return directory.isEmpty() || path.equals(directory)
        ? path.substring(directory.length())
        : path.substring(directory.length() + 1);
  }

  /** A path as people write it, put below a directory; null if it leads out of the root. */
  public static @Nullable String resolve(String directory, String written) {
    if (written.startsWith("/")) {
      return null;
    }
    Deque<String> parts = new ArrayDeque<>();
    for (String part : join(directory, written).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return null;
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
