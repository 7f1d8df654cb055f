package dev.repocensus.analysis.python;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Short nasty sources, each named for its point, in {@code src/test/resources/python/seeds}. A file
 * that once broke the scanner belongs there.
 */
final class Seeds {
  private Seeds() {}

  static List<Path> all() {
    try (Stream<Path> files = Files.list(folder())) {
      return files.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(Seeds.class.getResource("/python/seeds")).toURI());
    } catch (URISyntaxException broken) {
      throw new IllegalStateException(broken);
    }
  }

  static byte[] read(Path seed) {
    try {
      return Files.readAllBytes(seed);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static boolean isNotebook(Path seed) {
    return seed.toString().endsWith(".ipynb");
  }
}
