package dev.repocensus.analysis.project;

import dev.repocensus.analysis.Outcome;

/**
 * Port to the content of the few small files that decide what a project is: setup.py, pants.toml,
 * BUILD files, manifests that state package directories, .gitmodules.
 */
@FunctionalInterface
public interface MarkerContents {

  /**
   * The first bytes of a file, at most the limit.
   *
   * @return the bytes, and a problem if they are not all that was asked for because the file could
   *     not be read
   */
  Outcome<byte[]> head(ListedFile file, int limit);
}
