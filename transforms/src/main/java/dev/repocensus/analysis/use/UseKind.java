package dev.repocensus.analysis.use;

/** What imports can lead to, as far as verdicts and findings look at it. */
public enum UseKind {
  /** A distribution; the name is its normalized name. */
  DISTRIBUTION,
  /** Another project of the scope; the name is its id. */
  PROJECT,
  /** Nothing known; the name is the top-level name as imported, the detail the whole module. */
  UNKNOWN,
  /**
   * Nothing known, and a file of the project has the name too: how it is found cannot be told, but
   * it may be a distribution's. As before.
   */
  LOOKALIKE,
  /** A directory that several distributions may fill; the name is what was asked for, dotted. */
  NAMESPACE,
  /**
   * A distribution that a script imports and its own list (PEP 723) lacks; the name is the
   * normalized name, the detail the script.
   */
  SCRIPT_LACK,
  /** A standard module that some Python of the project's range lacks; the name is its top level. */
  GAP,
  /** A module of the project with the name of a standard one; the detail is its path. */
  SHADOW,
  /** Several files; the name is the dotted name that was asked for, the detail the paths. */
  AMBIGUOUS,
  /** Above the top of its package; the name is what was asked for, the detail the file. */
  BEYOND_TOP
}
