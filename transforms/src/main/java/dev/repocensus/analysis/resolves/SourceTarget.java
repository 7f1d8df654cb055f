package dev.repocensus.analysis.resolves;

import dev.repocensus.analysis.pants.TargetFields.Dependency;
import dev.repocensus.analysis.project.DirectoryPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target that owns a file, as it is for that file: with the defaults and the overrides that count
 * there.
 *
 * @param buildPath the BUILD file
 * @param type the function called, for example {@code python_sources}
 * @param name its name; of one that states none the name of its folder
 * @param line the line of the target
 * @param variants one; several where a field is parametrized
 * @param dependencies the literal entries of its {@code dependencies=}
 */
public record SourceTarget(
    String buildPath,
    String type,
    String name,
    int line,
    List<Variant> variants,
    List<Dependency> dependencies) {

  /**
   * One of the targets that a parametrized target stands for.
   *
   * @param resolve its resolve; {@link #ALL} where resolves are off, null if it is computed or not
   *     stated anywhere
   * @param constraints its interpreters, ranges joined by {@code ||}; null if it states none or
   *     they are computed
   * @param constraintsLine the line that states them; of defaults the target's
   */
  public record Variant(
      @Nullable String resolve, @Nullable String constraints, int constraintsLine) {
    /** The resolve of every target where resolves are off. */
    public static final String ALL = "";
  }

  public SourceTarget {
    variants = List.copyOf(variants);
    dependencies = List.copyOf(dependencies);
  }

  /** The folder of the BUILD file: where Pants says that the target is. */
  public String folder() {
    return DirectoryPath.parent(buildPath);
  }
}
