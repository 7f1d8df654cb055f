/**
 * What was locked, and what it was locked from: one reader per format. Nothing is solved or judged
 * here.
 */
@NullMarked
package dev.repocensus.analysis.lockfile;

import org.jspecify.annotations.NullMarked;
