/**
 * The edge to the file system: the one walk over a root, and the reader of files. What a name means
 * and what is inside a file is decided by the analyses.
 */
@NullMarked
package dev.repocensus.transform.files;

import org.jspecify.annotations.NullMarked;
