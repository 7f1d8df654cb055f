package dev.repocensus.analysis.pants;

import dev.repocensus.analysis.project.Glob;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a target: paths relative to the folder of its BUILD file that a pattern names and no
 * pattern with a {@code !} takes away. {@code *} stays in one folder, {@code **} goes any depth.
 */
public final class SourceGlobs {
  private static final String PINNED = "./";

  private final List<Glob> taken = new ArrayList<>();
  private final List<Glob> left = new ArrayList<>();

  /** Globs of these patterns; those of which nothing is left match nothing. */
  public SourceGlobs(List<String> patterns) {
    for (String pattern : patterns) {
      boolean isLeft = pattern.startsWith("!");
      String written = isLeft ? pattern.substring(1) : pattern;
      String plain = written.startsWith(PINNED) ? written.substring(PINNED.length()) : written;
      if (!plain.replace("/", "").isEmpty()) {
        (isLeft ? left : taken).add(Glob.parse(PINNED + plain));
      }
    }
  }

  /** Whether they name a file. */
  public boolean match(String path) {
    return taken.stream().anyMatch(glob -> glob.matches(path))
        && left.stream().noneMatch(glob -> glob.matches(path));
  }
}
