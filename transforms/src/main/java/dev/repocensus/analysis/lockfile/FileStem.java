package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Version;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the name of a wheel or source archive tells of its distribution: {@code NAME-VERSION}. */
final class FileStem {
  private static final List<String> ARCHIVES = List.of(".tar.gz", ".zip", ".tar.bz2", ".tgz");

  private FileStem() {}

  /** The stem of a file; none if the name has another form. */
  static List<String> of(String nameOrUrl) {
    return ofName(Artifacts.fileName(nameOrUrl));
  }

  /** The stem of a file whose name is in lower case already, with nothing around it. */
  static List<String> ofName(String name) {
    if (name.endsWith(".whl")) {
      int first = name.indexOf('-');
      int second = name.indexOf('-', first + 1);
      return first > 0 && second > 0 ? List.of(name.substring(0, second)) : List.of();
    }
    for (String end : ARCHIVES) {
      int length = name.length() - end.length();
      if (name.endsWith(end) && name.lastIndexOf('-', length - 1) > 0) {
        return List.of(name.substring(0, length));
      }
    }
    return List.of();
  }

  /**
   * Whether a stem speaks of another distribution or version. A name or version that cannot be
   * told, such as that of an archive made from a tag, contradicts nothing.
   */
  static boolean contradicts(String stem, String distribution, @Nullable String version) {
    Optional<Version> locked = version == null ? Optional.empty() : Version.parse(version);
    String plain = stem.replace("%2b", "+").replace("%21", "!");
    int dash = plain.indexOf('-');
    boolean known = false;
    for (; dash > 0; dash = plain.indexOf('-', dash + 1)) {
      Optional<Version> told = Version.parse(plain.substring(dash + 1).replace('_', '-'));
      boolean sameName = DistributionName.normalize(plain.substring(0, dash)).equals(distribution);
      if (told.isPresent() && sameName) {
        return locked.isPresent() && !same(told.get(), locked.get());
      }
      known |= told.isPresent();
    }
    return known && locked.isPresent() && !Character.isDigit(distribution.charAt(0));
  }

  /** A local version may be left out of a file's name. */
  private static boolean same(Version told, Version locked) {
    return told.equals(locked) || told.publicVersion().equals(locked.publicVersion());
  }
}
