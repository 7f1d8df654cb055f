package dev.repocensus.analysis.simpleindex;

/** What a file of a release is, as far as its name tells. */
enum ArtifactKind {
  /** A source distribution: PEP 625, or one of the spellings before it. */
  SDIST,
  /** A wheel for some platforms (PEP 427). */
  WHEEL,
  /** A wheel that needs no platform and no ABI. */
  UNIVERSAL_WHEEL,
  /** An egg, an installer or a package of an operating system: nothing that pip installs. */
  OTHER;

  boolean isWheel() {
    return this == WHEEL || this == UNIVERSAL_WHEEL;
  }
}
