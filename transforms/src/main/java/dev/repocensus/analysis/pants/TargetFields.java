package dev.repocensus.analysis.pants;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a target that decide what it owns and what it sees. A field that is not stated is
 * null, and another place may state it.
 *
 * @param resolve its {@code resolve=}
 * @param constraints its {@code interpreter_constraints=}
 * @param sources its {@code sources=} or {@code source=}
 * @param dependencies its {@code dependencies=}
 */
public record TargetFields(
    @Nullable Resolves resolve,
    @Nullable Constraints constraints,
    @Nullable Sources sources,
    @Nullable Dependencies dependencies) {
  /** Nothing is stated. */
  public static final TargetFields NONE = new TargetFields(null, null, null, null);

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
   * A value of {@code interpreter_constraints=}: of each choice any range will do.
   *
   * @param choices one; several with {@code parametrize}; each its ranges joined by {@code ||}
   * @param isComputed whether something of it can only be told by running the file
   * @param line its line
   */
  public record Constraints(List<String> choices, boolean isComputed, int line) {
    public Constraints {
      choices = List.copyOf(choices);
    }
  }

  /**
   * A value of {@code sources=}, or of {@code source=} as the only one.
   *
   * @param patterns as written, those with a {@code !} in front too
   * @param isComputed whether something of it can only be told by running the file
   */
  public record Sources(List<String> patterns, boolean isComputed) {
    public Sources {
      patterns = List.copyOf(patterns);
    }
  }

  /**
   * A value of {@code dependencies=}.
   *
   * @param entries its literal entries, in order
   */
  public record Dependencies(List<Dependency> entries) {
    public Dependencies {
      entries = List.copyOf(entries);
    }
  }

  /** One literal entry of {@code dependencies=}. */
  public record Dependency(String address, int line) {}

  /** These fields, and where they do not state one the others. */
  public TargetFields over(TargetFields others) {
    return new TargetFields(
        resolve == null ? others.resolve : resolve,
        constraints == null ? others.constraints : constraints,
        sources == null ? others.sources : sources,
        dependencies == null ? others.dependencies : dependencies);
  }

  /** The first file or pattern that it takes; null if it states none. */
  public @Nullable String source() {
    Sources stated = sources;
    return stated == null || stated.patterns().isEmpty() ? null : stated.patterns().get(0);
  }

  /** The literal entries of {@code dependencies=}; none if it states none. */
  public List<Dependency> entries() {
    Dependencies stated = dependencies;
    return stated == null ? List.of() : stated.entries();
  }
}
