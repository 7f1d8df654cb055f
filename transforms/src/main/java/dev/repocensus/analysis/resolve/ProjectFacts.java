package dev.repocensus.analysis.resolve;

import dev.repocensus.analysis.project.OwnerRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index must know of one project.
 *
 * @param projectId its id
 * @param directory its directory as a file path, empty for the only root
 * @param sourceRoots its source roots, as file paths
 * @param distribution the normalized name it publishes; null if none
 * @param requiresPython the interpreters it asks for, as written; null if it does not say
 * @param declared normalized names of the distributions it declares, sorted
 * @param locked normalized names of the distributions in its own locks, sorted
 * @param dependsOn directories or files of other projects that it names as dependencies, as file
 *     paths, sorted
 * @param importlibRoots directories, as file paths, below which pytest imports test files without
 *     their folder on the path, sorted
 * @param ownerRule how owners of a module outside the project are weighed
 * @param publishes normalized names of all distributions it publishes, sorted
 */
public record ProjectFacts(
    String projectId,
    String directory,
    List<String> sourceRoots,
    @Nullable String distribution,
    @Nullable String requiresPython,
    List<String> declared,
    List<String> locked,
    List<String> dependsOn,
    List<String> importlibRoots,
    OwnerRule ownerRule,
    List<String> publishes) {

  /** A project that publishes one distribution at most. */
  public ProjectFacts(
      String projectId,
      String directory,
      List<String> sourceRoots,
      @Nullable String distribution,
      @Nullable String requiresPython,
      List<String> declared,
      List<String> locked,
      List<String> dependsOn,
      List<String> importlibRoots,
      OwnerRule ownerRule) {
    this(
        projectId,
        directory,
        sourceRoots,
        distribution,
        requiresPython,
        declared,
        locked,
        dependsOn,
        importlibRoots,
        ownerRule,
        distribution == null ? List.of() : List.of(distribution));
  }

  /** A project that names no other, where owners are asked in order. */
  public ProjectFacts(
      String projectId,
      String directory,
      List<String> sourceRoots,
      @Nullable String distribution,
      @Nullable String requiresPython,
      List<String> declared,
      List<String> locked) {
    this(
        projectId,
        directory,
        sourceRoots,
        distribution,
        requiresPython,
        declared,
        locked,
        List.of(),
        List.of(),
        OwnerRule.ORDERED);
  }

  /**
   * The project with what the whole scope says of it.
   *
   * @param allDeclared what it declares, what its manifests take from elsewhere among it, sorted
   * @param names what the resolves that it uses have locked, its own locks and others, sorted
   */
  public ProjectFacts with(List<String> allDeclared, List<String> names) {
    return new ProjectFacts(
        projectId,
        directory,
        sourceRoots,
        distribution,
        requiresPython,
        allDeclared,
        names,
        dependsOn,
        importlibRoots,
        ownerRule,
        publishes);
  }

  /**
   * The project as a script in it sees it that states its own requirements: no others are installed
   * where it runs.
   *
   * @param ownDeclared normalized names of the distributions that the script declares, sorted
   * @param ownPython the interpreters it asks for; null for those of the project
   */
  public ProjectFacts forScript(List<String> ownDeclared, @Nullable String ownPython) {
    return new ProjectFacts(
        projectId,
        directory,
        sourceRoots,
        distribution,
        ownPython == null ? requiresPython : ownPython,
        ownDeclared,
        List.of(),
        List.of(),
        importlibRoots,
        ownerRule,
        publishes);
  }
}
