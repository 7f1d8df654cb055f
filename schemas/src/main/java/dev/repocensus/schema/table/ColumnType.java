package dev.repocensus.schema.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The eight types a column may have; every engine reads them alike. */
public enum ColumnType {
  STRING("string"),
  LONG("int64"),
  INT("int32"),
  DOUBLE("double"),
  BOOLEAN("boolean"),
  DATE("date"),
  /** Microseconds since 1970, UTC. */
  TIMESTAMP("timestamp"),
  /** A list of strings without NULL in it. */
  LIST("list of string");

  private static final Map<Class<?>, ColumnType> BY_CLASS =
      Map.ofEntries(
          Map.entry(String.class, STRING),
          Map.entry(long.class, LONG),
          Map.entry(Long.class, LONG),
          Map.entry(int.class, INT),
          Map.entry(Integer.class, INT),
          Map.entry(double.class, DOUBLE),
          Map.entry(Double.class, DOUBLE),
          Map.entry(boolean.class, BOOLEAN),
          Map.entry(Boolean.class, BOOLEAN),
          Map.entry(LocalDate.class, DATE),
          Map.entry(Instant.class, TIMESTAMP),
          Map.entry(List.class, LIST));

  private final String label;

  ColumnType(String label) {
    this.label = label;
  }

  /** The name a reader of the dictionary sees, for example {@code int64}. */
  public String label() {
    return label;
  }

  /**
   * The type that stores a component of the given class; an enum is stored as text.
   *
   * @throws IllegalArgumentException if no column can store it: a row record is wrong
   */
  static ColumnType of(Class<?> component) {
    @Nullable ColumnType type = component.isEnum() ? STRING : BY_CLASS.get(component);
    if (type == null) {
      throw new IllegalArgumentException("No column stores a " + component.getName());
    }
    return type;
  }
}
