package dev.repocensus.analysis.packaging;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version as PEP 440 defines it. Two versions are equal when they compare as equal: {@code 1.0}
 * equals {@code 1.0.0}, though they print differently.
 */
public final class Version implements Comparable<Version> {

  /** The kinds of pre-release, in their order. */
  public enum Phase {
    ALPHA("a", 1),
    BETA("b", 2),
    CANDIDATE("rc", 3);

    private final String letters;
    private final int rank;

    Phase(String letters, int rank) {
      this.letters = letters;
      this.rank = rank;
    }

    /** The normalized spelling. */
    public String letters() {
      return letters;
    }

    int rank() {
      return rank;
    }
  }

  /** The pre-release part, for example {@code rc1}. */
  public record PreRelease(Phase phase, BigInteger number) {
    @Override
    public String toString() {
      return phase.letters() + number;
    }
  }

  private final BigInteger epoch;
  private final List<BigInteger> release;
  private final @Nullable PreRelease pre;
  private final @Nullable BigInteger post;
  private final @Nullable BigInteger dev;
  private final List<String> local;

  Version(
      BigInteger epoch,
      List<BigInteger> release,
      @Nullable PreRelease pre,
      @Nullable BigInteger post,
      @Nullable BigInteger dev,
      List<String> local) {
    this.epoch = epoch;
    this.release = List.copyOf(release);
    this.pre = pre;
    this.post = post;
    this.dev = dev;
    this.local = List.copyOf(local);
  }

  /**
   * The version a text spells, in any of the spellings PEP 440 normalizes; empty if it spells none.
   * White space around it does not matter. A number of more than 4,300 digits is refused, as
   * CPython refuses to read it.
   */
  public static Optional<Version> parse(String text) {
    VersionScanner scanner = new VersionScanner(text, Blank.skip(text, 0));
    Version version = scanner.version(1, true);
    boolean whole = version != null && Blank.skip(text, scanner.position()) == text.length();
    return whole ? Optional.ofNullable(version) : Optional.empty();
  }

  /** The epoch, 0 unless written. */
  public BigInteger epoch() {
    return epoch;
  }

  /** The numbers of the release, as many as were written, at least one. */
  public List<BigInteger> release() {
    return release;
  }

  /** The release number at an index, 0 where none was written. */
  public BigInteger releaseAt(int index) {
    return index < release.size() ? release.get(index) : BigInteger.ZERO;
  }

  /** The pre-release part. */
  public Optional<PreRelease> pre() {
    return Optional.ofNullable(pre);
  }

  /** The number of the post-release. */
  public Optional<BigInteger> post() {
    return Optional.ofNullable(post);
  }

  /** The number of the development release. */
  public Optional<BigInteger> dev() {
    return Optional.ofNullable(dev);
  }

  /** The normalized segments of the local part, empty if there is none. */
  public List<String> local() {
    return local;
  }

  /** Whether it is a pre-release or a development release. */
  public boolean isPrerelease() {
    return pre != null || dev != null;
  }

  /** Whether it is a post-release. */
  public boolean isPostrelease() {
    return post != null;
  }

  /** Whether it has a local part. */
  public boolean isLocal() {
    return !local.isEmpty();
  }

  /** The version without its local part. */
  public Version publicVersion() {
    return local.isEmpty() ? this : new Version(epoch, release, pre, post, dev, List.of());
  }

  /** Epoch and release only. */
  public Version baseVersion() {
    return new Version(epoch, release, null, null, null, List.of());
  }

  Version withRelease(List<BigInteger> newRelease) {
    return new Version(epoch, newRelease, pre, post, dev, local);
  }

  /**
   * A text that orders as the version does: {@code a < b} exactly when the key of {@code a} is less
   * than the key of {@code b} as UTF-8 bytes, and equal versions have equal keys.
   *
   * <p>The key is ASCII. A number is its decimal digits behind a letter for how many they are
   * ({@code a} for one … {@code y} for 25, {@code z} and four digits above that), so {@code 9}
   * ({@code a9}) sorts before {@code 10} ({@code b10}). The parts in order: the epoch; {@code .}
   * and a number for each release number without trailing zeros; {@code -}; the pre-release as
   * {@code 0} (development release of a final version), {@code 1}, {@code 2}, {@code 3} and a
   * number (alpha, beta, candidate) or {@code 4} (none); the post-release as {@code 0} (none) or
   * {@code 1} and a number; the development release as {@code 0} and a number or {@code 1} (none);
   * then each local segment as {@code 0} and its letters or {@code 1} and a number, each ended by
   * {@code !}.
   */
  public String versionKey() {
    return VersionKey.of(this);
  }

  boolean sameBase(Version other) {
    return epoch.equals(other.epoch) && VersionOrder.compareRelease(this, other) == 0;
  }

  /** Whether the release starts with these numbers, where missing numbers are zeros. */
  boolean startsWith(BigInteger wantedEpoch, List<BigInteger> prefix) {
    if (!epoch.equals(wantedEpoch)) {
      return false;
    }
    for (int i = 0; i < prefix.size(); i++) {
      if (!releaseAt(i).equals(prefix.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int compareTo(Version other) {
    return VersionOrder.compare(this, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Version version && compareTo(version) == 0;
  }

  @Override
  public int hashCode() {
    return versionKey().hashCode();
  }

  /** The normalized spelling. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (epoch.signum() != 0) {
      text.append(epoch).append('!');
    }
    append(text, release.get(0));
    for (int i = 1; i < release.size(); i++) {
      append(text.append('.'), release.get(i));
    }
    if (pre != null) {
      text.append(pre);
    }
    if (post != null) {
      text.append(".post").append(post);
    }
    if (dev != null) {
      text.append(".dev").append(dev);
    }
    if (!local.isEmpty()) {
      text.append('+').append(String.join(".", local));
    }
    return text.toString();
  }

  /** Most numbers fit a long, which prints without dividing arrays. */
  private static void append(StringBuilder text, BigInteger number) {
    if (number.bitLength() < Long.SIZE) {
      text.append(number.longValue());
    } else {
      text.append(number);
    }
  }
}
