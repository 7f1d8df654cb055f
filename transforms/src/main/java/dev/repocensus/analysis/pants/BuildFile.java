package dev.repocensus.analysis.pants;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a BUILD file says of targets.
 *
 * @param path the file
 * @param targets its targets, in order; those that have nothing to do with Python too
 * @param defaults what its {@code __defaults__} set for the directory and all below, in order
 * @param modules which modules it says that distributions have, in order
 */
public record BuildFile(
    String path, List<Target> targets, List<Defaults> defaults, List<Modules> modules) {

  /**
   * The modules of a distribution, as {@code module_mapping=}, {@code modules=} or the fields of
   * the same kind for stubs state them.
   *
   * @param distribution as written
   * @param names dotted names
   * @param isStub whether the distribution has only stubs of them
   */
  public record Modules(String distribution, List<String> names, boolean isStub) {
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
   * One target.
   *
   * @param type the function called, for example {@code python_sources}
   * @param name as stated; empty if it is the directory's
   * @param line its first line
   * @param fields what it states itself
   * @param overrides what its {@code overrides=} state for single files or requirements, in order
   * @param parametrized what each {@code **parametrize(…)} states, in order
   * @param requirements normalized names of the distributions in its {@code requirements=}
   * @param provides the distribution it builds; null if it states none literally
   */
  public record Target(
      String type,
      String name,
      int line,
      TargetFields fields,
      List<Overriding> overrides,
      List<TargetFields> parametrized,
      List<String> requirements,
      @Nullable Provides provides) {
    public Target {
      overrides = List.copyOf(overrides);
      parametrized = List.copyOf(parametrized);
      requirements = List.copyOf(requirements);
    }
  }

  /**
   * What {@code overrides=} says of some of a target's files or requirements.
   *
   * @param keys patterns relative to the folder of the BUILD file, or names of requirements
   * @param fields what is stated for them
   */
  public record Overriding(List<String> keys, TargetFields fields) {
    public Overriding {
      keys = List.copyOf(keys);
    }
  }

  /**
   * A distribution that a target builds.
   *
   * @param version null if it is not stated literally
   */
  public record Provides(String name, @Nullable String version, int line) {}

  /**
   * Fields for targets that do not state them.
   *
   * @param types the target types they are for, sorted; empty for all
   * @param fields the fields; those of the same types that were set before are forgotten
   * @param isExtension whether they are not: {@code extend=True}
   */
  public record Defaults(List<String> types, TargetFields fields, boolean isExtension) {
    public Defaults {
      types = List.copyOf(types);
    }

    /** Whether they are for targets of a type. */
    public boolean isFor(String type) {
      return types.isEmpty() || types.contains(type);
    }
  }
}
