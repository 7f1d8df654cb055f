package dev.repocensus.schema.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** Rows as Avro records of the schema of their table. */
public final class AvroRows {

  private AvroRows() {}

  /**
   * One row as it is stored: timestamps as microseconds, dates as days since 1970. An instant finer
   * than a microsecond is cut.
   *
   * @param schema what {@link AvroSchemas#of} gave for the table
   */
  public static <R extends Record> GenericRecord of(
      Table<R> table, Schema schema, String scopeId, Instant asOf, R row) {
    GenericData.Record stored = new GenericData.Record(schema);
    int field = table.leading().size();
    if (field > 0) {
      stored.put(0, scopeId);
      stored.put(1, stored(asOf));
    }
    for (Column column : table.columns()) {
      stored.put(field++, stored(column.get(row)));
    }
    return stored;
  }

  private static @Nullable Object stored(@Nullable Object value) {
    if (value instanceof Instant instant) {
      return micros(instant);
    }
    return value instanceof LocalDate date ? (Object) (int) date.toEpochDay() : value;
  }

  private static long micros(Instant instant) {
    long whole = Math.multiplyExact(instant.getEpochSecond(), 1_000_000L);
    return Math.addExact(whole, TimeUnit.NANOSECONDS.toMicros(instant.getNano()));
  }
}
