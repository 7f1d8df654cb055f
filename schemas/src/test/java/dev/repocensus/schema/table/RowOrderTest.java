package dev.repocensus.schema.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowOrderTest {
  private static final int[] ALPHABET = {
    0, '/', 'A', 'a', 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x10FFFF
  };

  @Test
  void nullIsLessThanAnythingAndEqualToItself() {
    assertThat(RowOrder.compare(null, null)).isZero();
    assertThat(RowOrder.compare(null, "")).isNegative();
    assertThat(RowOrder.compare(false, null)).isPositive();
  }

  @Test
  void valuesOfOtherTypesKeepTheirNaturalOrder() {
    assertThat(RowOrder.compare(false, true)).isNegative();
    assertThat(RowOrder.compare(2L, 10L)).isNegative();
    assertThat(RowOrder.compare(-0.0, 0.0)).isNegative();
    assertThat(RowOrder.compare(List.of(), List.of(""))).isNegative();
    assertThat(RowOrder.compare(List.of("b"), List.of("a", "z"))).isPositive();
  }

  @Test
  void anyTwoTextsCompareAsTheirUtf8Bytes() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String left = text(random);
      String right = text(random);
      assertThat(Integer.signum(RowOrder.TEXT.compare(left, right)))
          .isEqualTo(
              Integer.signum(Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8))));
    }
  }

  private static String text(Random random) {
    int[] points =
        random.ints(random.nextInt(4), 0, ALPHABET.length).map(i -> ALPHABET[i]).toArray();
    return new String(points, 0, points.length);
  }
}
