package dev.repocensus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableFormatTest {

  private static final List<Column> COLUMNS =
      List.of(new Column("name", false), new Column("n", true));

  private static String written(TableFormat format, int width, Object @Nullable []... rows)
      throws LakeException, IOException {
    StringBuilder out = new StringBuilder();
    List<List<@Nullable Object>> cells = new ArrayList<>();
    for (Object[] row : rows) {
      cells.add(Arrays.asList(row));
    }
    assertThat(format.write(ResultRows.of(COLUMNS, cells), out, width)).isEqualTo(rows.length);
    return out.toString();
  }

  private static Object[] row(@Nullable Object... cells) {
    return cells;
  }

  @Test
  void namesCannotBreakARow() throws LakeException, IOException {
    Object[] hostile = row("a\nb\u001b[2J|<c", 1);
    assertThat(written(TableFormat.TABLE, 0, hostile)).contains("a\\nb\\x1b[2J|<c").hasLineCount(3);
    assertThat(written(TableFormat.MD, 0, hostile))
        .contains("a\\\\nb\\\\x1b[2J\\|&lt;c")
        .hasLineCount(3);
    assertThat(written(TableFormat.JSON, 0, hostile))
        .contains("a\\nb\\u001b[2J|<c")
        .hasLineCount(3);
    assertThat(written(TableFormat.CSV, 0, hostile)).contains("\"a\nb\u001b[2J|<c\",1\r\n");
  }

  @Test
  void numbersStandAtTheRightAndNullIsADash() throws LakeException, IOException {
    assertThat(
            written(
                TableFormat.TABLE, 0, row("a", 5), row(null, 1234), row(List.of("x", "y"), null)))
        .isEqualTo("name     n\n----  ----\na        5\n-     1234\nx, y     -\n");
  }

  @Test
  void aNarrowTerminalCutsTextButNoNumber() throws LakeException, IOException {
    assertThat(written(TableFormat.TABLE, 16, row("0123456789abcdef", 123456)))
        .isEqualTo("name           n\n--------  ------\n0123456…  123456\n");
    assertThat(written(TableFormat.TABLE, 1, row("0123456789abcdef", 123456)))
        .contains("0123456…  123456");
  }

  @Test
  void rowsBeyondTheLookAheadAreStillWritten() throws LakeException, IOException {
    Object[][] rows = new Object[2_500][];
    Arrays.setAll(rows, i -> row("r" + i, i));
    assertThat(written(TableFormat.TABLE, 0, rows)).hasLineCount(2_502).contains("r2499");
  }

  @Test
  void numbersArePlain() {
    assertThat(Cells.raw(0.1)).isEqualTo("0.1");
    assertThat(Cells.raw(-0.0)).isEqualTo("0");
    assertThat(Cells.raw(1e-7)).isEqualTo("0.0000001");
    assertThat(Cells.raw(100.0)).isEqualTo("100");
    assertThat(Cells.raw(1e300)).isEqualTo("1.0E300");
    assertThat(Cells.raw(Double.NaN)).isEqualTo("NaN");
    assertThat(Cells.raw(Map.of("k", 1))).isEqualTo("{\"k\": 1}");
  }

  @Test
  void jsonHasNoNumberThatJsonLacks() {
    assertThat(Json.of(Arrays.asList(Double.NaN, Double.NEGATIVE_INFINITY, Float.NaN, null, true)))
        .isEqualTo("[null, null, null, null, true]");
  }
}
