package dev.repocensus.pipeline;

import java.util.List;

/**
 * One lock that is not in sync with its manifest, as the closing summary shows it.
 *
 * @param lockPath the lockfile
 * @param verdict how far it has drifted
 * @param reasons why, one clause each
 */
public record LockLine(String lockPath, String verdict, List<String> reasons) {}
