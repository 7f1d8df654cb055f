package dev.repocensus.analysis.packaging;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/** The text that orders as versions do; the encoding is told at {@link Version#versionKey()}. */
final class VersionKey {
  /** Behind a key: before every longer key, so that it ends the interval of one single version. */
  static final String JUST_AFTER = "!";

  /** Behind the start of a key: after every key that starts so. */
  static final String AFTER_ALL = "~";

  private static final int LETTERS = 25;

  private VersionKey() {}

  static String of(Version version) {
    StringBuilder key = new StringBuilder(32);
    appendBase(key, version);
    key.append((char) ('0' + VersionOrder.preRank(version)));
    version.pre().ifPresent(pre -> appendNumber(key, pre.number().toString()));
    key.append(version.post().isPresent() ? '1' : '0');
    version.post().ifPresent(post -> appendNumber(key, post.toString()));
    key.append(version.dev().isPresent() ? '0' : '1');
    version.dev().ifPresent(dev -> appendNumber(key, dev.toString()));
    version.local().forEach(segment -> appendSegment(key, segment));
    return key.toString();
  }

  /** What the keys of all versions with this epoch and release start with. */
  static String baseOf(Version version) {
    StringBuilder key = new StringBuilder();
    appendBase(key, version);
    return key.toString();
  }

  private static void appendBase(StringBuilder key, Version version) {
    appendNumber(key, version.epoch().toString());
    List<BigInteger> release = version.release();
    int length = release.size();
    while (length > 0 && release.get(length - 1).signum() == 0) {
      length--;
    }
    for (BigInteger number : release.subList(0, length)) {
      appendNumber(key.append('.'), number.toString());
    }
    key.append('-');
  }

  private static void appendSegment(StringBuilder key, String segment) {
    if (VersionScanner.isNumber(segment)) {
      appendNumber(key.append('1'), segment);
    } else {
      key.append('0').append(segment);
    }
    key.append('!');
  }

  private static void appendNumber(StringBuilder key, String digits) {
    if (digits.length() <= LETTERS) {
      key.append((char) ('a' + digits.length() - 1));
    } else {
      key.append('z').append(String.format(Locale.ROOT, "%04d", digits.length()));
    }
    key.append(digits);
  }
}
