package dev.repocensus.transform;

/**
 * A table file in the staging folder.
 *
 * @param table the table
 * @param shard number of the shard, from 0
 * @param shards how many shards the table has in this run
 * @param path relative to the staging folder
 * @param rows its rows
 * @param bytes its size
 * @param sha256 hash of its bytes, as hex
 */
public record WrittenFile(
    String table, int shard, int shards, String path, long rows, long bytes, String sha256) {}
