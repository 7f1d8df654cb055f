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
 * @param options the other options that decide how resolves are locked, in the order of the file
 */
public record PantsConfig(
    String path,
    @Nullable Boolean enableResolves,
    @Nullable String defaultResolve,
    List<StatedResolve> resolves,
    List<String> interpreterConstraints,
    List<ResolveOption> options) {

  /** A file without options of resolves. */
  public PantsConfig(
      String path,
      @Nullable Boolean enableResolves,
      @Nullable String defaultResolve,
      List<StatedResolve> resolves,
      List<String> interpreterConstraints) {
    this(path, enableResolves, defaultResolve, resolves, interpreterConstraints, List.of());
  }

  /**
   * A value for one resolve.
   *
   * @param key the option as written in the file, for example {@code resolves_to_excludes}
   * @param resolve the resolve; {@link #DEFAULT} for those without an entry, empty for an option
   *     that is for all
   * @param line its line
   */
  public record ResolveOption(String key, String resolve, List<String> values, int line) {
    /** The entry for resolves that have none. */
    public static final String DEFAULT = "__default__";

    public ResolveOption {
      values = List.copyOf(values);
    }
  }

  /** The entry of an option that counts for a resolve; null if none does. */
  public @Nullable ResolveOption option(String key, String resolve) {
    ResolveOption found = null;
    for (ResolveOption each : options) {
      boolean isOwn = each.resolve().equals(resolve) || each.resolve().isEmpty();
      boolean isUsual = each.resolve().equals(ResolveOption.DEFAULT) && found == null;
      if (each.key().equals(key) && (isOwn || isUsual)) {
        found = each;
      }
    }
    return found;
  }

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
    options = List.copyOf(options);
  }
}
