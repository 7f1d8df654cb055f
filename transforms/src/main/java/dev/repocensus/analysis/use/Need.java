package dev.repocensus.analysis.use;

/** How much an import needs what it names. Each holds all that is asked of those before it. */
public enum Need {
  /** It is written down, and that is all. */
  NAMED,
  /** It runs, and fails if the name is not there. */
  REQUIRED,
  /** So it does in code that is shipped: not in tests, builds, examples or tools. */
  SHIPPED,
  /** So it does when the shipped module is imported, not only when something is called. */
  EAGER
}
