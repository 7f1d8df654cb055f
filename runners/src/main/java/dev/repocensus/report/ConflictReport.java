package dev.repocensus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The worst conflicts of a run: those that touch most projects first, what is declared before what
 * is only locked.
 */
public final class ConflictReport {
  private ConflictReport() {}

  /**
   * The worst conflicts, worst first.
   *
   * @param about a distribution or a project, by its id or path; null for all
   * @param top how many
   */
  public static List<ConflictLines> worst(LakeSession lake, @Nullable String about, int top)
      throws LakeException {
    ResultRows rows = lake.query(question(about) + " LIMIT " + top);
    List<ConflictLines> conflicts = new ArrayList<>();
    for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
      conflicts.add(
          new ConflictLines(
              Cells.raw(row.get(0)),
              Cells.raw(row.get(1)),
              side(row, 2),
              side(row, 8),
              row.get(14) == null ? null : Cells.raw(row.get(14)),
              row.get(15) instanceof Number number ? number.longValue() : 0));
    }
    return conflicts;
  }

  private static ConflictLines.Side side(List<@Nullable Object> row, int at) {
    String specifier = Cells.text(row.get(at + 1), "");
    String version = Cells.text(row.get(at + 2), "");
    String line = Cells.text(row.get(at + 4), "");
    String path = Cells.text(row.get(at + 3), "");
    List<String> chain = new ArrayList<>();
    if (row.get(at + 5) instanceof List<?> links) {
      links.forEach(link -> chain.add(String.valueOf(link)));
    }
    return new ConflictLines.Side(
        Cells.raw(row.get(at)),
        version.isEmpty() ? "asks for " + specifier : "has " + version,
        line.isEmpty() ? path : path + ":" + line,
        chain);
  }

  private static String question(@Nullable String about) {
    return """
        SELECT distribution, conflict_kind,
               side_a, specifier_a, version_a, evidence_path_a, evidence_line_a, chain_a,
               side_b, specifier_b, version_b, evidence_path_b, evidence_line_b, chain_b,
               unify_at, projects_affected
        FROM resolve_conflicts_latest c {where}
        ORDER BY projects_affected DESC,
                 CASE conflict_kind WHEN 'declared' THEN 0 WHEN 'locked' THEN 1 ELSE 2 END,
                 is_transitive, distribution, side_a, side_b, scope_id"""
        .replace("{where}", about == null ? "" : where(about));
  }

  /** A project is meant by its id or path, and has the conflicts between the resolves it uses. */
  private static String where(String about) {
    String name = SqlText.literal(about.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-"));
    String id = SqlText.literal(about);
    String path = SqlText.literal("//" + about);
    String isIt = "(% = " + id + " OR ends_with(%, " + path + "))";
    String uses =
        "% IN (SELECT m.resolve_name FROM resolve_members_latest m WHERE m.scope_id = c.scope_id"
            + " AND m.role = 'consumer' AND "
            + isIt.replace("%", "m.project_id")
            + ")";
    return "WHERE c.distribution = "
        + name
        + " OR "
        + isIt.replace("%", "c.side_a")
        + " OR "
        + isIt.replace("%", "c.side_b")
        + " OR ("
        + uses.replace("%", "c.side_a")
        + " AND "
        + uses.replace("%", "c.side_b")
        + ")";
  }
}
