package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.closure.Environments;
import dev.repocensus.analysis.closure.Pythons;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.MarkerEnvironment;
import dev.repocensus.analysis.packaging.Requirement;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether two requirements mean the same. Markers do if no environment of the lock tells them
 * apart: tools rewrite them, for example {@code platform_system} as {@code sys_platform}.
 */
final class SameRequirement implements BiPredicate<Requirement, Requirement> {
  /** Beyond so many pairs that differ in their text, the text decides. */
  private static final int MOST_PAIRS = 2_000;

  private final Pythons pythons;
  private int pairs;

  SameRequirement(Pythons pythons) {
    this.pythons = pythons;
  }

  @Override
  public boolean test(Requirement one, Requirement other) {
    return one.distribution().equals(other.distribution())
        && one.normalizedExtras().equals(other.normalizedExtras())
        && sameTarget(one, other)
        && sameMarker(one.marker(), other.marker());
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

  private boolean sameMarker(@Nullable Marker one, @Nullable Marker other) {
    String text = String.valueOf(one);
    if (text.equals(String.valueOf(other))) {
      return true;
    }
    return ++pairs <= MOST_PAIRS && nowhereApart(one, other);
  }

  private boolean nowhereApart(@Nullable Marker one, @Nullable Marker other) {
    List<Marker> markers =
        one == null ? List.of() : other == null ? List.of(one) : List.of(one, other);
    List<Marker> both = one == null && other != null ? List.of(other) : markers;
    List<MarkerEnvironment> environments = Environments.telling(both, pythons);
    return !environments.isEmpty()
        && environments.stream().allMatch(each -> holds(one, each).equals(holds(other, each)));
  }

  private static String holds(@Nullable Marker marker, MarkerEnvironment environment) {
    return marker == null ? "TRUE" : marker.evaluate(environment).name();
  }
}
