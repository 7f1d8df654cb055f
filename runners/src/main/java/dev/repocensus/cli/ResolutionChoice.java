package dev.repocensus.cli;

import java.util.Locale;

/** How a scan weighs the owners of a module outside the project. */
enum ResolutionChoice {
  /** As Pants where a pants.toml has dependency inference on, else in order. */
  AUTO,
  /** One rule after the other. */
  ORDERED,
  /** As Pants' dependency inference. */
  PANTS;

  /** The name a user types. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
