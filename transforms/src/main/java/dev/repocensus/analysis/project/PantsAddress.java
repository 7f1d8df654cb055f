package dev.repocensus.analysis.project;

import org.jspecify.annotations.Nullable;

/**
 * An entry of {@code dependencies} in a BUILD file: {@code //path:target} and {@code path:target}
 * from the directory of the pants.toml, {@code :target} and {@code ./path} from the BUILD file's.
 */
public final class PantsAddress {
  private PantsAddress() {}

  /** Whether the entry takes a dependency away. */
  public static boolean isIgnored(String written) {
    return written.startsWith("!");
  }

  /**
   * The path that it names, of a directory or of a file; null if it leads out of the root.
   *
   * @param home the directory of the pants.toml
   * @param folder the directory of the BUILD file
   */
  public static @Nullable String path(String home, String folder, String written) {
    String address = written;
    while (isIgnored(address)) {
      address = address.substring(1);
    }
    address = before(before(before(address, '#'), '@'), ':');
    if (address.isEmpty() || address.startsWith("./")) {
      return DirectoryPath.resolve(folder, address);
    }
    return DirectoryPath.resolve(home, address.startsWith("//") ? address.substring(2) : address);
  }

  /** The name of the target that it names; empty if it names a file, or a folder's own target. */
  public static String target(String written) {
    int colon = written.indexOf(':');
    return colon < 0 ? "" : before(before(written.substring(colon + 1), '#'), '@');
  }

  /** What a target generates that it names, by a requirement's name; empty if it names none. */
  public static String generated(String written) {
    int hash = written.indexOf('#');
    return hash < 0 ? "" : before(written.substring(hash + 1), '@');
  }

  private static String before(String text, char end) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }
}
