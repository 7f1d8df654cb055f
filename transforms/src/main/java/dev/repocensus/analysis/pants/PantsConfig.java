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
 * @param tools {@code install_from_resolve} of the sections of tools, in the order of the file
 */
public record PantsConfig(
    String path,
    @Nullable Boolean enableResolves,
    @Nullable String defaultResolve,
    List<StatedResolve> resolves,
    List<String> interpreterConstraints,
    List<ToolResolve> tools) {

  /**
   * One entry of {@code [python.resolves]}.
   *
   * @param name the resolve
   * @param lockPath its lock as written, relative to the pants.toml
   * @param line the line of the entry
   */
  public record StatedResolve(String name, String lockPath, int line) {}

  /**
   * A tool that Pants runs from a resolve of the repository.
   *
   * @param tool its section, for example {@code pytest}
   * @param resolve the resolve it is installed from
   * @param line the line that says so
   */
  public record ToolResolve(String tool, String resolve, int line) {}

  public PantsConfig {
    resolves = List.copyOf(resolves);
    interpreterConstraints = List.copyOf(interpreterConstraints);
    tools = List.copyOf(tools);
  }
}
