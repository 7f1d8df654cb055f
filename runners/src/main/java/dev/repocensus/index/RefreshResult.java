package dev.repocensus.index;

import java.util.List;

/**
 * What became of a refresh.
 *
 * @param indexes each index, in their order
 * @param requests requests that were sent
 * @param bytes bodies that were received [bytes]
 * @param seconds how long it took [s]
 */
public record RefreshResult(List<IndexResult> indexes, long requests, long bytes, double seconds) {
  public RefreshResult {
    indexes = List.copyOf(indexes);
  }
}
