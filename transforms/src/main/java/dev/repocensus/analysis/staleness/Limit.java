package dev.repocensus.analysis.staleness;

import dev.repocensus.analysis.packaging.SpecifierSet;
import org.jspecify.annotations.Nullable;

/**
 * One specifier that binds a distribution in a resolve, and who set it.
 *
 * @param who who could lift it
 * @param name the distribution or project that sets it; empty for the own manifest
 * @param specifier what it allows
 * @param path the file that says so; null if it is inside a lock
 * @param line its line, from 1; null if the format gives none
 */
public record Limit(
    Who who, String name, SpecifierSet specifier, @Nullable String path, @Nullable Integer line) {

  /** Who holds a distribution back. */
  public enum Who {
    OWN_MANIFEST,
    SIBLING_PROJECT,
    THIRD_PARTY,
    CONSTRAINTS_FILE
  }

  /** Whether it stands in the way of a release. */
  boolean excludes(Release release) {
    return !specifier.contains(release.version(), true);
  }

  /** As {@code blocked_by} shows it, for example {@code third_party:flask <3 lib/uv.lock:12}. */
  String text() {
    StringBuilder text = new StringBuilder(who.name().toLowerCase(java.util.Locale.ROOT));
    if (!name.isEmpty()) {
      text.append(':').append(name);
    }
    text.append(' ').append(specifier);
    if (path != null) {
      text.append(' ').append(path);
    }
    if (line != null) {
      text.append(':').append(line);
    }
    return text.toString();
  }
}
