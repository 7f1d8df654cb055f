package dev.repocensus.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The locked versions of a run that newer releases have left behind, worst first. */
public final class StaleVersionReport {
  private static final String STALE = "status NOT IN ('fresh', 'ahead')";

  private StaleVersionReport() {}

  /**
   * What was found.
   *
   * @param versions the worst of them
   * @param stale how many are stale
   * @param all how many were judged; 0 if the run knew of no releases
   * @param shares the libyears of all of them by who can act, the largest first
   */
  public record Answer(List<StaleVersion> versions, long stale, long all, List<Share> shares) {
    public Answer {
      versions = List.copyOf(versions);
      shares = List.copyOf(shares);
    }
  }

  /**
   * A part of the libyears: a project is asked only for what is its own.
   *
   * @param status what its versions are, and so who can act
   * @param libyears their sum, with one digit
   */
  public record Share(String status, String libyears) {}

  /**
   * The stale versions of the latest run: yanked ones first, then by the time they are behind.
   *
   * @param about a distribution, or a part of the path of a lock or project; null for all
   * @param every whether fresh versions are wanted too
   * @param top how many
   */
  public static Answer worst(LakeSession lake, @Nullable String about, boolean every, int top)
      throws LakeException {
    String wanted = about == null ? "true" : wanted(SqlText.literal(about));
    ResultRows counts =
        lake.query(
            "SELECT count(*) FILTER (WHERE "
                + STALE
                + "), count(*) FROM freshness_latest WHERE "
                + wanted);
    List<@Nullable Object> count = counts.next();
    ResultRows rows =
        lake.query(
            "SELECT status, distribution, version, coalesce(latest_allowed, ''),"
                + " coalesce(latest_stable, ''), coalesce(releases_behind::VARCHAR, ''),"
                + " coalesce(round(libyears, 2)::VARCHAR, ''), source_path, blocked_by"
                + " FROM freshness_latest WHERE "
                + wanted
                + (every ? "" : " AND " + STALE)
                + " ORDER BY status <> 'yanked', libyears DESC NULLS LAST,"
                + " releases_behind DESC NULLS LAST, distribution, version_key, source_path LIMIT "
                + top);
    List<StaleVersion> versions = new ArrayList<>();
    for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
      versions.add(version(row));
    }
    return count == null
        ? new Answer(versions, 0, 0, List.of())
        : new Answer(versions, number(count.get(0)), number(count.get(1)), shares(lake, wanted));
  }

  private static List<Share> shares(LakeSession lake, String wanted) throws LakeException {
    ResultRows rows =
        lake.query(
            "SELECT status, printf('%.1f', sum(libyears)) FROM freshness_latest WHERE "
                + wanted
                + " AND libyears > 0 GROUP BY status ORDER BY sum(libyears) DESC, status");
    List<Share> shares = new ArrayList<>();
    for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
      shares.add(new Share(Cells.raw(row.get(0)), Cells.raw(row.get(1))));
    }
    return shares;
  }

  private static String wanted(String literal) {
    return "(distribution = "
        + literal
        + " OR contains(source_path, "
        + literal
        + ") OR contains(coalesce(project_id, ''), "
        + literal
        + "))";
  }

  private static StaleVersion version(List<@Nullable Object> row) {
    List<String> blockers = new ArrayList<>();
    if (row.get(8) instanceof List<?> list) {
      list.forEach(each -> blockers.add(String.valueOf(each)));
    }
    return new StaleVersion(
        Cells.raw(row.get(0)),
        Cells.raw(row.get(1)),
        Cells.raw(row.get(2)),
        Cells.raw(row.get(3)),
        Cells.raw(row.get(4)),
        Cells.raw(row.get(5)),
        Cells.raw(row.get(6)),
        Cells.raw(row.get(7)),
        blockers);
  }

  private static long number(@Nullable Object cell) {
    return cell instanceof Number number ? number.longValue() : 0;
  }
}
