package dev.repocensus.cli;

import org.jspecify.annotations.Nullable;

/** The version of this build, as its jar says it. */
final class ToolVersion {

  private ToolVersion() {}

  /** The version; {@code dev} when run from class folders. */
  static String text() {
    @Nullable String version = ToolVersion.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
