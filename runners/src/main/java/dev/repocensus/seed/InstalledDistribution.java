package dev.repocensus.seed;

import dev.repocensus.analysis.distribution.DistributionFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One distribution in a directory where several are installed.
 *
 * @param directory the directory
 * @param metadata the name of its metadata in there: a directory, or for old ones a single file
 * @param paths the files that are its own
 * @param topLevel the names at the top that are its own
 */
record InstalledDistribution(
    Path directory, String metadata, List<String> paths, List<String> topLevel)
    implements DistributionFiles {
  private static final int LARGEST_TEXT = 1 << 20;

  @Override
  public String label() {
    return metadata.substring(0, metadata.lastIndexOf('.'));
  }

  @Override
  public @Nullable String read(String path) {
    Path file = directory.resolve(path);
    boolean isSingle = path.equals(metadata + "/PKG-INFO") && isFile(directory.resolve(metadata));
    return text(isSingle ? directory.resolve(metadata) : file);
  }

  /** A text file that is no link; null if it is not there or cannot be read. */
  static @Nullable String text(Path file) {
    if (!isFile(file)) {
      return null;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LARGEST_TEXT), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return null;
    }
  }

  static boolean isFile(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }
}
