/**
 * How old what is locked is, against a snapshot of a release index and an instant, never against
 * the clock. How a snapshot is made or read from disk is not here.
 */
@NullMarked
package dev.repocensus.analysis.staleness;

import org.jspecify.annotations.NullMarked;
