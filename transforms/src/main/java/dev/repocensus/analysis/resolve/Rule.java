package dev.repocensus.analysis.resolve;

import dev.repocensus.schema.row.Evidence;

/**
 * The rules by which a name is resolved, in the order they are asked; the first that answers wins.
 */
public enum Rule {
  /** A built-in or frozen module: nothing can shadow it. {@code __future__}, a directive, too. */
  BUILTIN,
  /** The file is a script, and the name is a module below its base directory. */
  SCRIPT_DIR,
  /** A module of the file's own source root. */
  OWN_ROOT,
  /** A module of exactly one other source root of the project. */
  OWN_PROJECT,
  /** The standard library of some Python that the project supports. */
  STDLIB,
  /** A module of a project that this one declares. */
  DECLARED_PROJECT,
  /** A distribution that the project declares, by an equal normalized name. */
  DECLARED,
  /** A distribution in the project's own lock, by an equal normalized name. */
  LOCKED,
  /** A module of exactly one source root of the other projects. */
  SCOPE_UNIQUE,
  /** The file is no script, yet the name is a module below its directory. */
  SCRIPT_DIR_GUESS,
  /** A distribution that some other project declares or locks, by an equal normalized name. */
  KNOWN_ELSEWHERE,
  /** No rule answers. */
  NONE,
  /** A relative import, which goes by path and asks no other rule. */
  RELATIVE,
  /** A relative import that starts above the source root. */
  BEYOND_TOP;

  /** The word in the {@code evidence} column. */
  public Evidence evidence() {
    return Evidence.valueOf(name());
  }
}
