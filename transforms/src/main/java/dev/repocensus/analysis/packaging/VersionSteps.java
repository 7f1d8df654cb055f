package dev.repocensus.analysis.packaging;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Versions next to a version, where the intervals of specifiers begin and end. Between any two
 * versions lie others, so each is the first or the last of a kind, not a neighbour.
 */
final class VersionSteps {
  private VersionSteps() {}

  /** The earliest version of the same base: its development release 0. */
  static Version earliest(Version version) {
    return of(version, null, null, BigInteger.ZERO);
  }

  /** The earliest version that is neither this one, nor a local version of it, nor before it. */
  static Version afterLocals(Version version) {
    Version.PreRelease pre = version.pre().orElse(null);
    Optional<BigInteger> dev = version.dev();
    if (dev.isPresent()) {
      return of(version, pre, version.post().orElse(null), dev.get().add(BigInteger.ONE));
    }
    BigInteger post = version.post().map(BigInteger.ONE::add).orElse(BigInteger.ZERO);
    return of(version, pre, post, BigInteger.ZERO);
  }

  /**
   * The same beyond its post-releases too. Empty for a final version: behind its post-releases
   * versions lie as dense as one likes ({@code 1.0.0.0.1}).
   */
  static Optional<Version> afterPosts(Version version) {
    if (version.dev().isPresent() || version.post().isPresent()) {
      return Optional.of(afterLocals(version));
    }
    return version
        .pre()
        .map(pre -> new Version.PreRelease(pre.phase(), pre.number().add(BigInteger.ONE)))
        .map(next -> of(version, next, null, BigInteger.ZERO));
  }

  /** The development release 0 of this very version, the first of its pre-releases. */
  static Version firstDevelopment(Version version) {
    return of(version, version.pre().orElse(null), version.post().orElse(null), BigInteger.ZERO);
  }

  private static Version of(
      Version version,
      Version.@Nullable PreRelease pre,
      @Nullable BigInteger post,
      BigInteger dev) {
    return new Version(version.epoch(), version.release(), pre, post, dev, List.of());
  }
}
