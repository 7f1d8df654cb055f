package dev.repocensus.analysis.packaging;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Which of two versions comes first (PEP 440, "Summary of permitted suffixes and ordering"). */
final class VersionOrder {
  private static final int BEFORE_PRE_RELEASES = 0;
  private static final int AFTER_PRE_RELEASES = 4;

  private VersionOrder() {}

  static int compare(Version a, Version b) {
    int order = a.epoch().compareTo(b.epoch());
    order = order != 0 ? order : compareRelease(a, b);
    order = order != 0 ? order : comparePre(a, b);
    order = order != 0 ? order : compareNumbers(a.post(), b.post(), -1);
    order = order != 0 ? order : compareNumbers(a.dev(), b.dev(), 1);
    return order != 0 ? order : compareLocal(a.local(), b.local());
  }

  static int compareRelease(Version a, Version b) {
    int length = Math.max(a.release().size(), b.release().size());
    for (int i = 0; i < length; i++) {
      int order = a.releaseAt(i).compareTo(b.releaseAt(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int comparePre(Version a, Version b) {
    int order = Integer.compare(preRank(a), preRank(b));
    if (order != 0 || a.pre().isEmpty() || b.pre().isEmpty()) {
      return order;
    }
    return a.pre().get().number().compareTo(b.pre().get().number());
  }

  /** A development release of a final version comes before its alphas; a final after its rcs. */
  static int preRank(Version version) {
    if (version.pre().isPresent()) {
      return version.pre().get().phase().rank();
    }
    boolean isEarly = version.post().isEmpty() && version.dev().isPresent();
    return isEarly ? BEFORE_PRE_RELEASES : AFTER_PRE_RELEASES;
  }

  /**
   * Compares numbers that may be absent.
   *
   * @param absent how an absent number compares with a number
   */
  private static int compareNumbers(Optional<BigInteger> a, Optional<BigInteger> b, int absent) {
    if (a.isEmpty()) {
      return b.isEmpty() ? 0 : absent;
    }
    return b.isEmpty() ? -absent : a.get().compareTo(b.get());
  }

  private static int compareLocal(List<String> a, List<String> b) {
    int shared = Math.min(a.size(), b.size());
    for (int i = 0; i < shared; i++) {
      int order = compareSegments(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  /** Letters come before numbers; numbers, free of leading zeros, by length and then by digits. */
  private static int compareSegments(String a, String b) {
    boolean number = VersionScanner.isNumber(a);
    if (number != VersionScanner.isNumber(b)) {
      return number ? 1 : -1;
    }
    int order = number ? Integer.compare(a.length(), b.length()) : 0;
    return order != 0 ? order : a.compareTo(b);
  }
}
