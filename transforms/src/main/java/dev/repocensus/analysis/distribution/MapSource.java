package dev.repocensus.analysis.distribution;

import java.util.Locale;

/** How it is known that a distribution provides a module, the best first. */
public enum MapSource {
  /** The configuration says so. */
  OVERRIDE,
  /** The file list of a wheel or of an installed distribution that a user pointed at. */
  FILES,
  /** The core metadata of such a distribution: {@code Import-Name} (PEP 794). */
  METADATA,
  /** Its {@code top_level.txt}. */
  TOP_LEVEL,
  /** The seed that the census brings along. */
  SEED,
  /** The normalized name of the distribution is that of the module; nothing else is known. */
  GUESS;

  /** The word for it, in files and in output. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
