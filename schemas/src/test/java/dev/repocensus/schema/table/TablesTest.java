package dev.repocensus.schema.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.repocensus.schema.row.TableSpec;
import dev.repocensus.schema.row.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that hold for every table and every column. */
class TablesTest {

  /** Words that DuckDB, Spark, Trino or BigQuery take for themselves. */
  private static final Set<String> RESERVED =
      Set.of(
          ("all alter analyse analyze and any anti array as asc assert_rows_modified asymmetric at"
                  + " authorization between both by case cast check collate column constraint"
                  + " contains create cross cube current current_date current_time"
                  + " current_timestamp current_user deallocate default deferrable define delete"
                  + " desc describe distinct do drop else end enum escape except exclude execute"
                  + " exists extract false fetch filter following for foreign from full function"
                  + " glob grant group grouping groups hash having if ignore in initially inner"
                  + " insert intersect interval into is join lambda lateral leading left like limit"
                  + " localtime localtimestamp lookup merge natural new no normalize not null nulls"
                  + " of offset on only or order outer over overlaps partition pivot placing"
                  + " preceding prepare primary proto qualify range recursive references respect"
                  + " returning right rollup row rows select semi session_user set show skip some"
                  + " struct summarize symmetric table tablesample then to trailing treat trim true"
                  + " uescape unbounded union unique unknown unnest unpivot user using values"
                  + " variadic when where window with within")
              .split(" "));

  /** Public names that predate the rule; the reference says that they want quotes. */
  private static final Set<String> QUOTED = Set.of("column", "groups");

  /** Truth values whose public names predate the rule. */
  private static final Set<String> ODD_BOOLEANS =
      Set.of(
          "test_only",
          "covers_environments",
          "in_baseline",
          "suppressed",
          "upgradable_alone",
          "fixable_by_relock");

  /** Words without a plural. */
  private static final Set<String> UNCOUNTED =
      Set.of("distribution_use", "freshness", "index_snapshot");

  static List<Table<?>> tables() {
    return Stream.concat(Tables.ALL.stream(), IndexTables.ALL.stream()).toList();
  }

  static Stream<Column> columns() {
    return tables().stream().flatMap(table -> table.physicalColumns().stream());
  }

  @Test
  void everyRowRecordIsRegisteredOnce() {
    List<String> declared =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.repocensus.schema")
                .stream()
                .filter(type -> type.isAssignableTo(Record.class))
                .filter(type -> type.getSimpleName().endsWith("Row"))
                .map(JavaClass::getName)
                .toList();

    assertThat(tables().stream().map(table -> table.rowType().getName()))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(declared);
  }

