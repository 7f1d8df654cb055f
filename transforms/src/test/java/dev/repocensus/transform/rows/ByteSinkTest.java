package dev.repocensus.transform.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sink writes, a source reads. */
class ByteSinkTest {
  private final ByteSink sink = new ByteSink();

  private byte[] written() {
    return Arrays.copyOf(sink.array(), sink.length());
  }

  private ByteSource source() {
    return new ByteSource(written());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 00",
    "1, 01",
    "127, 7f",
    "128, 8001",
    "16383, ff7f",
    "16384, 808001",
    "-1, ffffffffffffffffff01",
    "9223372036854775807, ffffffffffffffff7f",
    "-9223372036854775808, 80808080808080808001",
  })
  void aVarintTakesOneByteForEverySevenBits(long value, String hex) {
    sink.putVarint(value);
    assertThat(HexFormat.of().formatHex(written())).isEqualTo(hex);
    assertThat(source().getVarint()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"0, 00", "-1, 01", "1, 02", "-64, 7f", "64, 8001"})
  void smallNumbersOfEitherSignAreShort(long value, String hex) {
    sink.putSigned(value);
    assertThat(HexFormat.of().formatHex(written())).isEqualTo(hex);
    assertThat(source().getSigned()).isEqualTo(value);
  }

  @Property(tries = 300)
  void everyNumberComesBack(@ForAll List<Long> values) {
    ByteSink numbers = new ByteSink();
    for (long value : values) {
      numbers.putVarint(value);
      numbers.putSigned(value);
      numbers.putLong(value);
    }
    ByteSource source = new ByteSource(Arrays.copyOf(numbers.array(), numbers.length()));
    for (long value : values) {
      assertThat(source.getVarint()).isEqualTo(value);
      assertThat(source.getSigned()).isEqualTo(value);
      assertThat(source.getLong()).isEqualTo(value);
    }
  }

  @Test
  void aRepeatedTextIsWrittenOnce() {
    List<String> texts = List.of("", "naïve", "", "\uD83D\uDE00", "naïve", "x".repeat(2_000), "");
    texts.forEach(sink::putText);
    assertThat(sink.length()).isLessThan(2_050);
    ByteSource source = source();
    assertThat(texts).allSatisfy(text -> assertThat(source.getText()).isEqualTo(text));
  }

  @Test
  void anArrayOfAnyLengthComesBack() {
    byte[] large = new byte[100_000];
    Arrays.fill(large, (byte) 0x80);
    sink.putBytes(new byte[0]);
    sink.putBytes(large);
    sink.putByte(7);
    ByteSource source = source();
    assertThat(source.getBytes()).isEmpty();
    assertThat(source.getBytes()).isEqualTo(large);
    assertThat(source.getByte()).isEqualTo(7);
  }

  @Test
  void aFrameThatIsCutShortIsAnError() throws IOException {
    sink.putText("whole");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Frame.write(sink, out);
    byte[] cut = Arrays.copyOf(out.toByteArray(), out.size() - 1);
    assertThatThrownBy(() -> Frame.read(new ByteArrayInputStream(cut)))
        .isInstanceOf(EOFException.class)
        .hasMessageContaining("ends after");
    assertThatThrownBy(() -> Frame.read(new ByteArrayInputStream(new byte[0])))
        .isInstanceOf(EOFException.class);
  }
}
