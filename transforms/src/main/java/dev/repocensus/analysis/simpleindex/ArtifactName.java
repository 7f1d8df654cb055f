package dev.repocensus.analysis.simpleindex;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Version;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a file says: the version as the name spells it, and the kind. The name of the
 * distribution must be known, for old names are ambiguous without it ({@code a-b-1.tar.gz}).
 *
 * @param version the version as spelled, not always one by PEP 440
 * @param kind what the file is
 */
record ArtifactName(String version, ArtifactKind kind) {
  private static final List<String> SDISTS =
      List.of(".tar.gz", ".zip", ".tgz", ".tar.bz2", ".tbz", ".tar.xz", ".txz", ".tar.z", ".tar");
  private static final List<String> OTHERS =
      List.of(".egg", ".exe", ".msi", ".rpm", ".deb", ".dmg", ".whl");

  /** What stands behind the version in the names of built files other than wheels. */
  private static final Pattern BUILT =
      Pattern.compile(
          "(.+?)(?:-py\\d[\\d.]*)?([-.](win32|win-amd64|win-arm64|linux[-_]\\w+|macosx[-_].+))([-.]py\\d.*)?"
              + "|(.+?)-py\\d[\\d.]*(-.*)?");

  /** The release number of an RPM and its architecture. */
  private static final Pattern RPM = Pattern.compile("(.+?)-[^-]+\\.\\w+");

  private static final int WHEEL_TAGS = 3;

  /** No name is longer in earnest, for no file system would hold it. */
  private static final int LONGEST = 1000;

  /** Whether a name has an ending that files of releases have. */
  static boolean isArtifact(String filename) {
    String lower = filename.toLowerCase(Locale.ROOT);
    return ending(lower, SDISTS) != null || ending(lower, OTHERS) != null;
  }

  /**
   * Reads a name; empty if it has no known ending, is not of the distribution, or has no version.
   *
   * @param distribution the normalized name of the distribution
   */
  static Optional<ArtifactName> of(String filename, String distribution) {
    String lower = filename.toLowerCase(Locale.ROOT);
    String sdist = ending(lower, SDISTS);
    String ending = sdist == null ? ending(lower, OTHERS) : sdist;
    if (ending == null || filename.length() > LONGEST) {
      return Optional.empty();
    }
    String stem = filename.substring(0, filename.length() - ending.length());
    String rest = behindName(stem, distribution);
    if (rest == null || rest.isEmpty()) {
      return Optional.empty();
    }
    return switch (ending) {
      case ".whl" -> wheel(rest);
      case ".rpm" -> Optional.of(new ArtifactName(first(RPM, rest), ArtifactKind.OTHER));
      default -> Optional.of(archive(rest, sdist != null));
    };
  }

  private static @Nullable String ending(String lower, List<String> endings) {
    return endings.stream().filter(lower::endsWith).findFirst().orElse(null);
  }

  /** What stands behind the name and its dash, where the name is the one that was asked for. */
  private static @Nullable String behindName(String stem, String distribution) {
    for (int dash = stem.indexOf('-'); dash >= 0; dash = stem.indexOf('-', dash + 1)) {
      if (DistributionName.normalize(stem.substring(0, dash)).equals(distribution)) {
        return stem.substring(dash + 1);
      }
    }
    return null;
  }

  private static Optional<ArtifactName> wheel(String rest) {
    List<String> parts = List.of(rest.split("-", -1));
    boolean hasBuild = parts.size() == WHEEL_TAGS + 2;
    if ((!hasBuild && parts.size() != WHEEL_TAGS + 1) || parts.contains("")) {
      return Optional.empty();
    }
    String abi = parts.get(parts.size() - 2);
    List<String> platforms = List.of(parts.get(parts.size() - 1).split("\\.", -1));
    boolean isUniversal = platforms.contains("any") && abi.equals("none");
    return Optional.of(
        new ArtifactName(
            parts.get(0).replace('_', '-'),
            isUniversal ? ArtifactKind.UNIVERSAL_WHEEL : ArtifactKind.WHEEL));
  }

  private static ArtifactName archive(String rest, boolean isSource) {
    boolean isPlain = isSource && Version.parse(rest).isPresent();
    Matcher built = BUILT.matcher(rest);
    if (isPlain || !built.matches()) {
      return new ArtifactName(rest, isSource ? ArtifactKind.SDIST : ArtifactKind.OTHER);
    }
    String version = built.group(1) == null ? built.group(5) : built.group(1);
    return new ArtifactName(version.replace('_', '-'), ArtifactKind.OTHER);
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.matches() ? found.group(1) : text;
  }
}