  @Test
  void aRecordIsATableExactlyIfItIsNamedARow() {
    assertThat(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.repocensus.schema"))
        .filteredOn(type -> type.isAnnotatedWith(TableSpec.class))
        .hasSameSizeAs(tables())
        .allMatch(type -> type.getSimpleName().endsWith("Row"));
  }

  @Test
  void everyEnumOfTheRowsIsAVocabulary() {
    assertThat(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.repocensus.schema.row"))
        .filteredOn(JavaClass::isEnum)
        .isNotEmpty()
        .allMatch(type -> type.isAssignableTo(Vocabulary.class));
  }

  @Test
  void anUnknownNameIsNoTable() {
    assertThat(Tables.byName("")).isEmpty();
    assertThat(Tables.byName("import")).isEmpty();
    assertThat(Tables.byName("imports")).containsSame(Tables.IMPORTS);
    assertThat(Tables.byName("index_releases")).isEmpty();
    assertThat(IndexTables.byName("imports")).isEmpty();
    assertThat(IndexTables.byName("index_releases")).containsSame(IndexTables.RELEASES);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aRowIsNamedForItsTableInTheSingular(Table<?> table) {
    String singular = table.rowType().getSimpleName().replaceFirst("Row$", "");
    String snake = Column.snakeCase(singular).substring(1);
    String plural = (snake + "s").replaceFirst("ys$", "ies").replaceFirst("ss$", "ses");
    assertThat(table.name()).isEqualTo(UNCOUNTED.contains(snake) ? snake : plural);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aTableSaysWhatItHoldsInOneSentence(Table<?> table) {
    assertThat(table.doc()).matches("[A-Z][^\\n]{20,}\\.");
    assertThat(table.grain()).matches("[a-z][^\\n.]+");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void columnNamesAreDistinct(Table<?> table) {
    int leading = table.leading().size();
    assertThat(table.physicalColumns().subList(0, leading)).isEqualTo(table.leading());
    assertThat(table.physicalColumns().stream().map(Column::name))
        .doesNotHaveDuplicates()
        .doesNotContain("run_date", "run_id", "as_of");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void keyAndSortNameColumnsOnce(Table<?> table) {
    TableSpec spec = table.rowType().getAnnotation(TableSpec.class);
    assertThat(spec).isNotNull();
    assertThat(table.keyColumns()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(table.sortColumns().stream().map(SortColumn::toString))
        .doesNotHaveDuplicates()
        .containsExactly(spec.sort());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theTotalOrderStartsWithTheSortAndTheKeyAndEndsWithEveryColumn(Table<?> table) {
    List<Column> order = table.totalOrder().stream().map(SortColumn::column).toList();
    int head = table.sortColumns().size();
    assertThat(order).startsWith(columns(table.sortColumns())).doesNotHaveDuplicates();
    assertThat(order).containsExactlyInAnyOrderElementsOf(table.columns());
    assertThat(order.subList(0, Math.min(order.size(), head + table.keyColumns().size())))
        .containsAll(table.keyColumns());
  }

  private static Column[] columns(List<SortColumn> steps) {
    return steps.stream().map(SortColumn::column).toArray(Column[]::new);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void onlyFilledColumnsAreInAKeyOrAnOrder(Table<?> table) {
    assertThat(table.keyColumns()).allMatch(Column::filled);
    assertThat(table.sortColumns()).allMatch(step -> step.column().filled());
  }

  @ParameterizedTest
  @MethodSource("columns")
  void aColumnSaysWhatItHoldsInOneSentence(Column column) {
    assertThat(column.doc()).matches("[A-Z][^\\n]{8,}\\.").doesNotContain(". ");
  }

  @ParameterizedTest
  @MethodSource("columns")
  void aColumnNameIsLowerSnakeAndNoReservedWord(Column column) {
    assertThat(column.name()).matches("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    if (!QUOTED.contains(column.name())) {
      assertThat(RESERVED).doesNotContain(column.name());
    }
  }

  @ParameterizedTest
  @MethodSource("columns")
  void aColumnThatNothingComputesIsNullable(Column column) {
    assertThat(column.filled() || column.nullable()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("columns")
  void aListIsEmptyRatherThanNull(Column column) {
    boolean list = column.type() == ColumnType.LIST;
    assertThat(list && column.nullable() && column.filled()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("columns")
  void theSuffixTellsTheUnit(Column column) {
    String name = column.name();
    assertThat(name.endsWith("_s")).isEqualTo(column.unit().equals("s"));
    assertThat(name.endsWith("_days")).isEqualTo(column.unit().equals("days"));
    assertThat(name.endsWith("_ratio")).isEqualTo(column.unit().equals("0-1"));
    assertThat(name.contains("bytes")).isEqualTo(column.unit().equals("bytes"));
    assertThat(column.unit()).isIn("", "0-1", "bytes", "lines", "edges", "s", "days", "years");
    assertThat(name.endsWith("years")).isEqualTo(column.unit().equals("years"));
  }

  @ParameterizedTest
  @MethodSource("columns")
  void theNameTellsTheType(Column column) {
    String name = column.name();
    assertThat(name.endsWith("_ts")).isEqualTo(column.type() == ColumnType.TIMESTAMP);
    assertThat(name.matches(".*_(on|date|since)")).isEqualTo(column.type() == ColumnType.DATE);
    assertThat(name.matches(".*(_ratio|years)|cvss")).isEqualTo(column.type() == ColumnType.DOUBLE);
    assertThat(name.matches("(is|has)_.*") || ODD_BOOLEANS.contains(name))
        .isEqualTo(column.type() == ColumnType.BOOLEAN);
  }

  @ParameterizedTest
  @MethodSource("columns")
  void onlyTextHasAVocabularyAndOnlyNumbersAUnit(Column column) {
    assertThat(column.vocabulary().isEmpty() || column.type() == ColumnType.STRING).isTrue();
    boolean number =
        Set.of(ColumnType.LONG, ColumnType.INT, ColumnType.DOUBLE).contains(column.type());
    assertThat(column.unit().isEmpty() || number).isTrue();
  }

  @Test
  void onlyTheTablesOfARunStartWithItsScopeAndInstant() {
    assertThat(Tables.ALL).allMatch(table -> table.leading().equals(Table.LEADING));
    assertThat(IndexTables.ALL).allMatch(table -> table.leading().isEmpty());
  }

  @Test
  void onlyRunsHoldsFactsOfTheWallClock() {
    assertThat(columnsNamed("started_ts")).containsExactly("runs");
    assertThat(columnsNamed("finished_ts")).containsExactly("runs");
    assertThat(columnsNamed("runner")).containsExactly("runs");
  }

  private static Stream<String> columnsNamed(String name) {
    return Tables.ALL.stream()
        .filter(table -> table.columns().stream().anyMatch(c -> c.name().equals(name)))
        .map(Table::name);
  }
}
