/**
 * What was locked: one reader per format, and the verdict whether a lock still matches its
 * manifest. Nothing is solved here.
 */
@NullMarked
package dev.repocensus.analysis.lockfile;

import org.jspecify.annotations.NullMarked;
