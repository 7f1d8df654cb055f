package dev.repocensus.analysis.pants;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a BUILD file says of resolves.
 *
 * @param path the file
 * @param targets its targets, in order; those that have nothing to do with Python too
 * @param defaults what its {@code __defaults__} set for the directory and all below, in order
 * @param modules which modules it says that distributions have, in order
 */
public record BuildFile(
    String path, List<Target> targets, List<Defaults> defaults, List<Modules> modules) {

  /**
   * The modules of a distribution, as {@code module_mapping=} or {@code modules=} state them.
   *
   * @param distribution as written
   * @param names dotted names
   */
  public record Modules(String distribution, List<String> names) {
    public Modules {
      names = List.copyOf(names);
    }
  }

  public BuildFile {
    modules = List.copyOf(modules);
    targets = List.copyOf(targets);
    defaults = List.copyOf(defaults);
  }

  /**
   * A value of {@code resolve=}.
   *
   * @param names the resolves it names; several with {@code parametrize}
   * @param isComputed whether something of it can only be told by running the file
   * @param line its line
   */
  public record Resolves(List<String> names, boolean isComputed, int line) {
    public Resolves {
      names = List.copyOf(names);
    }
  }

  /**
   * One target.
   *
   * @param type the function called, for example {@code python_sources}
   * @param name as stated; empty if it is the directory's
   * @param line its first line
   * @param resolve its {@code resolve=}; null if it states none
   * @param overrides the resolves of its {@code overrides=}
   * @param source the file it takes requirements from; null if it states none
   * @param dependencies literal entries of {@code dependencies=}
   * @param provides the distribution it builds; null if it states none literally
   */
  public record Target(
      String type,
      String name,
      int line,
      @Nullable Resolves resolve,
      List<Resolves> overrides,
      @Nullable String source,
      List<Dependency> dependencies,
      @Nullable Provides provides) {
    public Target {
      overrides = List.copyOf(overrides);
      dependencies = List.copyOf(dependencies);
    }
  }

  /**
   * A distribution that a target builds.
   *
   * @param version null if it is not stated literally
   */
  public record Provides(String name, @Nullable String version, int line) {}

  /** One literal entry of {@code dependencies=}. */
  public record Dependency(String address, int line) {}

  /**
   * A resolve that is set for targets that state none.
   *
   * @param types the target types it is for, sorted; empty for all
   * @param resolve the resolve
   */
  public record Defaults(List<String> types, Resolves resolve) {
    public Defaults {
      types = List.copyOf(types);
    }
  }
}
