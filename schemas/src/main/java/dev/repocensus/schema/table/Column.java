package dev.repocensus.schema.table;

import dev.repocensus.schema.row.Doc;
import dev.repocensus.schema.row.Vocabulary;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table: what its component of the row record says, and how to read it from a row.
 */
public final class Column {
  private final String name;
  private final ColumnType type;
  private final boolean nullable;
  private final String doc;
  private final String unit;
  private final boolean filled;
  private final List<String> vocabulary;
  private final @Nullable Method accessor;

  private Column(
      String name,
      ColumnType type,
      boolean nullable,
      Doc doc,
      List<String> vocabulary,
      Method accessor) {
    this.name = name;
    this.type = type;
    this.nullable = nullable;
    this.doc = doc.value();
    this.unit = doc.unit();
    this.filled = doc.filled();
    this.vocabulary = vocabulary;
    this.accessor = accessor;
  }

  private Column(String name, ColumnType type, String doc) {
    this.name = name;
    this.type = type;
    this.nullable = false;
    this.doc = doc;
    this.unit = "";
    this.filled = true;
    this.vocabulary = List.of();
    this.accessor = null;
  }

  /** A column that belongs to the run and stands before those of the row. */
  static Column leading(String name, ColumnType type, String doc) {
    return new Column(name, type, doc);
  }

  /** The column of a component. */
  static Column of(RecordComponent component) {
    @Nullable Doc doc = component.getAnnotation(Doc.class);
    if (doc == null) {
      throw new IllegalArgumentException(component + " carries no @Doc");
    }
    return new Column(
        snakeCase(component.getName()),
        ColumnType.of(component.getType()),
        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
        doc,
        vocabularyOf(component.getType()),
        component.getAccessor());
  }

  /** {@code minUploadTs} becomes {@code min_upload_ts}; digits stay with the word before them. */
  static String snakeCase(String camelCase) {
    return camelCase.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static List<String> vocabularyOf(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(Column::text).toList()
        : List.of();
  }

  private static String text(Object constant) {
    return constant instanceof Vocabulary word ? word.text() : ((Enum<?>) constant).name();
  }

  /** The name in snake case. */
  public String name() {
    return name;
  }

  /** How the column is stored. */
  public ColumnType type() {
    return type;
  }

  /** Whether a row may have NULL here. */
  public boolean nullable() {
    return nullable;
  }

  /** One sentence. */
  public String doc() {
    return doc;
  }

  /** The unit of a number; empty for a plain count and for what is no number. */
  public String unit() {
    return unit;
  }

  /** False while nothing computes the column: it is then NULL in every row. */
  public boolean filled() {
    return filled;
  }

  /** The closed vocabulary as it stands in the lake, in the order of its enum; empty if open. */
  public List<String> vocabulary() {
    return vocabulary;
  }

  /**
   * The value of this column in a row, as one of String, Long, Integer, Double, Boolean, LocalDate,
   * Instant, List of String, or null; a word of a vocabulary as its text.
   *
   * @throws IllegalStateException for {@code scope_id} and {@code as_of_ts}, which no row holds
   */
  public @Nullable Object get(Record row) {
    if (accessor == null) {
      throw new IllegalStateException(name + " belongs to the run, not to a row");
    }
    @Nullable Object value = read(accessor, row);
    return value instanceof Enum<?> constant ? text(constant) : value;
  }

  private @Nullable Object read(Method method, Record row) {
    try {
      return method.invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + name + " of " + row.getClass(), e);
    }
  }

  @Override
  public String toString() {
    return name + " " + type.label() + (nullable ? "?" : "");
  }
}
