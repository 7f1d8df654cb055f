package dev.repocensus.report;

import dev.repocensus.schema.row.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the imports of one line lead where they lead. A rule that comes before the one that decided
 * has answered nothing; that is all a lake knows of it, and all that is said.
 */
public final class ImportReasons {
  private static final int LINES_SHOWN = 12;

  private ImportReasons() {}

  /**
   * The imports whose statement covers a line, in the order of the text.
   *
   * @throws LakeException if the lake has no such file, or the file no import there; the message
   *     names the lines that have one
   */
  public static List<ImportReason> at(LakeSession lake, ImportPlace place) throws LakeException {
    ResultRows rows = lake.query(QUESTION.replace("{where}", where(place)));
    List<ImportReason> reasons = new ArrayList<>();
    for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
      reasons.add(reason(row));
    }
    if (reasons.isEmpty()) {
      throw LakeException.question(nothingAt(lake, place));
    }
    return reasons;
  }

  private static String where(ImportPlace place) {
    return "file_path = "
        + SqlText.literal(place.file())
        + " AND "
        + place.line()
        + " BETWEEN line AND end_line";
  }

  private static ImportReason reason(List<@Nullable Object> row) {
    return new ImportReason(
        Cells.raw(row.get(0)),
        Long.parseLong(Cells.raw(row.get(1))),
        Cells.raw(row.get(2)),
        Cells.raw(row.get(3)),
        texts(row.get(4)),
        Cells.raw(row.get(5)),
        evidence(Cells.raw(row.get(6))),
        Cells.raw(row.get(7)),
        Cells.raw(row.get(8)),
        Cells.raw(row.get(9)),
        texts(row.get(10)),
        texts(row.get(11)),
        Cells.raw(row.get(12)),
        Cells.raw(row.get(13)),
        Cells.raw(row.get(14)));
  }

  private static @Nullable Evidence evidence(String word) {
    return Arrays.stream(Evidence.values())
        .filter(rule -> rule.text().equals(word))
        .findFirst()
        .orElse(null);
  }

  private static List<String> texts(@Nullable Object cell) {
    return cell instanceof List<?> list ? list.stream().map(Cells::raw).toList() : List.of();
  }

  private static String nothingAt(LakeSession lake, ImportPlace place) throws LakeException {
    String file = SqlText.literal(place.file());
    if (lake.query("SELECT 1 FROM files_latest WHERE file_path = " + file).next() == null) {
      return "the lake has no file " + place.file() + ends(lake, place.file());
    }
    ResultRows rows =
        lake.query(
            "SELECT DISTINCT line FROM imports_latest WHERE file_path = "
                + file
                + " ORDER BY abs(line - "
                + place.line()
                + "), line LIMIT "
                + LINES_SHOWN);
    List<String> lines = column(rows);
    return "no import at "
        + place
        + (lines.isEmpty()
            ? "; the file has none"
            : "; there are some at line " + String.join(", ", lines));
  }

  private static String ends(LakeSession lake, String file) throws LakeException {
    String name = SqlText.literal("/" + file.substring(file.lastIndexOf('/') + 1));
    List<String> paths =
        column(
            lake.query(
                "SELECT DISTINCT file_path FROM files_latest WHERE ends_with('/' || file_path, "
                    + name
                    + ") ORDER BY 1 LIMIT 3"));
    return paths.isEmpty() ? "" : "; did you mean " + String.join(" or ", paths) + "?";
  }

  private static List<String> column(ResultRows rows) throws LakeException {
    List<String> cells = new ArrayList<>();
    for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
      cells.add(Cells.raw(row.get(0)));
    }
    return cells;
  }

  /** Prefixes of what was asked for are looked up as names of files, the longest that any has. */
  private static final String QUESTION =
      """
      WITH asked AS (
        SELECT *, coalesce(nullif(concat_ws('.', nullif(module, ''), CASE WHEN member <> '*' THEN member END), ''), module) AS name
        FROM imports_latest WHERE {where}),
      known AS (
        SELECT a.statement, a.position, f.file_path, f.module,
          rank() OVER (PARTITION BY a.statement, a.position ORDER BY len(f.module) DESC) AS place
        FROM asked a JOIN files_latest f
          ON f.scope_id = a.scope_id AND a.level = 0 AND f.module <> ''
          AND (a.name = f.module OR starts_with(a.name, f.module || '.'))
          AND f.file_path IS DISTINCT FROM a.target_path
          AND len(f.module) >= coalesce(len(a.target_module), 0))
      SELECT a.file_path, a.line,
        CASE kind WHEN 'from' THEN 'from ' || repeat('.', a.level) || a.module || ' import ' || a.member
          WHEN 'import' THEN 'import ' || a.module
          ELSE kind || ' ' || repeat('.', a.level) || a.module END,
        a.layer, a.guards, a.resolution, a.evidence, a.confidence,
        coalesce(a.target_path, a.distribution, a.target_module), a.dst_project_id, a.candidates,
        coalesce((SELECT list(DISTINCT k.file_path ORDER BY k.file_path) FROM known k
          WHERE k.statement = a.statement AND k.position = a.position AND k.place = 1), []),
        a.project_id, coalesce((SELECT any_value(f.source_root) FROM files_latest f
          WHERE f.scope_id = a.scope_id AND f.file_path = a.file_path), ''),
        a.name
      FROM asked a ORDER BY a.file_path, a.statement, a.position""";
}
