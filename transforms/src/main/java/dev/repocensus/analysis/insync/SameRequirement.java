package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.closure.Pythons;
import dev.repocensus.analysis.packaging.Requirement;
import java.util.function.BiPredicate;

/**
 * Whether two requirements mean the same. Markers do if no environment of the lock tells them
 * apart: tools rewrite them, for example {@code platform_system} as {@code sys_platform}.
 */
final class SameRequirement implements BiPredicate<Requirement, Requirement> {
  private final SameMarker markers;

  SameRequirement(Pythons pythons) {
    markers = new SameMarker(pythons);
  }

  @Override
  public boolean test(Requirement one, Requirement other) {
    return one.distribution().equals(other.distribution())
        && one.normalizedExtras().equals(other.normalizedExtras())
        && sameTarget(one, other)
        && markers.test(one.marker(), other.marker());
  }

  /** A lock may name the source that another table of the manifest gives to a mere name. */
  private static boolean sameTarget(Requirement one, Requirement other) {
    if (one.url() == null && other.url() == null) {
      return one.specifiers().equals(other.specifiers());
    }
    return one.url() == null || other.url() == null || plain(one.url()).equals(plain(other.url()));
  }

  /** A URL in the one form that the ways to write a Git reference have in common. */
  private static String plain(String url) {
    String target = url.startsWith("git+") ? url.substring(4) : url;
    String reference = target.replaceFirst("\\?(?:rev|tag|branch)=", "@");
    return reference.replaceFirst("\\.git(?=[@#]|$)", "").replaceFirst("#egg=.*$", "");
  }
}
