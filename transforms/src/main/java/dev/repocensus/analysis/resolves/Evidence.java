package dev.repocensus.analysis.resolves;

import dev.repocensus.schema.row.Vocabulary;

/** How it is known that a project belongs to a resolve: the column {@code evidence}. */
public enum Evidence implements Vocabulary {
  /** A requirement target of a BUILD file names the resolve, and takes its requirements here. */
  REQUIREMENT_TARGET,
  /** A code target of a BUILD file names the resolve. */
  BUILD_RESOLVE,
  /** {@code __defaults__} of a BUILD file at or above the target names it. */
  BUILD_DEFAULTS,
  /** Nothing else names one, and pants.toml names this one for such targets. */
  DEFAULT_RESOLVE,
  /** A code target depends on a requirement target of the resolve. */
  BUILD_DEPENDENCY,
  /** The lock stands beside the project's manifest. */
  BESIDE,
  /** The lock has the project's own source tree among what it locks. */
  WORKSPACE_MEMBER,
  /** The lock takes the project's source tree as a dependency; the project has another lock. */
  PATH_DEPENDENCY,
  /** The header of the lock names the manifest. */
  COMPILED_FROM,
  /** The manifest has the name of the lock, but for its suffix. */
  NAME_PAIR,
  /** Of the files beside the lock that could be compiled it is the one all of which is locked. */
  CONTENT_PAIR,
  /** A tool that Pants runs is installed from it; no code of the project is. */
  TOOL_SECTION
}
