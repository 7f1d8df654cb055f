package dev.repocensus.transform.files;

import java.io.IOException;
import java.nio.file.Path;

/** Paths without symbolic links, so that two spellings of one directory are one path. */
final class RealPaths {
  private RealPaths() {}

  /** The real path of a directory; of one that does not exist yet, its absolute spelling. */
  static Path of(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException doesNotExistYet) {
      return path.toAbsolutePath().normalize();
    }
  }
}
