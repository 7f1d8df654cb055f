package dev.repocensus.analysis.packaging;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a version at a place in a text, as far as it goes (PEP 440, appendix B). Written by hand:
 * {@code java.util.regex} recurses once per release number and a long one would overflow the stack.
 */
final class VersionScanner {
  /** CPython's limit for reading an integer from text. */
  static final int MAX_DIGITS = 4300;

  private static final String[] PRE = {"alpha", "a", "beta", "b", "preview", "pre", "c", "rc"};
  private static final String[] POST = {"post", "rev", "r"};
  private static final String[] DEV = {"dev"};

  private final String text;
  private int at;
  private boolean refused;

  VersionScanner(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** Where reading stopped. */
  int position() {
    return at;
  }

  /**
   * The version here, as much of it as can be read, or null if there is none.
   *
   * @param minimum how many release numbers are needed
   * @param withLocal whether a local part belongs to it
   */
  @Nullable Version version(int minimum, boolean withLocal) {
    Version base = release();
    if (base == null || base.release().size() < minimum) {
      return null;
    }
    Version.PreRelease pre = pre();
    BigInteger post = post();
    BigInteger dev = suffix(DEV);
    List<String> local = withLocal ? local() : List.of();
    return refused ? null : new Version(base.epoch(), base.release(), pre, post, dev, local);
  }

  /** Epoch and release only. */
  @Nullable Version release() {
    if (at < text.length() && (text.charAt(at) == 'v' || text.charAt(at) == 'V')) {
      at++;
    }
    BigInteger epoch = BigInteger.ZERO;
    BigInteger first = number();
    if (first != null && here('!')) {
      at++;
      epoch = first;
      first = number();
    }
    if (first == null) {
      return null;
    }
    List<BigInteger> release = new ArrayList<>(4);
    release.add(first);
    while (here('.') && isDigit(at + 1)) {
      at++;
      BigInteger next = number();
      release.add(next == null ? BigInteger.ZERO : next);
    }
    return refused ? null : new Version(epoch, release, null, null, null, List.of());
  }

  private Version.@Nullable PreRelease pre() {
    int start = at;
    BigInteger number = suffix(PRE);
    if (number == null) {
      return null;
    }
    int label = DistributionName.isSeparator(text.charAt(start)) ? start + 1 : start;
    return new Version.PreRelease(phase(text.charAt(label)), number);
  }

  private static Version.Phase phase(char first) {
    return switch (first) {
      case 'a', 'A' -> Version.Phase.ALPHA;
      case 'b', 'B' -> Version.Phase.BETA;
      default -> Version.Phase.CANDIDATE;
    };
  }

  private @Nullable BigInteger post() {
    if (here('-') && isDigit(at + 1)) {
      at++;
      return number();
    }
    return suffix(POST);
  }

  /** Separator, label, separator, number: all but the label may be missing, then it is 0. */
  private @Nullable BigInteger suffix(String[] labels) {
    int label = isSeparator(at) ? at + 1 : at;
    for (String wanted : labels) {
      if (isWord(label, wanted)) {
        at = label + wanted.length();
        if (isSeparator(at)) {
          at++;
        }
        BigInteger number = number();
        return number == null ? BigInteger.ZERO : number;
      }
    }
    return null;
  }

  private List<String> local() {
    if (!here('+') || !isAlphanumeric(at + 1)) {
      return List.of();
    }
    List<String> segments = new ArrayList<>(2);
    do {
      at++;
      int start = at;
      while (isAlphanumeric(at)) {
        at++;
      }
      segments.add(segment(text.substring(start, at)));
    } while (isSeparator(at) && isAlphanumeric(at + 1));
    return segments;
  }

  private String segment(String written) {
    if (!isNumber(written)) {
      return written.toLowerCase(Locale.ROOT);
    }
    refused |= written.length() > MAX_DIGITS;
    int start = 0;
    while (start < written.length() - 1 && written.charAt(start) == '0') {
      start++;
    }
    return written.substring(start);
  }

  private @Nullable BigInteger number() {
    int start = at;
    while (isDigit(at)) {
      at++;
    }
    if (at - start > MAX_DIGITS) {
      refused = true;
      return BigInteger.ZERO;
    }
    return at == start ? null : toNumber(text.substring(start, at));
  }

  private static BigInteger toNumber(String digits) {
    return digits.length() < 18
        ? BigInteger.valueOf(Long.parseLong(digits))
        : new BigInteger(digits);
  }

  static boolean isNumber(String segment) {
    return segment.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private boolean here(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private boolean isSeparator(int index) {
    return index < text.length() && DistributionName.isSeparator(text.charAt(index));
  }

  private boolean isAlphanumeric(int index) {
    return index < text.length() && DistributionName.isLetterOrDigit(text.charAt(index));
  }

  private boolean isWord(int index, String word) {
    if (index + word.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = text.charAt(index + i);
      if (c != word.charAt(i) && c != word.charAt(i) - ' ') {
        return false;
      }
    }
    return true;
  }
}
