package dev.repocensus.analysis.resolve;

/**
 * What the targets of a Pants repository say of those who could own a module that one project
 * imports.
 */
public interface PantsScope {
  /** Nothing is said: every module and every distribution could be an owner. */
  PantsScope UNKNOWN =
      new PantsScope() {
        @Override
        public boolean sharesResolve(String projectId) {
          return true;
        }

        @Override
        public boolean requires(String distribution) {
          return true;
        }

        @Override
        public boolean ignores(String path) {
          return false;
        }

        @Override
        public boolean ignoresDistribution(String distribution) {
          return false;
        }
      };

  /** Whether the project's resolves and those of another have one in common, as far as is known. */
  boolean sharesResolve(String projectId);

  /**
   * Whether a target of requirements puts a distribution into a resolve of the project: what is
   * only locked there, since another distribution requires it, has no owner.
   */
  boolean requires(String distribution);

  /** Whether a {@code !} entry of the project's targets takes a file away. */
  boolean ignores(String path);

  /** Whether a {@code !} entry of the project's targets takes a target of requirements away. */
  boolean ignoresDistribution(String distribution);
}
