package dev.repocensus.transform.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repocensus.schema.row.CycleLevel;
import dev.repocensus.schema.row.CycleMemberRow;
import dev.repocensus.schema.row.CycleRow;
import dev.repocensus.schema.row.GraphLayer;
import dev.repocensus.schema.row.LockedDistributionRow;
import dev.repocensus.schema.row.RunRow;
import dev.repocensus.schema.row.SourceKind;
import dev.repocensus.schema.table.Column;
import dev.repocensus.schema.table.Table;
import dev.repocensus.schema.table.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Rows in any order become one block in the table's order. */
class RowBlockBuilderTest {
  static final List<Table<?>> EVERY_TABLE = Tables.ALL;

  private static CycleMemberRow member(String id, @Nullable String owner) {
    return new CycleMemberRow(CycleLevel.MODULE, GraphLayer.ALL, "c1", id, "mono//a", owner);
  }

  private static CycleRow cycle(String id, long size, List<String> shortest) {
    return new CycleRow(
        id,
        null,
        CycleLevel.MODULE,
        GraphLayer.ALL,
        size,
        2,
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

  static LockedDistributionRow uploaded(@Nullable Instant at) {
    return new LockedDistributionRow(
        "lock",
        "main",
        "six",
        "1",
        "1",
        "",
        List.of(),
        List.of(),
        null,
        null,
        null,
        SourceKind.values()[0],
        null,
        null,
        null,
        null,
        0,
        0,
        null,
        null,
        at,
        null,
        null);
  }

  private static List<@Nullable Object> column(RowBlock block, String name) {
    Table<?> table = block.table();
    int column = table.columns().indexOf(table.column(name));
    List<@Nullable Object> values = new ArrayList<>();
    for (int row = 0; row < block.rows(); row++) {
      values.add(block.value(column, row));
    }
    return values;
  }

  /** A row's cell as a block gives it. */
  private static @Nullable Object stored(Column column, Record row) {
    Object value = column.get(row);
    if (value instanceof Instant instant) {
      return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }
    return value instanceof LocalDate date ? (Object) (int) date.toEpochDay() : value;
  }

  private static <R extends Record> void assertHolds(RowBlock block, Table<R> table, List<R> rows) {
    List<R> sorted = new ArrayList<>(rows);
    sorted.sort(table.comparator());
    assertThat(block.rows()).isEqualTo(rows.size());
    for (int c = 0; c < table.columns().size(); c++) {
      Column column = table.columns().get(c);
      assertThat(column(block, column.name()))
          .as(column.name())
          .isEqualTo(sorted.stream().map(row -> stored(column, row)).toList());
    }
  }

  @Test
  void noRowsMakeAnEmptyBlock() {
    RowBlock block = RowBlockBuilder.of(Tables.CYCLES, List.of());
    assertThat(block.rows()).isZero();
    assertThat(texts(block)).isEmpty();
    assertThat(block).isEqualTo(RowBlockBuilder.merge(Tables.CYCLES, List.of()));
  }

  @Test
  void aColumnThatIsNeverNullRefusesNull() {
    RowBlockBuilder<CycleMemberRow> builder = new RowBlockBuilder<>(Tables.CYCLE_MEMBERS);
    @SuppressWarnings("NullAway") // that is the point
    CycleMemberRow broken =
        new CycleMemberRow(CycleLevel.MODULE, GraphLayer.ALL, "c", null, "mono//a", null);
    assertThatThrownBy(() -> builder.add(broken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("cycle_members.member_id is never NULL");
  }

  @ParameterizedTest
  @FieldSource("EVERY_TABLE")
  void rowsComeOutInTheTotalOrderOfTheirTable(Table<?> table) {
    shuffled(table);
  }

  private static <R extends Record> void shuffled(Table<R> table) {
    List<R> rows = new ArrayList<>(SampleRows.of(table, 300, 11));
    RowBlock block = RowBlockBuilder.of(table, rows);
    assertHolds(block, table, rows);
    Collections.shuffle(rows, new Random(5));
    assertThat(RowBlockBuilder.of(table, rows)).isEqualTo(block).hasSameHashCodeAs(block);
  }

  @ParameterizedTest
  @FieldSource("EVERY_TABLE")
  void partsMergedInAnyOrderAreTheWhole(Table<?> table) {
    merged(table);
  }

  private static <R extends Record> void merged(Table<R> table) {
    List<R> rows = SampleRows.of(table, 120, 23);
    RowBlock whole = RowBlockBuilder.of(table, rows);
    RowBlock a = RowBlockBuilder.of(table, rows.subList(0, 50));
    RowBlock b = RowBlockBuilder.of(table, rows.subList(50, 120));
    RowBlock none = RowBlockBuilder.of(table, List.of());
    assertThat(RowBlockBuilder.merge(table, List.of(b, none, a))).isEqualTo(whole);
    assertThat(RowBlockBuilder.merge(table, List.of(a, b))).isEqualTo(whole);
  }

  @ParameterizedTest
  @FieldSource("EVERY_TABLE")
  void slicesPutTogetherAreTheWhole(Table<?> table) {
    sliced(table);
  }

  private static <R extends Record> void sliced(Table<R> table) {
    RowBlock whole = RowBlockBuilder.of(table, SampleRows.of(table, 90, 31));
    List<RowBlock> slices =
        IntStream.range(0, 3)
            .mapToObj(i -> RowBlockBuilder.slice(whole, i * 30, i * 30 + 30))
            .toList();
    assertThat(slices).extracting(RowBlock::rows).containsExactly(30, 30, 30);
    assertThat(RowBlockBuilder.merge(table, slices)).isEqualTo(whole);
    assertThat(RowBlockBuilder.slice(whole, 40, 40).rows()).isZero();
  }

  @Test
  void aSliceHasNoTextThatItsRowsHaveNot() {
    RowBlock block =
        RowBlockBuilder.of(Tables.CYCLE_MEMBERS, List.of(member("a", "ann"), member("b", "bob")));
    RowBlock slice = RowBlockBuilder.slice(block, 1, 2);
    assertThat(texts(slice)).contains("b", "bob").doesNotContain("a", "ann");
    assertThat(slice)
        .isEqualTo(RowBlockBuilder.of(Tables.CYCLE_MEMBERS, List.of(member("b", "bob"))));
  }

  @Test
  void nullComesFirstAndInADescendingColumnTheGreatest() {
    RowBlock members =
        RowBlockBuilder.of(
            Tables.CYCLE_MEMBERS, List.of(member("m", "a"), member("m", null), member("m", "")));
    assertThat(column(members, "owner")).containsExactly(null, "", "a");
    RowBlock cycles =
        RowBlockBuilder.of(
            Tables.CYCLES,
            List.of(cycle("c", 2, List.of()), cycle("a", 9, List.of()), cycle("b", 9, List.of())));
    assertThat(column(cycles, "scc_id")).containsExactly("a", "b", "c");
  }

  @Test
  void textsSortByTheirUtf8BytesNotByTheirChars() {
    String face = "\uD83D\uDE00";
    RowBlock block =
        RowBlockBuilder.of(
            Tables.CYCLE_MEMBERS,
            List.of(
                member(face, null), member("\uFFFD", null), member("é", null), member("z", null)));
    assertThat(column(block, "member_id")).containsExactly("z", "é", "\uFFFD", face);
  }

  @Test
  void halfASurrogatePairIsStoredAsItIsEncoded() {
    RowBlock block =
        RowBlockBuilder.of(
            Tables.CYCLE_MEMBERS,
            List.of(member("x\uD83D", null), member("\uDE00", "b"), member("?", "a")));
    assertThat(column(block, "member_id")).containsExactly("?", "?", "x?");
    assertThat(texts(block)).doesNotHaveDuplicates();
    assertThat(column(block, "owner")).containsExactly("a", "b", null);
  }

  @Test
  void listsSortElementByElementTheShorterOneFirst() {
    List<List<String>> lists =
        List.of(List.of("b"), List.of("a", "b"), List.of(), List.of("a"), List.of("a", "\uDC00"));
    RowBlock block =
        RowBlockBuilder.of(Tables.CYCLES, lists.stream().map(list -> cycle("c", 2, list)).toList());
    assertThat(column(block, "shortest_cycle"))
        .containsExactly(
            List.of(), List.of("a"), List.of("a", "?"), List.of("a", "b"), List.of("b"));
    assertThat(block.listCount()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "1969-12-31T23:59:59.999999900Z, -1",
    "1970-01-01T00:00:00Z, 0",
    "2026-01-01T00:00:00.000001999Z, 1767225600000001",
    "0001-01-01T00:00:00Z, -62135596800000000",
    "9999-12-31T23:59:59Z, 253402300799000000",
    "+1000000000-12-31T23:59:59.999999999Z, 9223372036854775807",
    "-1000000000-01-01T00:00:00Z, -9223372036854775807",
  })
  void anInstantIsAWholeNumberOfMicrosecondsHoweverFarOff(Instant instant, long micros) {
    RowBlock block = RowBlockBuilder.of(Tables.LOCKED_DISTRIBUTIONS, List.of(uploaded(instant)));
    assertThat(column(block, "min_upload_ts")).containsExactly(micros);
  }

  @Test
  void theLeastNumberIsRefusedSinceItStandsForNull() {
    RowBlockBuilder<CycleRow> builder = new RowBlockBuilder<>(Tables.CYCLES);
    assertThatThrownBy(() -> builder.add(cycle("c", Long.MIN_VALUE, List.of())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cycles.size");
  }

  @Test
  void negativeZeroIsZeroAndNotNull() {
    int coverage = Tables.RUNS.columns().indexOf(Tables.RUNS.column("coverage_ratio"));
    RunRow run = SampleRows.of(Tables.RUNS, 1, 3).get(0);
    RowBlock block = RowBlockBuilder.of(Tables.RUNS, List.of(withCoverage(run, -0.0)));
    assertThat(block.isNull(coverage, 0)).isFalse();
    assertThat(block.value(coverage, 0)).isEqualTo(0.0);
  }

  private static RunRow withCoverage(RunRow r, double coverage) {
    return new RunRow(
        r.censusRunId(),
        r.status(),
        r.triggerKind(),
        r.runner(),
        r.publishSeq(),
        r.previousRunId(),
        r.sourceRevision(),
        r.indexAsOfTs(),
        r.toolVersion(),
        r.rulesVersion(),
        r.configSha256(),
        r.inputsSha256(),
        r.schemaVersion(),
        r.projectsSeen(),
        r.projectsOk(),
        r.projectsPartial(),
        r.projectsFailed(),
        r.projectsSkipped(),
        coverage,
        r.filesSeen(),
        r.filesRead(),
        r.filesRecovered(),
        r.filesSkipped(),
        r.filesFailed(),
        r.bytesRead(),
        r.startedTs(),
        r.finishedTs());
  }

  @Test
  void sortedRowsKeepTheirPlaces() {
    List<CycleMemberRow> sorted = new ArrayList<>();
    for (String id : Arrays.asList("a", "b", "c", "d")) {
      sorted.add(member(id, id));
    }
    assertHolds(RowBlockBuilder.of(Tables.CYCLE_MEMBERS, sorted), Tables.CYCLE_MEMBERS, sorted);
  }

  private static java.util.List<String> texts(RowBlock block) {
    return java.util.stream.IntStream.range(0, block.textCount()).mapToObj(block::text).toList();
  }
}
