package dev.repocensus.analysis.graph;

/**
 * One project's imports of another, summed over its files.
 *
 * @param source number of the importing project
 * @param target number of the imported project
 * @param files how many of its files import the other
 * @param eager imported names that run when their file is imported
 * @param lazy imported names that run only when called
 * @param typing imported names that only a type checker follows
 * @param test imported names in tests
 * @param evidenceFile the first file with such an import, of the strongest layer there is
 * @param evidenceLine the line of that import
 */
public record ProjectEdge(
    int source,
    int target,
    long files,
    long eager,
    long lazy,
    long typing,
    long test,
    int evidenceFile,
    int evidenceLine) {

  /** All imported names. */
  public long imports() {
    return eager + lazy + typing;
  }
}
