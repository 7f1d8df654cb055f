package dev.repocensus.analysis.lockfile;

import dev.repocensus.schema.row.SourceKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a package of a pixi lock comes from, told by how its URL or path is spelled.
 *
 * @param place the URL or path without what pixi puts before it
 * @param commit the commit of a repository, null if it is none or not told
 */
record PixiLocation(SourceKind kind, String place, @Nullable String commit) {
  /** A file that the project asks for by its URL; the same URL without this is an index's file. */
  private static final String DIRECT = "direct+";

  /** The commit stands behind {@code #}; in version 4 behind {@code @}. */
  private static final Pattern COMMIT = Pattern.compile("(?:#|.*@)([0-9a-f]{40})$");

  static PixiLocation of(String url, boolean isConda, boolean isEditable) {
    if (url.startsWith("git+")) {
      return new PixiLocation(SourceKind.VCS, url, commit(url));
    }
    if (url.startsWith(DIRECT)) {
      return new PixiLocation(SourceKind.URL, url.substring(DIRECT.length()), null);
    }
    if (url.contains("://") && !url.startsWith("file:")) {
      boolean isSource = isConda && CondaUrl.of(url).isEmpty();
      return new PixiLocation(isSource ? SourceKind.URL : SourceKind.INDEX, url, null);
    }
    return new PixiLocation(isEditable ? SourceKind.EDITABLE : SourceKind.PATH, url, null);
  }

  private static @Nullable String commit(String url) {
    int hash = url.indexOf('#');
    Matcher commit = COMMIT.matcher(hash < 0 ? url : url.substring(hash));
    return commit.matches() ? commit.group(1) : null;
  }
}
