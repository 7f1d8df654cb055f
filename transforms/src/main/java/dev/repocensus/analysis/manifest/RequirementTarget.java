package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.Version;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A requirement that is a URL or a path instead of a name.
 *
 * @param url as written, without extras and marker
 * @param name what its {@code #egg=} fragment or its file name tells, null if neither does
 * @param extras normalized, sorted
 * @param marker null if there is none
 */
record RequirementTarget(
    String url, @Nullable String name, List<String> extras, @Nullable String marker) {

  private static final Pattern START =
      Pattern.compile(
          "(?i)(?:\\.{0,2}[/\\\\]|~/|[a-z]:[\\\\/]|(?:git|hg|svn|bzr)\\+|git:|(?:file|https?|ftp|ssh|hg|svn|bzr):).*"
              + "|\\.{1,2}(?:\\[.*)?",
          Pattern.DOTALL);
  private static final Pattern VARIABLE_PATH =
      Pattern.compile("\\$\\{[A-Z0-9_]+}.*", Pattern.DOTALL);
  private static final Pattern EGG = Pattern.compile("[#&]egg=([^&\\[]+)(?:\\[([^\\]]*)])?");
  private static final Pattern EXTRAS = Pattern.compile("\\[([^\\[\\]]+)]$");
  private static final List<String> ARCHIVES =
      List.of(".whl", ".tar.gz", ".tgz", ".zip", ".tar.bz2", ".tbz", ".tar.xz", ".txz", ".tar");

  /** Whether a requirement line names a URL or a path, going by how it looks. */
  static boolean looksLikeOne(String text) {
    String start = beforeMarker(text);
    return START.matcher(start).matches()
        || VARIABLE_PATH.matcher(start).matches()
        || (!start.contains("@") && (start.indexOf('/') >= 0 || isArchive(start)));
  }

  private static boolean isArchive(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return ARCHIVES.stream().anyMatch(lower::endsWith);
  }

  private static String beforeMarker(String text) {
    int semicolon = text.indexOf(';');
    return semicolon < 0 || text.contains("://")
        ? text
        : text.substring(0, semicolon).stripTrailing();
  }

  static RequirementTarget of(String text) {
    String separator = text.contains("://") ? "; " : ";";
    int semicolon = text.indexOf(separator);
    String target = semicolon < 0 ? text : text.substring(0, semicolon).stripTrailing();
    String marker = semicolon < 0 ? null : marker(text.substring(semicolon + 1).strip());
    Matcher egg = EGG.matcher(target);
    if (egg.find()) {
      return new RequirementTarget(target, validName(egg.group(1)), extras(egg.group(2)), marker);
    }
    Matcher extras = EXTRAS.matcher(target);
    if (extras.find()) {
      String bare = target.substring(0, extras.start());
      return new RequirementTarget(bare, fileName(bare), extras(extras.group(1)), marker);
    }
    return new RequirementTarget(target, fileName(target), List.of(), marker);
  }

  private static @Nullable String marker(String text) {
    return Marker.parse(text).value().map(Marker::toString).orElse(null);
  }

  private static List<String> extras(@Nullable String written) {
    if (written == null) {
      return List.of();
    }
    return DistributionName.normalizeAll(
        List.of(written.split(",", -1)).stream()
            .map(String::strip)
            .filter(e -> !e.isEmpty())
            .toList());
  }

  private static @Nullable String validName(String written) {
    return DistributionName.isValid(written) ? written : null;
  }

  /** A wheel or source archive is named for its distribution. */
  private static @Nullable String fileName(String url) {
    String path = url.split("[?#]", 2)[0];
    String file = Paths.fileName(path.replace('\\', '/'));
    if (!isArchive(file)) {
      return null;
    }
    int dash = file.endsWith(".whl") ? file.indexOf('-') : versionDash(file);
    return dash < 0 ? null : validName(file.substring(0, dash));
  }

  private static int versionDash(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    String stem = file;
    for (String ending : ARCHIVES) {
      if (lower.endsWith(ending) && stem.equals(file)) {
        stem = file.substring(0, file.length() - ending.length());
      }
    }
    int dash = stem.lastIndexOf('-');
    return dash > 0 && Version.parse(stem.substring(dash + 1)).isPresent() ? dash : -1;
  }
}
