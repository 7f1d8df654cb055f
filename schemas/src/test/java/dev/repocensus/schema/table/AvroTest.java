package dev.repocensus.schema.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.row.CycleRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AvroTest {
  private static final Instant AS_OF = Instant.parse("2026-01-02T03:04:05Z");

  static List<Table<?>> tables() {
    return Tables.ALL;
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aSchemaHasThePhysicalColumnsInOrderEachWithItsDoc(Table<?> table) {
    Schema schema = AvroSchemas.of(table);
    assertThat(schema.getFullName()).isEqualTo("dev.repocensus.lake." + table.name());
    assertThat(schema.getDoc()).isEqualTo(table.doc());
    assertThat(schema.getFields().stream().map(Schema.Field::name))
        .containsExactlyElementsOf(table.physicalColumns().stream().map(Column::name).toList());
    assertThat(schema.getFields()).allMatch(field -> field.doc().endsWith("."));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void onlyANullableColumnIsAUnionAndItsDefaultIsNull(Table<?> table) {
    Schema schema = AvroSchemas.of(table);
    for (Column column : table.physicalColumns()) {
      Schema.Field field = schema.getField(column.name());
      assertThat(field.schema().isUnion()).isEqualTo(column.nullable());
      assertThat(field.hasDefaultValue()).isEqualTo(column.nullable());
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aSchemaSurvivesItsText(Table<?> table) {
    Schema schema = AvroSchemas.of(table);
    assertThat(new Schema.Parser().parse(schema.toString())).isEqualTo(schema);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aRowSurvivesStorage(Table<?> table) throws IOException {
    assertSurvives(table);
  }

  private static <R extends Record> void assertSurvives(Table<R> table) throws IOException {
    Schema schema = AvroSchemas.of(table);
    for (R row : List.of(SampleRows.full(table), SampleRows.sparse(table))) {
      GenericRecord read = throughBytes(schema, AvroRows.of(table, schema, "mono", AS_OF, row));
      assertThat(read.get("scope_id")).hasToString("mono");
      assertThat(read.get("as_of_ts")).isEqualTo(AS_OF.getEpochSecond() * 1_000_000);
      for (Column column : table.columns()) {
        assertThat(back(column.type(), read.get(column.name())))
            .as(column.name())
            .isEqualTo(column.get(row));
      }
    }
  }

  private static GenericRecord throughBytes(Schema schema, GenericRecord row) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<GenericRecord>(schema).write(row, encoder);
    encoder.flush();
    return new GenericDatumReader<GenericRecord>(schema)
        .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
  }

  private static @Nullable Object back(ColumnType type, @Nullable Object stored) {
    if (stored == null) {
      return null;
    }
    return switch (type) {
      case STRING -> stored.toString();
      case DATE -> LocalDate.ofEpochDay((int) stored);
      case TIMESTAMP -> Instant.EPOCH.plusNanos(Math.multiplyExact((long) stored, 1000L));
      case LIST ->
          StreamSupport.stream(((Iterable<?>) stored).spliterator(), false)
              .map(Object::toString)
              .toList();
      case LONG, INT, DOUBLE, BOOLEAN -> stored;
    };
  }

  @Test
  void datesAndTimestampsCarryTheirLogicalTypes() {
    Schema cycles = AvroSchemas.of(Tables.CYCLES);
    assertThat(cycles.getField("as_of_ts").schema().getLogicalType())
        .isEqualTo(LogicalTypes.timestampMicros());
    assertThat(cycles.getField("first_seen_date").schema().getTypes().get(1).getLogicalType())
        .isEqualTo(LogicalTypes.date());
  }

  @Test
  void instantsBefore1970AndFinerThanAMicrosecondAreCutDownwards() {
    Schema schema = AvroSchemas.of(Tables.CYCLES);
    CycleRow row = SampleRows.sparse(Tables.CYCLES);
    Instant asOf = Instant.ofEpochSecond(-1, 999_999_999);
    assertThat(AvroRows.of(Tables.CYCLES, schema, "s", asOf, row).get("as_of_ts")).isEqualTo(-1L);
  }
}
