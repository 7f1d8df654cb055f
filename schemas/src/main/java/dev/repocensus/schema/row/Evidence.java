package dev.repocensus.schema.row;

/**
 * The rules by which a name is resolved. The first ten are asked of an absolute name in this order,
 * and the first that answers wins; a relative import goes by path alone.
 */
public enum Evidence implements Vocabulary {
  /** Nothing can shadow such a module; a directive such as {@code __future__} is none. */
  BUILTIN("a built-in or frozen module, or __future__"),
  SCRIPT_DIR("a module beside the file, which is run as a script or a test"),
  OWN_ROOT("a module of the file's own source root"),
  OWN_PROJECT("a module of exactly one other source root of the project"),
  STDLIB("the standard library of a Python that the project supports"),
  DECLARED_PROJECT("a module of a project that this one declares"),
  DECLARED("a distribution that the project declares"),
  LOCKED("a distribution that the project's lock holds"),
  SCOPE_UNIQUE("a module of exactly one source root of the other projects"),
  SCRIPT_DIR_GUESS("a module beside the file, which is no script"),
  KNOWN_ELSEWHERE("a distribution known from elsewhere"),
  /** No rule answers. */
  NONE("nothing"),
  /** A relative import, by path within the file's source root. */
  RELATIVE("a path from the file's own package"),
  /** A relative import that leaves the file's source root. */
  BEYOND_TOP("a path that leaves the file's source root");

  private final String looksFor;

  Evidence(String looksFor) {
    this.looksFor = looksFor;
  }

  /** What the rule looks for, in a few words. */
  public String looksFor() {
    return looksFor;
  }

  /** Whether the rule is asked in turn, which those about relative imports are not. */
  public boolean isAsked() {
    return this != NONE && this != RELATIVE && this != BEYOND_TOP;
  }
}
