package dev.repocensus.analysis.advisory;

/** Records about releases that were made to do harm; they are never merged with flaws. */
final class Malicious {
  private Malicious() {}

  static boolean isId(String id) {
    return id.startsWith("MAL-");
  }
}
