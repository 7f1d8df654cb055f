package dev.repocensus.schema.table;

import java.util.List;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** The Avro schema of a table: what its Parquet files and {@code .avsc} snapshots are made of. */
public final class AvroSchemas {
  private static final String NAMESPACE = "dev.repocensus.lake";

  private AvroSchemas() {}

  /**
   * A record {@code dev.repocensus.lake.<table>} with the physical columns. A nullable column is a
   * union of null and its type with null as its default; a list is an array of strings.
   */
  public static Schema of(Table<?> table) {
    List<Schema.Field> fields = table.physicalColumns().stream().map(AvroSchemas::fieldOf).toList();
    return Schema.createRecord(table.name(), table.doc(), NAMESPACE, false, fields);
  }

  private static Schema.Field fieldOf(Column column) {
    Schema type = typeOf(column.type());
    if (!column.nullable()) {
      return new Schema.Field(column.name(), type, column.doc());
    }
    Schema union = Schema.createUnion(Schema.create(Schema.Type.NULL), type);
    return new Schema.Field(column.name(), union, column.doc(), JsonProperties.NULL_VALUE);
  }

  private static Schema typeOf(ColumnType type) {
    return switch (type) {
      case STRING -> Schema.create(Schema.Type.STRING);
      case LONG -> Schema.create(Schema.Type.LONG);
      case INT -> Schema.create(Schema.Type.INT);
      case DOUBLE -> Schema.create(Schema.Type.DOUBLE);
      case BOOLEAN -> Schema.create(Schema.Type.BOOLEAN);
      case DATE -> LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
      case TIMESTAMP -> LogicalTypes.timestampMicros().addToSchema(Schema.create(Schema.Type.LONG));
      case LIST -> Schema.createArray(Schema.create(Schema.Type.STRING));
    };
  }
}
