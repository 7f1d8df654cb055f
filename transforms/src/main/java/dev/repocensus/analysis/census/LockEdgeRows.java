package dev.repocensus.analysis.census;

import dev.repocensus.analysis.closure.Closure.Edge;
import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.schema.row.LockEdgeRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of the edges of locks. */
final class LockEdgeRows {
  private record Key(
      String src,
      @Nullable String srcVersion,
      String dst,
      @Nullable String dstVersion,
      @Nullable String marker,
      @Nullable String group) {}

  private LockEdgeRows() {}

  static List<LockEdgeRow> of(String lockfileId, JudgedLock judged) {
    List<LockedDistribution> locked = judged.facts().lock().distributions();
    Map<Key, Integer> seen = new HashMap<>();
    List<LockEdgeRow> rows = new ArrayList<>();
    for (Edge edge : judged.closure().edges()) {
      Key key =
          new Key(
              edge.src() < 0 ? "" : locked.get(edge.src()).distribution(),
              edge.src() < 0 ? null : locked.get(edge.src()).version(),
              edge.distribution(),
              edge.dst() < 0 ? null : locked.get(edge.dst()).version(),
              edge.marker(),
              edge.group());
      rows.add(row(lockfileId, edge, key, seen.merge(key, 1, Integer::sum) - 1));
    }
    return rows;
  }

  private static LockEdgeRow row(String lockfileId, Edge edge, Key key, int occurrence) {
    return new LockEdgeRow(
        lockfileId,
        key.src(),
        key.srcVersion(),
        key.dst(),
        key.dstVersion(),
        edge.specifier(),
        edge.extras(),
        key.marker(),
        key.group(),
        edge.isActive(),
        edge.isSatisfied(),
        occurrence);
  }
}
