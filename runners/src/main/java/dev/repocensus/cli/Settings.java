package dev.repocensus.cli;

import dev.repocensus.pipeline.RootSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shared options as they stand: a flag or its variable, else the configuration, else the
 * default.
 */
final class Settings {

  private static final Path USUAL = Path.of("census.toml");
  private static final double MIN_COVERAGE = 0.98;

  private final GlobalOptions globals;
  private final @Nullable ConfigFile config;

  private Settings(GlobalOptions globals, @Nullable ConfigFile config) {
    this.globals = globals;
    this.config = config;
  }

  /** Reads the configuration, if one is named or lies in the working directory. */
  static Settings of(Verbs verbs) throws Failure {
    Path named = verbs.globals().config;
    if (named == null && !Files.exists(USUAL)) {
      return new Settings(verbs.globals(), null);
    }
    return new Settings(verbs.globals(), ConfigFile.read(named == null ? USUAL : named));
  }

  @Nullable Path file() {
    return config == null ? null : config.file();
  }

  /** One line per part of the configuration that has no effect yet. */
  List<String> warnings() {
    return config == null
        ? List.of()
        : config.notEvaluated().stream()
            .map(key -> config.file() + ": " + key + " has no effect in this version")
            .toList();
  }

  String lake() throws Failure {
    String found = globals.lake != null || config == null ? globals.lake : config.text("lake.uri");
    if (found != null && found.isBlank()) {
      throw Failure.usage("--lake must not be empty");
    }
    return found == null ? GlobalOptions.DEFAULT_LAKE : found;
  }

  @Nullable String scope() throws Failure {
    String found = globals.scope != null || config == null ? globals.scope : config.text("scope");
    if (found != null && !found.matches("[^/=\\p{Cntrl}]+")) {
      throw Failure.usage("--scope '" + found + "' must be a name without slashes");
    }
    return found;
  }

  double minCoverage(@Nullable Double given) throws Failure {
    Double found = given != null || config == null ? given : config.number("lake.min_coverage");
    return found == null ? MIN_COVERAGE : found;
  }

  /** The snapshot to judge by; a path of the configuration is relative to its folder. */
  @Nullable String index(@Nullable String given) throws Failure {
    String found = given != null || config == null ? given : config.text("index.snapshot");
    if (found != null && found.isBlank()) {
      throw Failure.usage("--index must not be empty");
    }
    boolean isPath =
        found != null && !found.matches("none|latest|\\d{4}-.*") && !found.contains("://");
    return found != null && given == null && config != null && isPath
        ? beside(config, found).toString()
        : found;
  }

  List<String> excludes(List<String> given) throws Failure {
    return !given.isEmpty() || config == null ? given : config.texts("discover.exclude");
  }

  /** The trees of the configuration, relative to its folder; else the current directory. */
  List<RootSpec> roots() throws Failure {
    String repos = config == null ? null : config.text("discover.repos_file");
    if (config != null && repos != null) {
      return Roots.fromCsv(beside(config, repos));
    }
    List<String> paths = new ArrayList<>();
    if (config != null) {
      for (String root : config.texts("discover.roots")) {
        paths.add(beside(config, root).toString());
      }
    }
    return Roots.of(paths.isEmpty() ? List.of(".") : paths);
  }

  private static Path beside(ConfigFile config, String path) {
    return config.file().toAbsolutePath().resolveSibling(path).normalize();
  }
}
