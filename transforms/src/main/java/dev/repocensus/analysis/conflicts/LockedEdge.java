package dev.repocensus.analysis.conflicts;

/**
 * A locked distribution that requires another.
 *
 * @param lock the lock both are in
 * @param parent the one that requires
 */
record LockedEdge(LockPaths lock, String parent) {}
