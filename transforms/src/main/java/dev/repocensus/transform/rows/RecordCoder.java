package dev.repocensus.transform.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.CustomCoder;
import org.jspecify.annotations.Nullable;

/**
 * Carries any record of this project between steps: numbers as varints, repeated texts once, absent
 * values as a zero byte.
 *
 * <p>Components may be {@code int}, {@code long}, {@code double}, {@code boolean}, their boxes,
 * {@code String}, {@code byte[]}, {@code int[]}, {@code Instant}, {@code Path}-free enums, other
 * such records, and {@code List} or {@code SortedMap} by {@code String} of them. A component of
 * another type is refused when the coder is made, not when the first element is sent.
 *
 * @param <T> the record
 */
public final class RecordCoder<T extends Record> extends CustomCoder<T> {
  private final Class<T> type;
  private transient @Nullable Shape shape;

  private RecordCoder(Class<T> type) {
    this.type = type;
    this.shape = Shape.of(type);
  }

  public static <T extends Record> RecordCoder<T> of(Class<T> type) {
    return new RecordCoder<>(type);
  }

  private Shape shape() {
    Shape known = shape;
    if (known == null) {
      known = Shape.of(type);
      shape = known;
    }
    return known;
  }

  @Override
  public void encode(T value, OutputStream out) throws IOException {
    ByteSink sink = new ByteSink();
    shape().write(value, sink);
    Frame.write(sink, out);
  }

  @Override
  public T decode(InputStream in) throws IOException {
    return type.cast(shape().read(Frame.read(in)));
  }

  @Override
  public void verifyDeterministic() {
    // Records hold values only, in the order of their components.
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordCoder<?> that && type.equals(that.type);
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }

  @Override
  public String toString() {
    return "RecordCoder(" + type.getSimpleName() + ")";
  }
}
