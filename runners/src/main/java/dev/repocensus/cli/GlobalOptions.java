package dev.repocensus.cli;

import dev.repocensus.cli.progress.ProgressMode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The options every verb understands. What stands in no flag and no variable is asked of the
 * configuration.
 */
final class GlobalOptions {

  static final String DEFAULT_LAKE = "./census-lake";

  /** When output is coloured. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Option(
      names = "--lake",
      paramLabel = "PATH",
      scope = ScopeType.INHERIT,
      description = "The lake: a folder, or for scan a URI (default: " + DEFAULT_LAKE + ").")
  @Nullable String lake;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The configuration (default: census.toml, if there is one).")
  @Nullable Path config;

  @Option(
      names = "--scope",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "The scope to write or to ask about (default for scan: the root's name).")
  @Nullable String scope;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      scope = ScopeType.INHERIT,
      description = "auto, always or never (default: auto; NO_COLOR counts as never).")
  Color color = Color.AUTO;

  @Option(
      names = "--progress",
      paramLabel = "HOW",
      defaultValue = "auto",
      scope = ScopeType.INHERIT,
      description =
          "auto, none, plain, bar or ndjson (default: auto, a bar on a terminal, else plain).")
  ProgressMode progress = ProgressMode.AUTO;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Say only what was asked for.")
  boolean isQuiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Say more, with stack traces.")
  boolean isVerbose;

  /** True if text on a stream may be coloured. */
  boolean colors(Console console, boolean isTerminal) {
    return switch (color) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> isTerminal && console.env().getOrDefault("NO_COLOR", "").isEmpty();
    };
  }
}
