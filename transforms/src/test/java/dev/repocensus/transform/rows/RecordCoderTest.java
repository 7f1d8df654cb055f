package dev.repocensus.transform.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.IterableCoder;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.util.SerializableUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any record of values travels; any other is refused when its coder is made. */
class RecordCoderTest {
  enum Color {
    RED,
    GREEN {
      @Override
      boolean isCalm() {
        return true;
      }
    };

    boolean isCalm() {
      return false;
    }
  }

  record Empty() {}

  record Plain(int i, long l, double d, boolean b) {}

  record Boxed(
      @Nullable Integer i,
      @Nullable Long l,
      @Nullable Boolean b,
      @Nullable String text,
      @Nullable Instant instant,
      @Nullable Color color,
      byte @Nullable [] bytes,
      int @Nullable [] numbers,
      @Nullable List<String> texts,
      @Nullable SortedMap<String, Long> counts,
      @Nullable Plain nested) {}

  record Nest(String name, List<Nested> children) {}

  record Nested(@Nullable String name, List<List<Integer>> numbers) {}

  record WithPath(Path path) {}

  record WithMap(Map<String, Long> map) {}

  record WithTextsMap(SortedMap<String, List<String>> map) {}

  record WithNumberMap(SortedMap<Long, String> map) {}

  record WithObject(Object object) {}

  record WithShort(short number) {}

  record DeepInside(List<WithObject> objects) {}

  record Generic<T>(T value) {}

  private static final Boxed FULL =
      new Boxed(
          -1,
          Long.MIN_VALUE,
          true,
          "naïve \uD83D\uDE00",
          Instant.parse("1969-12-31T23:59:59.999999999Z"),
          Color.GREEN,
          new byte[] {0, -1},
          new int[] {Integer.MIN_VALUE, 0, Integer.MAX_VALUE},
          List.of("a", "", "a"),
          new TreeMap<>(Map.of("x", 1L, "y", -2L)),
          new Plain(7, -8, -0.0, true));

  private static final Boxed NOTHING =
      new Boxed(null, null, null, null, null, null, null, null, null, null, null);

  private static <T extends Record> byte[] encode(Class<T> type, T value) throws IOException {
    return CoderUtils.encodeToByteArray(RecordCoder.of(type), value);
  }

  private static <T extends Record> T roundTrip(Class<T> type, T value) throws IOException {
    return CoderUtils.decodeFromByteArray(RecordCoder.of(type), encode(type, value));
  }

  @Test
  void aRecordWithoutComponentsTravels() throws IOException {
    assertThat(roundTrip(Empty.class, new Empty())).isEqualTo(new Empty());
  }

  @Test
  void absentComponentsStayAbsent() throws IOException {
    assertThat(roundTrip(Boxed.class, NOTHING)).isEqualTo(NOTHING);
  }

  @Test
  void everySupportedTypeComesBackEqual() throws IOException {
    assertThat(roundTrip(Boxed.class, FULL)).usingRecursiveComparison().isEqualTo(FULL);
    Plain extremes = new Plain(Integer.MIN_VALUE, Long.MAX_VALUE, Double.NaN, false);
    assertThat(roundTrip(Plain.class, extremes)).isEqualTo(extremes);
  }

  @Test
  void recordsNestInListsAndListsInLists() throws IOException {
    Nest nest =
        new Nest(
            "n",
            List.of(
                new Nested(null, List.of()),
                new Nested("n", List.of(List.of(), List.of(1, -2), List.of(1)))));
    assertThat(roundTrip(Nest.class, nest)).isEqualTo(nest);
  }

  @Test
  void textsByNameTravel() throws IOException {
    WithTextsMap map =
        new WithTextsMap(new TreeMap<>(Map.of("empty", List.of(), "two", List.of("b", "a"))));
    assertThat(roundTrip(WithTextsMap.class, map)).isEqualTo(map);
  }

  @Test
  void whatIsReadCannotBeChanged() throws IOException {
    Boxed back = roundTrip(Boxed.class, FULL);
    assertThatThrownBy(() -> back.texts().add("more"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> back.counts().put("z", 1L))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anAbsentElementOfAListIsAnErrorOfItsMaker() {
    List<String> withNull = new ArrayList<>();
    withNull.add(null);
    Boxed broken = new Boxed(null, null, null, null, null, null, null, null, withNull, null, null);
    assertThatThrownBy(() -> encode(Boxed.class, broken)).isInstanceOf(NullPointerException.class);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        WithPath.class,
        WithMap.class,
        WithNumberMap.class,
        WithObject.class,
        WithShort.class,
        DeepInside.class,
        Generic.class
      })
  void anotherTypeIsRefusedWhenTheCoderIsMade(Class<? extends Record> type) {
    assertThatThrownBy(() -> RecordCoder.of(type))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no coder for ");
  }

  @Test
  void equalValuesGiveEqualBytes() throws IOException {
    SortedMap<String, Long> forward = new TreeMap<>(Map.of("\uFFFD", 1L, "\uD83D\uDE00", 2L));
    SortedMap<String, Long> backward = new TreeMap<>(Comparator.<String>reverseOrder());
    backward.putAll(forward);
    assertThat(encode(Boxed.class, counts(forward)))
        .isEqualTo(encode(Boxed.class, counts(backward)));
    assertThat(encode(Boxed.class, FULL)).isEqualTo(encode(Boxed.class, FULL));
    assertThatCode(() -> RecordCoder.of(Boxed.class).verifyDeterministic())
        .doesNotThrowAnyException();
  }

  private static Boxed counts(SortedMap<String, Long> counts) {
    return new Boxed(null, null, null, null, null, null, null, null, null, counts, null);
  }

  @Test
  void countsComeBackInTheOrderOfTheirUtf8Bytes() throws IOException {
    SortedMap<String, Long> counts = new TreeMap<>(Map.of("\uD83D\uDE00", 2L, "\uFFFD", 1L));
    Boxed back = roundTrip(Boxed.class, counts(counts));
    assertThat(back.counts().keySet()).containsExactly("\uFFFD", "\uD83D\uDE00");
  }

  @Test
  void theCoderTravelsToWorkersAndNests() throws IOException {
    RecordCoder<Nested> coder = SerializableUtils.clone(RecordCoder.of(Nested.class));
    assertThat(coder).isEqualTo(RecordCoder.of(Nested.class));
    assertThat(coder).isNotEqualTo(RecordCoder.of(Nest.class));
    List<Nested> values = List.of(new Nested("a", List.of()), new Nested(null, List.of(List.of())));
    IterableCoder<Nested> many = IterableCoder.of(coder);
    assertThat(CoderUtils.decodeFromByteArray(many, CoderUtils.encodeToByteArray(many, values)))
        .containsExactlyElementsOf(values);
  }

  /** Changes only with the wire form, which launcher and workers of one build share. */
  @Test
  void theBytesOfOneRecordAreKnown() throws IOException {
    assertThat(HexFormat.of().formatHex(encode(Boxed.class, FULL)))
        .isEqualTo(
            "00000055010101ffffffffffffffffff01010101000b6e61c3af766520f09f98"
                + "800101ff93ebdc030101010200ff0103ffffffff0f00feffffff0f0103000161"
                + "00000201020001780200017903010e0f000000000000008001");
  }
}
