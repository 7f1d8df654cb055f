package dev.repocensus.transform;

import java.time.Instant;

/**
 * Where a run learns which releases there are.
 *
 * @param asOf the instant that versions are judged at
 * @param fromLocks whether the locks of the scope are the only source; else there is none
 */
public record ReleaseSource(Instant asOf, boolean fromLocks) {}
