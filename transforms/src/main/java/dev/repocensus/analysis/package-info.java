/**
 * How things are found out: pure functions from bytes to values and problems. Nothing here knows
 * Beam, Parquet, a file system, a clock or a random number: the same bytes give the same answer.
 */
@NullMarked
package dev.repocensus.analysis;

import org.jspecify.annotations.NullMarked;
