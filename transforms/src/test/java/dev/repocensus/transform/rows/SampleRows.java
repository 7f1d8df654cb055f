package dev.repocensus.transform.rows;

import dev.repocensus.schema.table.Column;
import dev.repocensus.schema.table.Table;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Rows of any table, made up from its components by a seed; every third value that may be is NULL. */
public final class SampleRows {
  private static final List<String> WORDS =
      List.of("", "a", "pkg/mod.py", "\uFFFDlast", "\uD83D\uDE00face", "zz", "É");

  private SampleRows() {}

  public static <R extends Record> List<R> of(Table<R> table, int count, long seed) {
    Random random = new Random(seed);
    List<R> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(row(table, random));
    }
    return rows;
  }

  private static <R extends Record> R row(Table<R> table, Random random) {
    RecordComponent[] components = table.rowType().getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < values.length; i++) {
      Column column = table.columns().get(i);
      boolean isNull = column.nullable() && random.nextInt(3) == 0;
      values[i] = isNull ? null : value(components[i].getType(), column, random);
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return table.rowType().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException broken) {
      throw new AssertionError("no row of " + table, broken);
    }
  }

  private static Object value(Class<?> type, Column column, Random random) {
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    }
    return switch (column.type()) {
      case STRING -> word(random);
      case LIST -> random.ints(random.nextInt(3), 0, WORDS.size()).mapToObj(WORDS::get).toList();
      case INT -> random.nextInt(200) - 100;
      case LONG -> random.nextLong() >> random.nextInt(1, 64);
      case DOUBLE -> random.nextGaussian();
      case BOOLEAN -> random.nextBoolean();
      case DATE -> LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000L);
      case TIMESTAMP -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1_000L);
    };
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
