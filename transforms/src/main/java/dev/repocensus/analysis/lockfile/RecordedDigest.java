package dev.repocensus.analysis.lockfile;

import java.util.Locale;

/**
 * A digest over what a lock was made from.
 *
 * @param algorithm its name in lower case, {@code sha256} where a format knows only that
 * @param value as the lock writes it, without the name of the algorithm
 */
public record RecordedDigest(String algorithm, String value) {
  private static final String USUAL = "sha256";

  /** A digest as text: {@code ALGORITHM:VALUE}, or a value of SHA-256. */
  static RecordedDigest of(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new RecordedDigest(USUAL, text)
        : new RecordedDigest(
            text.substring(0, colon).toLowerCase(Locale.ROOT), text.substring(colon + 1));
  }
}
