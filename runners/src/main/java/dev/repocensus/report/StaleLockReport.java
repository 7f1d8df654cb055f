package dev.repocensus.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The locks of a run that do not match what they should have been made from, worst first: what
 * cannot be installed as declared comes before what cannot be read, before what merely changed.
 */
public final class StaleLockReport {

  /** The verdicts from the most to the least harmful, as SQL. */
  private static final String HARM =
      "CASE verdict WHEN 'drift_hard' THEN 0 WHEN 'unreadable' THEN 1 WHEN 'no_lock' THEN 2"
          + " WHEN 'drift_soft' THEN 3 WHEN 'orphaned' THEN 4 WHEN 'drift_cosmetic' THEN 5"
          + " WHEN 'no_inputs_recorded' THEN 6 ELSE 7 END";

  private static final String STALE = "verdict NOT IN ('in_sync', 'no_inputs_recorded')";

  private StaleLockReport() {}

  /**
   * What was found.
   *
   * @param locks the worst of them
   * @param stale how many are out of sync
   * @param all how many locks there are
   */
  public record Answer(List<StaleLock> locks, long stale, long all) {
    public Answer {
      locks = List.copyOf(locks);
    }
  }

  /**
   * The stale locks of the latest run.
   *
   * @param about a part of a lock's path or the name of its resolve; null for all
   * @param every whether locks in sync are wanted too
   * @param top how many
   */
  public static Answer worst(LakeSession lake, @Nullable String about, boolean every, int top)
      throws LakeException {
    String wanted =
        about == null
            ? "true"
            : "(contains(lock_path, "
                + SqlText.literal(about)
                + ") OR resolve_name = "
                + SqlText.literal(about)
                + ")";
    List<@Nullable Object> counts =
        one(
            lake,
            "SELECT count(*) FILTER (WHERE "
                + STALE
                + "), count(*) FROM lockfiles_latest WHERE "
                + wanted);
    ResultRows rows =
        lake.query(
            "SELECT verdict, lock_path, resolve_name, verdict_method,"
                + " coalesce(is_closed::VARCHAR, ''), verdict_reasons FROM lockfiles_latest WHERE "
                + wanted
                + (every ? "" : " AND " + STALE)
                + " ORDER BY "
                + HARM
                + ", lock_path LIMIT "
                + top);
    List<StaleLock> locks = new ArrayList<>();
    for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
      locks.add(lock(row));
    }
    return new Answer(locks, number(counts.get(0)), number(counts.get(1)));
  }

  private static StaleLock lock(List<@Nullable Object> row) {
    List<String> reasons = new ArrayList<>();
    if (row.get(5) instanceof List<?> list) {
      list.forEach(each -> reasons.add(String.valueOf(each)));
    }
    return new StaleLock(
        Cells.raw(row.get(0)),
        Cells.raw(row.get(1)),
        Cells.raw(row.get(2)),
        Cells.raw(row.get(3)),
        Cells.raw(row.get(4)),
        reasons);
  }

  private static List<@Nullable Object> one(LakeSession lake, String sql) throws LakeException {
    List<@Nullable Object> row = lake.query(sql).next();
    if (row == null) {
      throw LakeException.lake("a count has no row");
    }
    return row;
  }

  private static long number(@Nullable Object cell) {
    return cell instanceof Number number ? number.longValue() : 0;
  }
}
