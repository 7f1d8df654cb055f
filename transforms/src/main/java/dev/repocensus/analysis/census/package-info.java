/**
 * Facts become rows: the one place where what was found is put into the columns of the lake.
 * Nothing is read and nothing is decided about a file here.
 */
@NullMarked
package dev.repocensus.analysis.census;

import org.jspecify.annotations.NullMarked;
