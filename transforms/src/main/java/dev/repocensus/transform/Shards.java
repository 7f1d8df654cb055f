package dev.repocensus.transform;

import dev.repocensus.schema.table.RowOrder;
import dev.repocensus.schema.table.Table;
import dev.repocensus.transform.rows.RowBlock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * Which shard a row belongs to. Shards are ranges of the sort order, one per started so many files
 * seen, so their number is known before anything is written and is the same on every runner. A
 * project is never cut in two.
 */
final class Shards {
  private static final Set<String> PROJECT_COLUMNS = Set.of("project_id", "src_project_id");

  private Shards() {}

  static int count(long filesSeen, int filesPerShard) {
    return (int) Math.max(1, (filesSeen + filesPerShard - 1) / filesPerShard);
  }

  /**
   * The first project of every shard, from the number of files of every project; the first shard
   * starts with "".
   */
  static List<String> starts(SortedMap<String, Long> filesByProject, int filesPerShard) {
    long total = filesByProject.values().stream().mapToLong(Long::longValue).sum();
    int shards = count(total, filesPerShard);
    List<String> starts = new ArrayList<>(List.of(""));
    long before = 0;
    for (var project : filesByProject.entrySet()) {
      while (starts.size() < shards && before * shards >= total * starts.size()) {
        starts.add(project.getKey());
      }
      before += project.getValue();
    }
    while (starts.size() < shards) {
      starts.add(Character.toString(Character.MAX_CODE_POINT));
    }
    return starts;
  }

  /**
   * Whether a table's order starts with the project, so that each project's rows lie in one shard.
   */
  static boolean byProject(Table<?> table) {
    return PROJECT_COLUMNS.contains(table.totalOrder().get(0).column().name());
  }

  private static int leading(Table<?> table) {
    return table.columns().indexOf(table.totalOrder().get(0).column());
  }

  /** The shard of a row of a table that is sorted by project. */
  static int of(RowBlock block, int row, List<String> starts) {
    Object project = block.value(leading(block.table()), row);
    return project == null ? 0 : of((String) project, starts);
  }

  static int of(String projectId, List<String> starts) {
    int found = Collections.binarySearch(starts, projectId, RowOrder.TEXT);
    int shard = found >= 0 ? found : -found - 2;
    while (shard + 1 < starts.size() && starts.get(shard + 1).equals(projectId)) {
      shard++;
    }
    return Math.max(shard, 0);
  }
}
