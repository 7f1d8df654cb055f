/**
 * Which directories are projects, which files matter, where module names start. Reading what is
 * inside source files, manifests and locks is done elsewhere.
 */
@NullMarked
package dev.repocensus.analysis.project;

import org.jspecify.annotations.NullMarked;
