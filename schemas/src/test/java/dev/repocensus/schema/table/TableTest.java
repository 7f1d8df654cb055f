package dev.repocensus.schema.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.problem.ProblemRow;
import dev.repocensus.schema.problem.Severity;
import dev.repocensus.schema.problem.Stage;
import dev.repocensus.schema.row.CycleLevel;
import dev.repocensus.schema.row.CycleMemberRow;
import dev.repocensus.schema.row.CycleRow;
import dev.repocensus.schema.row.Doc;
import dev.repocensus.schema.row.GraphLayer;
import dev.repocensus.schema.row.TableSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableTest {

  record Undeclared(@Doc("A name.") String name) {}

  @TableSpec(name = "bads", grain = "bad", key = "name", sort = "nam")
  @Doc("A row that sorts by a column it has not.")
  record Misspelt(@Doc("A name.") String name) {}

  @TableSpec(name = "bads", grain = "bad", key = "name", sort = "name")
  @Doc("A row with a component that no sentence explains.")
  record Undocumented(String name) {}

  @TableSpec(name = "bads", grain = "bad", key = "name", sort = "name")
  @Doc("A row with a component of a type that no column stores.")
  record Unstorable(@Doc("A name.") float name) {}

  @Test
  void aRecordThatIsNoRowIsRefused() {
    refuses(Undeclared.class, "lacks @TableSpec");
    refuses(Misspelt.class, "has no column nam");
    refuses(Undocumented.class, "carries no @Doc");
    refuses(Unstorable.class, "No column stores a float");
  }

  private static void refuses(Class<? extends Record> type, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Table.of(type))
        .withMessageContaining(why);
  }

  @Test
  void aLeadingColumnIsNoPartOfARow() {
    CycleMemberRow row = member("a");
    assertThatIllegalStateException().isThrownBy(() -> Table.LEADING.get(0).get(row));
    assertThatIllegalArgumentException().isThrownBy(() -> Tables.CYCLE_MEMBERS.column("scope_id"));
  }

  @Test
  void everyRowGivesItsComponentsInOrder() {
    for (Table<?> table : Tables.ALL) {
      assertGivesComponents(table);
    }
  }

  private static <R extends Record> void assertGivesComponents(Table<R> table) {
    for (R row : List.of(SampleRows.full(table), SampleRows.sparse(table))) {
      List<@Nullable Object> values = table.values(row);
      assertThat(values).hasSameSizeAs(table.columns());
      String text = String.join(", ", new TestRow(table.columns(), values).components());
      assertThat(row.toString().replaceAll("=[A-Z][A-Z0-9_]+(?=[,\\]])", "=?"))
          .isEqualTo(table.rowType().getSimpleName() + "[" + text + "]");
    }
  }

  /** Spells values as a record does, with every word of a vocabulary as a question mark. */
  private record TestRow(List<Column> columns, List<@Nullable Object> values) {
    List<String> components() {
      List<String> spelled = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        boolean word = values.get(i) != null && !columns.get(i).vocabulary().isEmpty();
        spelled.add(camel(columns.get(i).name()) + "=" + (word ? "?" : values.get(i)));
      }
      return spelled;
    }

    private static String camel(String snake) {
      return Pattern.compile("_([a-z])")
          .matcher(snake)
          .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
  }

  @Test
  void aWordOfAVocabularyIsReadAsItsText() {
    ProblemRow row = problem("p", 1, ProblemCode.FIL001, 0);
    assertThat(Tables.PROBLEMS.column("severity").get(row)).isEqualTo("high");
    assertThat(Tables.PROBLEMS.column("code").get(row)).isEqualTo("FIL001");
    assertThat(Tables.PROBLEMS.column("stage").vocabulary()).startsWith("discover", "read");
    assertThat(Tables.IMPORTS.column("resolution").vocabulary())
        .containsExactly(
            "first_party", "stdlib", "distribution", "namespace", "unresolved", "ambiguous");
  }

  @Test
  void nullSortsFirstAndTiesGoToTheKey() {
    assertSorted(
        Tables.PROBLEMS,
        problem(null, null, ProblemCode.SYN001, 0),
        problem("a", null, ProblemCode.SYN001, 0),
        problem("a", 2, ProblemCode.FIL001, 0),
        problem("a", 2, ProblemCode.FIL001, 1),
        problem("a", 10, ProblemCode.FIL001, 0),
        problem("b", null, ProblemCode.FIL001, 0));
  }

  @Test
  void textSortsByItsUtf8Bytes() {
    assertSorted(
        Tables.CYCLE_MEMBERS,
        member(""),
        member("A"),
        member("a"),
        member("a/b"),
        member("ab"),
        member("é"),
        member("\uFFFD"),
        member("\uD83D\uDE00"),
        member("\uD83D\uDE01"));
  }

  @Test
  void aDescendingColumnTurnsOnlyItself() {
    assertSorted(
        Tables.CYCLES,
        cycle(GraphLayer.ALL, 9, "b", List.of()),
        cycle(GraphLayer.ALL, 2, "a", List.of()),
        cycle(GraphLayer.ALL, 2, "b", List.of()),
        cycle(GraphLayer.ALL, 2, "b", List.of("x")),
        cycle(GraphLayer.ALL, 2, "b", List.of("x", "y")),
        cycle(GraphLayer.ALL, 2, "b", List.of("y")),
        cycle(GraphLayer.EAGER, 99, "a", List.of()));
  }

  @Test
  void rowsThatCompareEqualAreEqual() {
    for (Table<?> table : Tables.ALL) {
      Record full = SampleRows.full(table);
      assertThat(table.comparator().compare(full, SampleRows.full(table))).isZero();
      boolean hasNull = table.columns().stream().anyMatch(Column::nullable);
      assertThat(table.comparator().compare(full, SampleRows.sparse(table)) != 0)
          .as(table.name())
          .isEqualTo(hasNull);
    }
  }

  private static void assertSorted(Table<?> table, Record... expected) {
    List<Record> shuffled = new ArrayList<>(Arrays.asList(expected));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.sort(table.comparator());
      assertThat(shuffled).containsExactly(expected);
    }
  }

  @Test
  void aBloomFilterIsKeptWhereAJoinColumnDoesNotLead() {
    assertThat(Tables.RUNS.bloomColumns()).isEmpty();
    assertThat(names(Tables.PROJECTS.bloomColumns())).containsExactly("distribution");
    assertThat(names(Tables.IMPORTS.bloomColumns()))
        .containsExactly("dst_project_id", "distribution");
    assertThat(names(Tables.REQUIREMENTS.bloomColumns()))
        .containsExactly("project_id", "dst_project_id");
    assertThat(Tables.LOCKED_DISTRIBUTIONS.bloomColumns()).isEmpty();
  }

  private static List<String> names(List<Column> columns) {
    return columns.stream().map(Column::name).toList();
  }

  private static CycleMemberRow member(String id) {
    return new CycleMemberRow(CycleLevel.MODULE, GraphLayer.ALL, "scc", id, "p", null);
  }

  private static CycleRow cycle(GraphLayer layer, long size, String id, List<String> shortest) {
    return new CycleRow(
        id,
        null,
        CycleLevel.MODULE,
        layer,
        size,
        1,
        shortest,
        2,
        null,
        null,
        null,
        1,
        null,
        null,
        null);
  }

  private static ProblemRow problem(
      @Nullable String project, @Nullable Integer line, ProblemCode code, int occurrence) {
    return new ProblemRow(
        project, "f", line, null, code, Stage.READ, Severity.HIGH, null, "m", occurrence);
  }
}
