package dev.repocensus.analysis.distribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How stub distributions are called: by convention after what they type (PEP 561, typeshed). */
final class StubNames {
  private static final String PREFIX = "types-";
  private static final List<String> SUFFIXES = List.of("-stubs", "-types");

  private StubNames() {}

  /** The distribution that a normalized name types by its looks; null if it does not look so. */
  static @Nullable String runtimeName(String distribution) {
    if (distribution.startsWith(PREFIX)) {
      return orNull(distribution.substring(PREFIX.length()));
    }
    for (String suffix : SUFFIXES) {
      if (distribution.endsWith(suffix)) {
        return orNull(distribution.substring(0, distribution.length() - suffix.length()));
      }
    }
    return null;
  }

  private static @Nullable String orNull(String name) {
    return name.isEmpty() ? null : name;
  }
}
