package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How well the best hash of a file, or of all files of an entry, proves what it is. Only the family
 * of the algorithm is kept, in the order of strength.
 */
public enum HashStrength {
  /** No hash is stated. */
  NONE,
  /** Only MD5 or SHA-1, for which other files with the same hash can be made. */
  WEAK,
  /** SHA-256 or better, or an algorithm that is not known to be broken. */
  STRONG;

  private static final List<String> BROKEN = List.of("md5", "sha1", "sha-1");
  private static final int MD5_DIGITS = 32;
  private static final int SHA1_DIGITS = 40;

  /** The stronger of both. */
  HashStrength or(HashStrength other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** That of an algorithm by its name. */
  static HashStrength ofAlgorithm(String name) {
    return BROKEN.contains(name.strip().toLowerCase(Locale.ROOT)) ? WEAK : STRONG;
  }

  /**
   * That of one hash as locks write it: {@code ALGORITHM:DIGITS}, {@code ALGORITHM=DIGITS}, or
   * digits alone, whose number tells MD5 and SHA-1.
   */
  static HashStrength of(@Nullable String hash) {
    if (hash == null) {
      return NONE;
    }
    int end = hash.indexOf(':');
    int mark = end < 0 ? hash.indexOf('=') : end;
    if (mark >= 0) {
      return ofAlgorithm(hash.substring(0, mark));
    }
    int digits = hash.strip().length();
    return digits == MD5_DIGITS || digits == SHA1_DIGITS ? WEAK : STRONG;
  }

  /** That of the value of a key, whatever it is; none if the key is absent. */
  static HashStrength at(JsonNode file, String key) {
    return file.has(key) ? of(file.path(key).asText("")) : NONE;
  }

  /** That of a table with algorithms as keys. */
  static HashStrength ofTable(JsonNode algorithms) {
    HashStrength best = NONE;
    for (String name : LockTrees.keys(algorithms)) {
      best = best.or(ofAlgorithm(name));
    }
    return best;
  }

  /** The best of several hashes. */
  static HashStrength best(Iterable<String> hashes) {
    HashStrength best = NONE;
    for (String hash : hashes) {
      best = best.or(of(hash));
    }
    return best;
  }

  /** That of the fragment of a URL; none without one. */
  static HashStrength ofFragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? NONE : of(url.substring(hash + 1));
  }
}
