package dev.repocensus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The distributions that the latest runs of a lake name, as an index knows them.
 *
 * @param outside normalized names that requirements or locks take from an index
 * @param own names that projects of the scope publish and that no lock takes from an index
 * @param recorded URLs of indexes by name, as locks record them
 */
public record CensusNames(Set<String> outside, Set<String> own, Map<String, Set<String>> recorded) {

  private static final String LOCKED =
      "SELECT DISTINCT distribution, coalesce(index_name, '') FROM locked_distributions_latest"
          + " WHERE source_kind = 'index' ORDER BY ALL";
  private static final String REQUIRED =
      "SELECT DISTINCT distribution FROM requirements_latest WHERE distribution IS NOT NULL"
          + " AND requirement_kind IN ('requirement', 'constraint') ORDER BY ALL";
  private static final String PUBLISHED =
      "SELECT DISTINCT distribution FROM projects_latest WHERE distribution IS NOT NULL"
          + " ORDER BY ALL";

  /** Asks a lake. */
  public static CensusNames of(LakeSession lake) throws LakeException {
    Map<String, Set<String>> recorded = new TreeMap<>();
    for (List<@Nullable Object> row : rows(lake, LOCKED)) {
      String url = Cells.raw(row.get(1));
      Set<String> urls = recorded.computeIfAbsent(Cells.raw(row.get(0)), n -> new TreeSet<>());
      if (url.contains("://")) {
        urls.add(url);
      }
    }
    Set<String> outside = new TreeSet<>(recorded.keySet());
    rows(lake, REQUIRED).forEach(row -> outside.add(Cells.raw(row.get(0))));
    Set<String> own = new TreeSet<>();
    rows(lake, PUBLISHED).forEach(row -> own.add(Cells.raw(row.get(0))));
    own.removeAll(recorded.keySet());
    outside.removeAll(own);
    return new CensusNames(outside, own, recorded);
  }

  private static List<List<@Nullable Object>> rows(LakeSession lake, String sql)
      throws LakeException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    ResultRows found = lake.query(sql);
    for (List<@Nullable Object> row = found.next(); row != null; row = found.next()) {
      rows.add(row);
    }
    return rows;
  }
}
