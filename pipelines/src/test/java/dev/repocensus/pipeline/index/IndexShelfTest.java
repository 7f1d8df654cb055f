package dev.repocensus.pipeline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.repocensus.schema.index.IndexSnapshotRow;
import dev.repocensus.schema.index.PythonCycleRow;
import dev.repocensus.schema.table.IndexTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexShelfTest {
  private static final Instant FIRST = Instant.parse("2026-03-01T02:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-03-02T02:00:00Z");
  private static final PythonCycleRow CYCLE =
      new PythonCycleRow("3.12", LocalDate.of(2023, 10, 2), null, LocalDate.of(2026, 1, 1));

  @TempDir Path lake;

  private static IndexSnapshotRow commit(SnapshotPlace place) {
    return new IndexSnapshotRow(
        place.indexName(),
        "https://example.org/simple",
        "1.4",
        place.takenAt(),
        place.takenAt(),
        place.takenAt(),
        1,
        1,
        0,
        0,
        0,
        100,
        0,
        "0",
        0);
  }

  private SnapshotPlace put(String index, Instant at) throws IOException {
    SnapshotPlace place = new SnapshotPlace(index, at);
    shelf()
        .write(
            place,
            commit(place),
            List.of(new IndexShelf.Rows<>(IndexTables.PYTHON_CYCLES, List.of(CYCLE))));
    return place;
  }

  private IndexShelf shelf() {
    return IndexShelf.ofLake(lake.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "a/b", "A", "a b", "-a"})
  void aNameThatCouldLeaveItsFolderIsNone(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new SnapshotPlace(name, FIRST));
  }

  @Test
  void aLakeThatIsNotThereHasNoSnapshot() throws IOException {
    assertThat(IndexShelf.ofLake(lake.resolve("none").toString()).all()).isEmpty();
    assertThat(shelf().at(FIRST)).isEmpty();
    assertThat(shelf().newest("pypi")).isEmpty();
  }

  @Test
  void aSnapshotWithoutItsRowIsNotThere() throws IOException {
    SnapshotPlace place = put("pypi", FIRST);
    Files.delete(Path.of(shelf().pathOf(place, IndexTables.SNAPSHOT)));
    assertThat(shelf().all()).isEmpty();
  }

  @Test
  void theRowOfAnotherSnapshotIsRefused() {
    SnapshotPlace place = new SnapshotPlace("pypi", FIRST);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> shelf().write(place, commit(new SnapshotPlace("pypi", SECOND)), List.of()));
  }

  @Test
  void whatWasPutIsReadBack() throws IOException {
    SnapshotPlace place = put("pypi", FIRST);
    List<PythonCycleRow> rows = new ArrayList<>();
    shelf().read(place, IndexTables.PYTHON_CYCLES, rows::add);
    assertThat(rows).containsExactly(CYCLE);
    assertThat(shelf().has(place, IndexTables.PYTHON_CYCLES)).isTrue();
    assertThat(shelf().has(place, IndexTables.RELEASES)).isFalse();
    assertThat(lake.resolve("v1/sql/index.duckdb.sql")).exists();
  }

  @Test
  void theSnapshotOfAnInstantIsTheLastBeforeItOrElseTheFirst() throws IOException {
    SnapshotPlace first = put("pypi", FIRST);
    SnapshotPlace second = put("pypi", SECOND);
    SnapshotPlace other = put("internal", SECOND);
    assertThat(shelf().all()).containsExactly(other, first, second);
    assertThat(shelf().at(FIRST.minusSeconds(1))).containsExactly(other, first);
    assertThat(shelf().at(FIRST)).containsExactly(other, first);
    assertThat(shelf().at(SECOND.plusSeconds(1))).containsExactly(other, second);
    assertThat(shelf().newest("pypi")).contains(second);
  }

  @Test
  void aFolderIsReadAsTheIndexFolderOfALake() throws IOException {
    SnapshotPlace place = put("pypi", FIRST);
    assertThat(IndexShelf.ofFolder(lake.resolve("v1/index").toString()).all())
        .containsExactly(place);
  }
}
