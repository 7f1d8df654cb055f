/**
 * Locks as graphs: which locked distribution needs which, in which environments, and whether the
 * lock holds all of it. What a lock was made from is not compared here.
 */
@NullMarked
package dev.repocensus.analysis.closure;

import org.jspecify.annotations.NullMarked;
