package dev.repocensus.analysis.pants;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pants.toml says of resolves.
 *
 * @param path the file
 * @param enableResolves {@code [python] enable_resolves}; null if the file does not say
 * @param defaultResolve {@code [python] default_resolve}; null if the file does not say
 * @param resolves {@code [python.resolves]}, in the order of the file
 * @param interpreterConstraints {@code [python] interpreter_constraints}
 */
public record PantsConfig(
    String path,
    @Nullable Boolean enableResolves,
    @Nullable String defaultResolve,
    List<StatedResolve> resolves,
    List<String> interpreterConstraints) {

  /**
   * One entry of {@code [python.resolves]}.
   *
   * @param name the resolve
   * @param lockPath its lock as written, relative to the pants.toml
   * @param line the line of the entry
   */
  public record StatedResolve(String name, String lockPath, int line) {}

  public PantsConfig {
    resolves = List.copyOf(resolves);
    interpreterConstraints = List.copyOf(interpreterConstraints);
  }
}
