package dev.repocensus.analysis.distribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of one distribution, wherever they lie: in a wheel, or installed. */
public interface DistributionFiles {
  /**
   * What to call it in a message, and the name to fall back on: {@code NAME-VERSION} with anything
   * behind it.
   */
  String label();

  /**
   * Paths of the files, with {@code /}, relative to where distributions are installed; empty if
   * there is no list of them.
   */
  List<String> paths();

  /** The path of the directory with the metadata, relative likewise; null if there is none. */
  @Nullable String metadata();

  /** The names at the top that its metadata claim for it, where they are its own. */
  List<String> topLevel();

  /**
   * The beginning of a file, read as UTF-8; null if it is not there or cannot be read. At most a
   * megabyte.
   */
  @Nullable String read(String path);
}
