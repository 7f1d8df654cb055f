package dev.repocensus.schema.table;

import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.finding.RuleFamily;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.problem.ProblemFamily;
import java.util.List;
import java.util.stream.Collectors;

/** The generated pages of {@code docs/reference}, as Markdown. */
public final class Reference {
  private static final String GENERATED =
      "<!-- Generated from the code; edits here are lost. -->\n\n";

  private Reference() {}

  /** {@code tables.md}: every table, column by column. */
  public static String tables() {
    return GENERATED
        + """
        # Tables

        Every census leaves these tables in its lake, as Parquet files below `v1/tables/<table>/`.
        Read them through the views `<table>_latest`, `<table>_prev` and `<table>_hist`, which show
        published runs only and add `run_date` and `run_id` from the path.

        Each file starts with two columns that are the same in all rows of a run:

        """
        + columns(Table.LEADING)
        + """

        A column that is never NULL is marked "no" under NULL; "not yet" marks one that nothing
        computes so far: it is NULL in every row. `column` and `groups` are reserved words in some
        engines: quote them there. Rows are sorted as stated, text by its UTF-8 bytes and NULL
        first; ties by the key, then by all columns in their order.

        """
        + Tables.ALL.stream().map(Reference::link).collect(Collectors.joining("\n"))
        + "\n"
        + Tables.ALL.stream().map(Reference::table).collect(Collectors.joining())
        + """

        # Tables of snapshots

        What release indexes and advisories said at an instant lies below
        `v1/index/<index>/<table>/as_of=<instant>/`, written by the verbs of `census index`. No run
        writes these tables, so their files do not start with `scope_id` and `as_of_ts`. A view of
        the table's name shows the newest snapshot, of several indexes the newest of each.

        """
        + IndexTables.ALL.stream().map(Reference::link).collect(Collectors.joining("\n"))
        + "\n"
        + IndexTables.ALL.stream().map(Reference::table).collect(Collectors.joining());
  }

  private static String link(Table<?> table) {
    return "- [`%1$s`](#%1$s): %2$s".formatted(table.name(), table.grain());
  }

  private static String table(Table<?> table) {
    return """

        ## %s

        %s

        One row per %s. Key: %s. Sorted by: %s.

        %s"""
        .formatted(
            table.name(),
            table.doc(),
            table.grain(),
            codes(table.keyColumns().stream().map(Column::name).toList()),
            codes(table.sortColumns().stream().map(SortColumn::toString).toList()),
            columns(table.columns()));
  }

  private static String codes(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  private static String columns(List<Column> columns) {
    return "| column | type | unit | NULL | what it says |\n|---|---|---|---|---|\n"
        + columns.stream().map(Reference::column).collect(Collectors.joining());
  }

  private static String column(Column column) {
    return "| `%s` | %s | %s | %s | %s |\n"
        .formatted(
            column.name(),
            column.type().label(),
            column.unit(),
            nullability(column),
            cell(column.doc() + words(column)));
  }

  private static String nullability(Column column) {
    if (!column.filled()) {
      return "not yet";
    }
    return column.nullable() ? "yes" : "no";
  }

  private static String words(Column column) {
    boolean closed = !column.vocabulary().isEmpty() && !column.name().equals("code");
    return closed ? " One of " + codes(column.vocabulary()) + "." : "";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  /** {@code problems.md}: every problem code. */
  public static String problems() {
    StringBuilder page = new StringBuilder(GENERATED);
    page.append(
        """
        # Problems

        A problem is something the census could not do; it is a row of the table `problems`, never
        silence. Codes are stable: one is never renamed and never given another meaning.

        | family | is about |
        |---|---|
        """);
    for (ProblemFamily family : ProblemFamily.values()) {
      page.append("| `%s` | %s |\n".formatted(family.name(), family.about()));
    }
    for (ProblemCode code : ProblemCode.values()) {
      page.append(problem(code));
    }
    return page.toString();
  }

  private static String problem(ProblemCode code) {
    return """

        ## %s

        %s.

        Severity `%s`, met in stage `%s`.

        **Fix:** %s
        """
        .formatted(
            code.name(), code.title(), code.severity().text(), code.stage().text(), code.fix());
  }

  /** {@code rules.md}: every rule that makes findings. */
  public static String rules() {
    StringBuilder page = new StringBuilder(GENERATED);
    page.append(
        """
        # Rules

        A finding is something true about a project that should be looked at; it is a row of the
        table `findings`. Rules are stable: one is never renamed and never given another meaning.

        | family | is about |
        |---|---|
        """);
    for (RuleFamily family : RuleFamily.values()) {
      page.append("| `%s` | %s |\n".formatted(family.name(), family.about()));
    }
    for (FindingRule rule : FindingRule.values()) {
      page.append(rule(rule));
    }
    return page.toString();
  }

  private static String rule(FindingRule rule) {
    return """

        ## %s

        `%s`: %s.

        Severity `%s` unless configured otherwise.

        **Fix:** %s
        """
        .formatted(
            rule.name(), rule.title(), rule.description(), rule.severity().text(), rule.fix());
  }

  /** {@code queries.md}: every stock query. */
  public static String queries() {
    return GENERATED
        + """
        # Stock queries

        Questions that ship with the census: `census query q15` runs one over the views of a lake.
        They are written for DuckDB and may be copied and changed.
        """
        + StockQueries.ALL.stream().map(Reference::query).collect(Collectors.joining());
  }

  private static String query(StockQuery query) {
    return """

        ## %s

        %s

        ```sql
        %s;
        ```
        """
        .formatted(query.id(), query.title(), query.sql());
  }
}
