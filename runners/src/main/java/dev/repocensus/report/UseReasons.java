package dev.repocensus.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run says of the distributions that one line imports or asks for. */
public final class UseReasons {
  private UseReasons() {}

  /** Of what an import leads to; where nothing provides it, of what is judged by this very line. */
  public static List<UseReason> of(LakeSession lake, ImportReason imported) throws LakeException {
    String project = "u.project_id = " + SqlText.literal(imported.asker());
    if (imported.resolution().equals("distribution")) {
      return rows(lake, project + " AND u.distribution = " + SqlText.literal(imported.leadsTo()));
    }
    boolean isOutside = !imported.resolution().equals("first_party");
    String place =
        " AND u.evidence_path = "
            + SqlText.literal(imported.filePath())
            + " AND u.evidence_line = "
            + imported.line();
    return isOutside ? rows(lake, project + place) : List.of();
  }

  /** Of what a line of a manifest asks for; empty if no requirement stands there. */
  public static List<UseReason> askedForAt(LakeSession lake, ImportPlace place)
      throws LakeException {
    return rows(
        lake,
        "(u.scope_id, u.project_id, u.distribution) IN (SELECT (scope_id, project_id, distribution)"
            + " FROM requirements_latest WHERE source_path = "
            + SqlText.literal(place.file())
            + " AND source_line = "
            + place.line()
            + ")");
  }

  private static List<UseReason> rows(LakeSession lake, String where) throws LakeException {
    ResultRows rows = lake.query(QUESTION.replace("{where}", where));
    List<UseReason> reasons = new ArrayList<>();
    for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
      reasons.add(reason(row));
    }
    return reasons;
  }

  private static UseReason reason(List<@Nullable Object> row) {
    return new UseReason(
        Cells.raw(row.get(0)),
        Cells.raw(row.get(1)),
        Cells.raw(row.get(2)),
        Cells.raw(row.get(3)),
        Cells.raw(row.get(4)),
        texts(row.get(5)),
        number(row.get(6)),
        number(row.get(7)),
        number(row.get(8)),
        number(row.get(9)),
        number(row.get(10)),
        Cells.raw(row.get(11)),
        texts(row.get(12)));
  }

  private static long number(@Nullable Object cell) {
    return Long.parseLong(Cells.raw(cell));
  }

  private static List<String> texts(@Nullable Object cell) {
    return cell instanceof List<?> list ? list.stream().map(Cells::raw).toList() : List.of();
  }

  private static final String QUESTION =
      """
      SELECT u.distribution, u.verdict, u.confidence, u.resolve_name, coalesce(u.locked_version, ''),
        coalesce((SELECT list_sort(list(DISTINCT concat_ws(' ',
              r.source_path || coalesce(':' || r.source_line, ''), nullif(r.group_name, ''))))
            FROM requirements_latest r
            WHERE r.scope_id = u.scope_id AND r.project_id = u.project_id
              AND r.distribution = u.distribution), []),
        coalesce(u.import_count, 0), coalesce(u.typing_import_count, 0),
        coalesce(u.test_import_count, 0), coalesce(u.optional_import_count, 0),
        coalesce((SELECT any_value(p.dynamic_imports_unresolved) FROM projects_latest p
            WHERE p.scope_id = u.scope_id AND p.project_id = u.project_id), 0),
        coalesce(u.evidence_path || coalesce(':' || u.evidence_line, ''), ''), coalesce(u.chain, [])
      FROM distribution_use_latest u WHERE {where}
      ORDER BY u.distribution, u.project_id, u.resolve_name""";
}
