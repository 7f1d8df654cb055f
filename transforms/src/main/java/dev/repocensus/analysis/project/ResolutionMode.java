package dev.repocensus.analysis.project;

/** Which {@link OwnerRule} projects follow. */
public enum ResolutionMode {
  /** That of Pants where a pants.toml stands above with dependency inference on. */
  AUTO,
  /** The ordered one everywhere. */
  ORDERED,
  /** That of Pants everywhere. */
  PANTS
}
