package dev.repocensus.analysis.lockfile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URL of a conda package, which tells nearly all of it.
 *
 * @param channel the URL of its channel
 * @param platform the subdirectory of the channel, like {@code linux-64} or {@code noarch}
 */
record CondaUrl(String channel, String platform, String name, String version, String build) {
  private static final Pattern FILE =
      Pattern.compile("(.*)/([^/]+)/([^/]+)-([^-/]+)-([^-/]+)\\.(?:conda|tar\\.bz2)");

  /** The parts of a URL, with or without a hash behind it; empty for any other URL. */
  static Optional<CondaUrl> of(String url) {
    int hash = url.indexOf('#');
    Matcher file = FILE.matcher(hash < 0 ? url : url.substring(0, hash));
    return file.matches()
        ? Optional.of(
            new CondaUrl(file.group(1), file.group(2), file.group(3), file.group(4), file.group(5)))
        : Optional.empty();
  }
}
