package dev.repocensus.report;

import java.util.Locale;

/** How a result is written. */
public enum TableFormat {
  /** Aligned columns for people. */
  TABLE,
  /** One JSON array of objects. */
  JSON,
  /** RFC 4180, with a header line. */
  CSV,
  /** A Markdown table. */
  MD;

  /** The name a user types. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes every row. Only {@link #TABLE} looks ahead, by a bounded number of rows; the others
   * stream.
   *
   * @param width the terminal's columns; 0 for no limit
   * @return how many rows were written
   */
  public long write(ResultRows rows, Appendable out, int width)
      throws LakeException, java.io.IOException {
    return switch (this) {
      case TABLE -> AlignedTable.write(rows, out, width);
      case JSON -> PlainTables.json(rows, out);
      case CSV -> PlainTables.csv(rows, out);
      case MD -> PlainTables.markdown(rows, out);
    };
  }
}
