package dev.repocensus.analysis.use;

/**
 * How many imports lead to one thing.
 *
 * @param imports imported names, strings not among them
 * @param typing those of them that only a type checker needs
 * @param test those of them in tests
 * @param optional those of them that are guarded against its absence
 * @param build those of them in files that only a build runs
 * @param unconditional those that run in every supported environment and fail without it
 * @param strings names of modules in strings
 */
public record UseCounts(
    long imports,
    long typing,
    long test,
    long optional,
    long build,
    long unconditional,
    long strings) {
  static final UseCounts NONE = new UseCounts(0, 0, 0, 0, 0, 0, 0);
  static final UseCounts ONE_STRING = new UseCounts(0, 0, 0, 0, 0, 0, 1);

  UseCounts plus(UseCounts other) {
    return new UseCounts(
        imports + other.imports,
        typing + other.typing,
        test + other.test,
        optional + other.optional,
        build + other.build,
        unconditional + other.unconditional,
        strings + other.strings);
  }
}
