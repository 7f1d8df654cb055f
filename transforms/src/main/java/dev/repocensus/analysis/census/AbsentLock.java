package dev.repocensus.analysis.census;

import dev.repocensus.schema.row.LockFormat;

/**
 * A lock that should be there and is not.
 *
 * @param path where it should be
 * @param resolveName the resolve it would lock
 * @param format the one that its tool would write
 * @param reason what says that it should be there: file, line if one does, and why
 */
public record AbsentLock(String path, String resolveName, LockFormat format, String reason) {}
