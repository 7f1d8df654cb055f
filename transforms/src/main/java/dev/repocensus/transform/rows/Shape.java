package dev.repocensus.transform.rows;

import dev.repocensus.schema.table.RowOrder;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How values of one type are written and read: looked up once per type, not once per value. */
interface Shape {

  void write(Object value, ByteSink sink);

  Object read(ByteSource source);

  /**
   * The shape of a type.
   *
   * @throws IllegalArgumentException for a type that no shape exists for
   */
  @SuppressWarnings("EnumOrdinal") // written and read by one build, never stored
  static Shape of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic);
    }
    if (!(type instanceof Class<?> raw)) {
      throw new IllegalArgumentException("no coder for " + type);
    }
    if (raw.isRecord()) {
      return RecordShape.of(raw);
    }
    if (raw.isEnum()) {
      Object[] constants = raw.getEnumConstants();
      return new Plain(
          (v, s) -> s.putVarint(((Enum<?>) v).ordinal()), s -> constants[(int) s.getVarint()]);
    }
    Shape simple = Plain.SIMPLE.get(raw);
    if (simple == null) {
      throw new IllegalArgumentException("no coder for " + raw);
    }
    return simple;
  }

  private static Shape ofGeneric(ParameterizedType generic) {
    Type[] arguments = generic.getActualTypeArguments();
    if (generic.getRawType() == List.class) {
      return new ListShape(of(arguments[0]));
    }
    if (generic.getRawType() == SortedMap.class && arguments[0] == String.class) {
      return new MapShape(of(arguments[1]));
    }
    throw new IllegalArgumentException("no coder for " + generic);
  }

  /** Writes a value. */
  interface Put {
    void put(Object value, ByteSink sink);
  }

  /** Reads a value. */
  interface Get {
    Object get(ByteSource source);
  }

  /** A shape of two functions. */
  record Plain(Put put, Get get) implements Shape {
    static final Map<Class<?>, Shape> SIMPLE =
        Map.ofEntries(
            Map.entry(
                int.class, new Plain((v, s) -> s.putSigned((Integer) v), s -> (int) s.getSigned())),
            Map.entry(
                Integer.class,
                new Plain((v, s) -> s.putSigned((Integer) v), s -> (int) s.getSigned())),
            Map.entry(
                long.class, new Plain((v, s) -> s.putSigned((Long) v), ByteSource::getSigned)),
            Map.entry(
                Long.class, new Plain((v, s) -> s.putSigned((Long) v), ByteSource::getSigned)),
            Map.entry(
                boolean.class,
                new Plain((v, s) -> s.putByte((Boolean) v ? 1 : 0), s -> s.getByte() == 1)),
            Map.entry(
                Boolean.class,
                new Plain((v, s) -> s.putByte((Boolean) v ? 1 : 0), s -> s.getByte() == 1)),
            Map.entry(
                double.class,
                new Plain(
                    (v, s) -> s.putLong(Double.doubleToLongBits((Double) v)),
                    s -> Double.longBitsToDouble(s.getLong()))),
            Map.entry(
                Double.class,
                new Plain(
                    (v, s) -> s.putLong(Double.doubleToLongBits((Double) v)),
                    s -> Double.longBitsToDouble(s.getLong()))),
            Map.entry(
                String.class, new Plain((v, s) -> s.putText((String) v), ByteSource::getText)),
            Map.entry(
                byte[].class, new Plain((v, s) -> s.putBytes((byte[]) v), ByteSource::getBytes)),
            Map.entry(int[].class, new Plain(Plain::putInts, Plain::getInts)),
            Map.entry(
                Instant.class,
                new Plain(
                    Plain::putInstant, s -> Instant.ofEpochSecond(s.getSigned(), s.getVarint()))));

    private static void putInts(Object value, ByteSink sink) {
      int[] numbers = (int[]) value;
      sink.putVarint(numbers.length);
      for (int number : numbers) {
        sink.putSigned(number);
      }
    }

    private static Object getInts(ByteSource source) {
      int[] numbers = new int[(int) source.getVarint()];
      Arrays.setAll(numbers, i -> (int) source.getSigned());
      return numbers;
    }

    private static void putInstant(Object value, ByteSink sink) {
      Instant instant = (Instant) value;
      sink.putSigned(instant.getEpochSecond());
      sink.putVarint(instant.getNano());
    }

    @Override
    public void write(Object value, ByteSink sink) {
      put.put(value, sink);
    }

    @Override
    public Object read(ByteSource source) {
      return get.get(source);
    }
  }

  /** A list: its size, then its elements. */
  record ListShape(Shape element) implements Shape {
    @Override
    public void write(Object value, ByteSink sink) {
      List<?> list = (List<?>) value;
      sink.putVarint(list.size());
      for (Object item : list) {
        element.write(item, sink);
      }
    }

    @Override
    public Object read(ByteSource source) {
      int size = (int) source.getVarint();
      List<Object> list = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        list.add(element.read(source));
      }
      return Collections.unmodifiableList(list);
    }
  }

  /** Values by name, sorted by UTF-8 bytes whatever order the map was made with. */
  record MapShape(Shape element) implements Shape {
    @Override
    public void write(Object value, ByteSink sink) {
      SortedMap<String, Object> entries = new TreeMap<>(RowOrder.TEXT);
      ((Map<?, ?>) value).forEach((name, entry) -> entries.put((String) name, entry));
      sink.putVarint(entries.size());
      entries.forEach(
          (name, entry) -> {
            sink.putText(name);
            element.write(entry, sink);
          });
    }

    @Override
    public Object read(ByteSource source) {
      SortedMap<String, Object> entries = new TreeMap<>(RowOrder.TEXT);
      for (int left = (int) source.getVarint(); left > 0; left--) {
        String name = source.getText();
        entries.put(name, element.read(source));
      }
      return Collections.unmodifiableSortedMap(entries);
    }
  }

  /** A record: its components in order, each that can be absent behind a byte. */
  final class RecordShape implements Shape {
    private final Constructor<?> constructor;
    private final Method[] accessors;
    private final Shape[] shapes;
    private final boolean[] primitive;

    private RecordShape(
        Constructor<?> constructor, Method[] accessors, Shape[] shapes, boolean[] primitive) {
      this.constructor = constructor;
      this.accessors = accessors;
      this.shapes = shapes;
      this.primitive = primitive;
    }

    static RecordShape of(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      Method[] accessors = new Method[components.length];
      Shape[] shapes = new Shape[components.length];
      boolean[] primitive = new boolean[components.length];
      Class<?>[] parameters = new Class<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        accessors[i] = components[i].getAccessor();
        accessors[i].setAccessible(true);
        shapes[i] = Shape.of(components[i].getGenericType());
        primitive[i] = components[i].getType().isPrimitive();
        parameters[i] = components[i].getType();
      }
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(parameters);
        constructor.setAccessible(true);
        return new RecordShape(constructor, accessors, shapes, primitive);
      } catch (NoSuchMethodException impossible) {
        throw new IllegalArgumentException(type + " has no canonical constructor", impossible);
      }
    }

    @Override
    public void write(Object value, ByteSink sink) {
      for (int i = 0; i < accessors.length; i++) {
        Object component = component(value, i);
        if (!primitive[i]) {
          sink.putByte(component == null ? 0 : 1);
        }
        if (component != null) {
          shapes[i].write(component, sink);
        }
      }
    }

    private @Nullable Object component(Object value, int i) {
      try {
        return accessors[i].invoke(value);
      } catch (ReflectiveOperationException broken) {
        throw new IllegalStateException("cannot read " + accessors[i], broken);
      }
    }

    @Override
    public Object read(ByteSource source) {
      @Nullable Object[] values = new @Nullable Object[accessors.length];
      for (int i = 0; i < values.length; i++) {
        boolean present = primitive[i] || source.getByte() == 1;
        values[i] = present ? shapes[i].read(source) : null;
      }
      try {
        return constructor.newInstance(values);
      } catch (InvocationTargetException broken) {
        throw new IllegalStateException("cannot make " + constructor, broken.getCause());
      } catch (ReflectiveOperationException broken) {
        throw new IllegalStateException("cannot make " + constructor, broken);
      }
    }
  }
}
