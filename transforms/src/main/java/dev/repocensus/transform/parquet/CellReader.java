package dev.repocensus.transform.parquet;

import dev.repocensus.schema.row.Vocabulary;
import dev.repocensus.schema.table.Column;
import dev.repocensus.schema.table.ColumnType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/**
 * How the cells of one column become values of its component.
 *
 * @param words the constants of its vocabulary by their text; empty if it is open
 */
record CellReader(Column column, Map<String, Object> words) {

  static CellReader of(Column column, Class<?> component) {
    Map<String, Object> words = new HashMap<>();
    if (component.isEnum()) {
      for (Object constant : component.getEnumConstants()) {
        String text =
            constant instanceof Vocabulary word ? word.text() : ((Enum<?>) constant).name();
        words.put(text, constant);
      }
    }
    return new CellReader(column, words);
  }

  /**
   * What takes the cells of a file's field.
   *
   * @throws NotOfTableException if the field is of another type
   */
  Converter converter(Type field, Consumer<Object> out) {
    if (column.type() == ColumnType.LIST) {
      return new ListCells(field, out);
    }
    if (!field.isPrimitive()) {
      throw wrongType(field);
    }
    Scalar scalar = scalar(field);
    return new ScalarCells(this, scalar, out);
  }

  /** What the number of a cell stands for. */
  enum Scalar {
    TEXT,
    WHOLE,
    FRACTION,
    TRUTH,
    MILLIS,
    MICROS
  }

  private Scalar scalar(Type field) {
    return switch (field.asPrimitiveType().getPrimitiveTypeName()) {
      case BINARY -> of(field, Scalar.TEXT, ColumnType.STRING);
      case INT32 -> of(field, Scalar.WHOLE, ColumnType.INT, ColumnType.LONG, ColumnType.DATE);
      case INT64 -> time(field);
      case FLOAT, DOUBLE -> of(field, Scalar.FRACTION, ColumnType.DOUBLE);
      case BOOLEAN -> of(field, Scalar.TRUTH, ColumnType.BOOLEAN);
      case INT96, FIXED_LEN_BYTE_ARRAY -> throw wrongType(field);
    };
  }

  private Scalar time(Type field) {
    if (field.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation time) {
      if (time.getUnit() == TimeUnit.NANOS) {
        throw wrongType(field);
      }
      Scalar unit = time.getUnit() == TimeUnit.MILLIS ? Scalar.MILLIS : Scalar.MICROS;
      return of(field, unit, ColumnType.TIMESTAMP);
    }
    return of(field, Scalar.WHOLE, ColumnType.INT, ColumnType.LONG);
  }

  private Scalar of(Type field, Scalar scalar, ColumnType... allowed) {
    for (ColumnType type : allowed) {
      if (type == column.type()) {
        return scalar;
      }
    }
    throw wrongType(field);
  }

  private NotOfTableException wrongType(Type field) {
    return new NotOfTableException(
        column.name() + " is " + field + ", not " + column.type().label());
  }

  Object text(String text) {
    Object constant = words.isEmpty() ? text : words.get(text);
    if (constant == null) {
      throw new NotOfTableException(column.name() + " has the unknown word " + text);
    }
    return constant;
  }

  Object whole(long number, Scalar scalar) {
    return switch (scalar) {
      case MILLIS -> Instant.EPOCH.plus(number, ChronoUnit.MILLIS);
      case MICROS -> Instant.EPOCH.plus(number, ChronoUnit.MICROS);
      case TEXT, WHOLE, FRACTION, TRUTH ->
          switch (column.type()) {
            case DATE -> LocalDate.ofEpochDay(number);
            case INT -> Math.toIntExact(number);
            case STRING, LONG, DOUBLE, BOOLEAN, TIMESTAMP, LIST -> number;
          };
    };
  }
}
