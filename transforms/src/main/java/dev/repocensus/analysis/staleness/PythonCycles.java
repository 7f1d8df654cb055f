package dev.repocensus.analysis.staleness;

import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.index.PythonCycleRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The minor versions of Python and how long each gets fixes: data with its date, never knowledge of
 * the code. A version that the data does not name is neither old nor new.
 *
 * @param rows by their first day
 */
public record PythonCycles(List<PythonCycleRow> rows) {
  private static final String RESOURCE = "python_cycles.tsv";
  private static final String HEADER = "cycle\trelease_date\teol_date\tstated_on";

  public PythonCycles {
    rows =
        rows.stream()
            .sorted(
                Comparator.comparing(PythonCycleRow::releaseDate)
                    .thenComparing(PythonCycleRow::cycle))
            .toList();
  }

  /** The data in this build, read once. */
  public static PythonCycles shipped() {
    return Shipped.CYCLES;
  }

  private static final class Shipped {
    static final PythonCycles CYCLES = read();
  }

  private static PythonCycles read() {
    try (InputStream in = PythonCycles.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + RESOURCE + " is not in this build");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The data of a text: a header, then a line for each minor version with tabs between its columns;
   * lines that start with {@code #} say nothing.
   *
   * @throws IllegalArgumentException naming the first line that is wrong
   */
  public static PythonCycles parse(String text) {
    List<PythonCycleRow> rows = new ArrayList<>();
    boolean isHeader = true;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (isHeader) {
        require(line.strip().equals(HEADER), number, "the columns are " + HEADER);
        isHeader = false;
      } else {
        rows.add(row(line, number));
      }
    }
    require(!rows.isEmpty(), number, "it names no version");
    return new PythonCycles(rows);
  }

  private static PythonCycleRow row(String line, int number) {
    String[] cells = line.split("\t", -1);
    require(cells.length == 4, number, "four columns are wanted");
    require(cells[0].matches("\\d+\\.\\d+"), number, "'" + cells[0] + "' is no minor version");
    try {
      return new PythonCycleRow(
          cells[0],
          LocalDate.parse(cells[1]),
          cells[2].isBlank() ? null : LocalDate.parse(cells[2]),
          LocalDate.parse(cells[3].strip()));
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException("line " + number + ": " + wrong.getMessage(), wrong);
    }
  }

  private static void require(boolean holds, int line, String what) {
    if (!holds) {
      throw new IllegalArgumentException("line " + line + ": " + what);
    }
  }

  /** What is known of the minor version that an interpreter is of. */
  public Optional<PythonCycleRow> of(Version python) {
    String cycle = python.releaseAt(0) + "." + python.releaseAt(1);
    return rows.stream().filter(row -> row.cycle().equals(cycle)).findFirst();
  }

  /** The day after which an interpreter gets no fixes; null if none is known. */
  public @Nullable LocalDate endOf(Version python) {
    return of(python).map(PythonCycleRow::eolDate).orElse(null);
  }
}
