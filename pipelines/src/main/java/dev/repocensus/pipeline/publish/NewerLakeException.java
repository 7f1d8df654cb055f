package dev.repocensus.pipeline.publish;

import dev.repocensus.schema.table.Tables;

/** A lake that a newer census has written: this one would not read it right. */
public final class NewerLakeException extends Exception {
  private static final long serialVersionUID = 1L;

  NewerLakeException(String version) {
    super(
        "the lake was written by a newer census (schema "
            + version
            + "; this one knows "
            + Tables.SCHEMA_VERSION
            + "): upgrade the census, or choose another --lake");
  }
}
