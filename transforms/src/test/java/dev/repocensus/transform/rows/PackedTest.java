package dev.repocensus.transform.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A column in as few bytes as its range needs gives back what was put in. */
class PackedTest {
  private static final long NULL = Packed.NULL;

  private static long[] unpack(Packed packed) {
    long[] values = new long[packed.length()];
    Arrays.setAll(values, packed::get);
    return values;
  }

  private static byte[] encoded(Packed packed) {
    ByteSink sink = new ByteSink();
    packed.writeTo(sink);
    return Arrays.copyOf(sink.array(), sink.length());
  }

  /** The values, and how many bytes each of them should take. */
  static Stream<Arguments> columns() {
    return Stream.of(
        column("no row at all", 0),
        column("one NULL", 0, NULL),
        column("all NULL", 0, NULL, NULL, NULL),
        column("one value", 0, 7),
        column("constant", 0, -5, -5, -5),
        column("the greatest number alone", 0, Long.MAX_VALUE),
        column("constant but for a NULL", 1, 9, NULL, 9),
        column("two values", 1, 0, 1),
        column("the widest range of one byte", 1, 100, 354),
        column("the same with NULL", 1, NULL, 100, 354),
        column("the narrowest range of two bytes", 2, 100, 355),
        column("the widest range of two bytes", 2, -1, 65533),
        column("the narrowest range of four bytes", 4, -1, 65534),
        column("the widest range of four bytes", 4, 0, 0xFFFF_FFFEL),
        column("the narrowest range of eight bytes", 8, 0, 0xFFFF_FFFFL),
        column("negative numbers", 1, -3, -250, -3),
        column("far below zero", 1, Long.MIN_VALUE + 1, Long.MIN_VALUE + 3),
        column("far above zero", 1, Long.MAX_VALUE, Long.MAX_VALUE - 2),
        column("a range that just fits", 8, 0, Long.MAX_VALUE - 1, NULL),
        column("a range one too wide", 8, 0, Long.MAX_VALUE, NULL),
        column("both ends", 8, Long.MIN_VALUE + 1, Long.MAX_VALUE, 0, NULL));
  }

  private static Arguments column(String name, int width, long... values) {
    return Arguments.of(name, width, values);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("columns")
  void aColumnTakesTheBytesItsRangeNeeds(String name, int width, long[] values) {
    Packed packed = Packed.of(values, values.length);
    assertThat(unpack(packed)).isEqualTo(values);
    int header = 1 + Long.BYTES + 1 + 1;
    assertThat(encoded(packed).length - header)
        .isBetween(width * values.length, width * values.length + 1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("columns")
  void aColumnReadBackEqualsTheOneWritten(String name, int width, long[] values) {
    Packed packed = Packed.of(values, values.length);
    Packed read = Packed.readFrom(new ByteSource(encoded(packed)));
    assertThat(read).isEqualTo(packed).hasSameHashCodeAs(packed);
    assertThat(unpack(read)).isEqualTo(values);
  }

  @Test
  void whatLiesBehindTheLengthIsNotStored() {
    assertThat(Packed.of(new long[] {4, 4, 900}, 2)).isEqualTo(Packed.of(new long[] {4, 4}, 2));
  }

  @Test
  void columnsOfOtherValuesDiffer() {
    Packed zeroAndNull = Packed.of(new long[] {0, NULL}, 2);
    assertThat(zeroAndNull).isNotEqualTo(Packed.of(new long[] {NULL, 0}, 2));
    assertThat(zeroAndNull).isNotEqualTo(Packed.of(new long[] {1, NULL}, 2));
    assertThat(Packed.of(new long[] {NULL}, 1)).isNotEqualTo(Packed.of(new long[] {0}, 1));
  }

  @Property(tries = 500)
  void whatIsPutIsGot(@ForAll("ranges") long[] values) {
    Packed packed = Packed.of(values, values.length);
    assertThat(unpack(packed)).isEqualTo(values);
    assertThat(unpack(Packed.readFrom(new ByteSource(encoded(packed))))).isEqualTo(values);
  }

  /** Numbers that lie close together as often as far apart, with NULL among them. */
  @Provide
  Arbitrary<long[]> ranges() {
    return Arbitraries.integers()
        .between(0, 63)
        .flatMap(
            shift ->
                Arbitraries.longs()
                    .map(value -> value >> shift)
                    .injectNull(0.1)
                    .map(value -> value == null ? NULL : value)
                    .list()
                    .ofMaxSize(60)
                    .map(list -> list.stream().mapToLong(Long::longValue).toArray()));
  }
}
