package dev.repocensus.analysis.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scope of a census and its roots. Unless it is given, the scope of one root is the root's
 * folder name, that of several roots the name of the deepest folder that holds them all; {@code
 * scope} where there is no such name.
 *
 * @param name what project ids start with
 * @param roots at least one; their names differ
 */
public record ScanScope(String name, List<RepoRef> roots) {
  private static final String NAMELESS = "scope";

  /** Whether paths and ids name the root they start from. */
  public boolean hasSeveralRoots() {
    return roots.size() > 1;
  }

  /**
   * A scope over roots given by path, each named by its folder.
   *
   * @param name the scope's name, null to have it made
   * @param paths absolute paths with {@code /}, without {@code .} and {@code ..}
   * @throws UsageException if two roots would have one name, or the name cannot stand in an id
   */
  public static ScanScope ofPaths(@Nullable String name, List<String> paths) {
    return of(name, paths.stream().map(p -> new RepoRef(folderName(p), p, null)).toList());
  }

  /** A scope over named roots; see {@link #ofPaths}. */
  public static ScanScope of(@Nullable String name, List<RepoRef> roots) {
    if (roots.isEmpty()) {
      throw new UsageException("no root to scan; give --root DIR");
    }
    if (name != null && !isName(name)) {
      throw new UsageException("the scope '" + name + "' is empty or holds a slash");
    }
    refuseEqualNames(roots);
    return new ScanScope(name == null ? defaultName(roots) : name, List.copyOf(roots));
  }

  /** Whether a text can stand in a project id. */
  static boolean isName(String text) {
    return !text.isBlank() && text.indexOf('/') < 0 && text.chars().noneMatch(c -> c < ' ');
  }

  private static void refuseEqualNames(List<RepoRef> roots) {
    Map<String, String> paths = new HashMap<>();
    for (RepoRef root : roots) {
      String other = paths.putIfAbsent(root.name(), root.path());
      if (other != null) {
        throw new UsageException(
            "two roots are named '"
                + root.name()
                + "': "
                + other
                + " and "
                + root.path()
                + "; name them in a --repos file");
      }
    }
  }

  private static String defaultName(List<RepoRef> roots) {
    String common = roots.get(0).path();
    if (roots.size() > 1) {
      for (RepoRef root : roots) {
        while (!(root.path() + "/").startsWith(common + "/")) {
          common = parent(common);
        }
      }
      common =
          roots.stream().map(RepoRef::path).toList().contains(common) ? parent(common) : common;
    }
    return folderName(common);
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
  }

  private static String folderName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return isName(name) ? name : NAMELESS;
  }
}
