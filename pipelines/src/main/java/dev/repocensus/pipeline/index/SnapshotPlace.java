package dev.repocensus.pipeline.index;

import dev.repocensus.schema.table.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where one snapshot of one index lies, relative to what holds it.
 *
 * @param indexName the name of the index: lower-case letters, digits, dots and dashes
 * @param takenAt its instant, whole seconds
 */
public record SnapshotPlace(String indexName, Instant takenAt) {
  /** Below the folder of a lake. */
  static final String ROOT = "v1/index/";

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*");
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern COMMIT =
      Pattern.compile(
          ".*?([^/\\\\]+)[/\\\\]index_snapshot[/\\\\]as_of=(\\d{8}T\\d{6}Z)[/\\\\][^/\\\\]+");

  public SnapshotPlace {
    if (!NAME.matcher(indexName).matches()) {
      throw new IllegalArgumentException("'" + indexName + "' is no name of an index");
    }
  }

  /** The snapshot whose commit point a path is; empty for any other path. */
  static Optional<SnapshotPlace> ofCommit(String path) {
    Matcher found = COMMIT.matcher(path);
    return found.matches() && NAME.matcher(found.group(1)).matches()
        ? Optional.of(
            new SnapshotPlace(found.group(1), INSTANT.parse(found.group(2), Instant::from)))
        : Optional.empty();
  }

  /** The one file of a table. */
  String file(Table<?> table) {
    return indexName
        + "/"
        + table.name()
        + "/as_of="
        + INSTANT.format(takenAt)
        + "/part-00000-of-00001.zstd.parquet";
  }
}
