package dev.repocensus.analysis.use;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file.
 *
 * @param path the file path
 * @param line the line, from 1
 */
public record Site(String path, int line) implements Comparable<Site> {
  private static final Comparator<Site> ORDER =
      Comparator.comparing(Site::path, UTF8_ORDER).thenComparingInt(Site::line);

  @Override
  public int compareTo(Site other) {
    return ORDER.compare(this, other);
  }

  static @Nullable Site first(@Nullable Site one, @Nullable Site other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }

  @Override
  public String toString() {
    return path + ":" + line;
  }
}
