package dev.repocensus.transform;

/**
 * What is written by one worker: one shard of a table that is sorted by project, or all shards of
 * one that is not.
 *
 * @param table the table
 * @param shard its number, or {@link #GATHERED}
 */
public record ShardKey(String table, int shard) {
  /** In place of a number: the rows are gathered, sorted as a whole and then cut into shards. */
  static final int GATHERED = -1;
}
