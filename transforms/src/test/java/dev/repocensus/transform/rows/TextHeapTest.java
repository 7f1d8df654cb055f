package dev.repocensus.transform.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextHeapTest {
  static Stream<List<String>> texts() {
    return Stream.of(
        List.of(),
        List.of(""),
        List.of("a"),
        List.of("", "", "b"),
        List.of("é", "", "日本", "😀", "z"));
  }

  private static TextHeap copied(TextHeap heap) {
    ByteSink sink = new ByteSink();
    heap.writeTo(sink);
    return TextHeap.readFrom(new ByteSource(Arrays.copyOf(sink.array(), sink.length())));
  }

  private static List<String> all(TextHeap heap) {
    return IntStream.range(0, heap.size()).mapToObj(heap::text).toList();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyTextIsThereBeforeAndAfterATrip(List<String> texts) {
    TextHeap heap = TextHeap.of(texts);

    assertThat(all(heap)).isEqualTo(texts);
    assertThat(all(copied(heap))).isEqualTo(texts);
    assertThat(copied(heap)).isEqualTo(heap).hasSameHashCodeAs(heap);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theBytesOfATextAreItsUtf8(List<String> texts) {
    TextHeap heap = TextHeap.of(texts);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(Arrays.copyOfRange(heap.bytes(), heap.start(i), heap.end(i)))
          .isEqualTo(texts.get(i).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aStringIsMadeOnce() {
    TextHeap heap = copied(TextHeap.of(List.of("a", "b")));

    assertThat(heap.text(1)).isSameAs(heap.text(1));
  }

  @Test
  void sameBytesInOtherTextsAreNotTheSame() {
    assertThat(TextHeap.of(List.of("ab", ""))).isNotEqualTo(TextHeap.of(List.of("a", "b")));
  }
}
