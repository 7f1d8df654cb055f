package dev.repocensus.analysis.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.row.ReadStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every name that CPython has for an encoding, and what it does with a file that declares it. */
class CookiesTest {
  /** Codecs that Java cannot read: a file that needs one is recovered, and says so. */
  private static final Set<String> LACKING =
      new TreeSet<>(List.of("euc_jis_2004", "euc_jisx0213", "shift_jis_2004", "shift_jisx0213"));

  static Stream<Cookie> cookies() throws IOException {
    try (InputStream table = CookiesTest.class.getResourceAsStream("/python/cookies.tsv")) {
      byte[] all = Objects.requireNonNull(table).readAllBytes();
      return new String(all, StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", -1))
              .map(row -> new Cookie(row[0], row[1], row[2].equals("taken"), row[3]))
              .toList()
              .stream();
    }
  }

  record Cookie(String alias, String codec, boolean isTaken, String source) {
    ModuleScan scan() {
      byte[] bytes = HexFormat.of().parseHex(source);
      return new ImportScanner().scan(bytes, bytes.length, false);
    }

    @Override
    public String toString() {
      return alias;
    }
  }

  @ParameterizedTest
  @MethodSource("cookies")
  void aFileIsReadOrItSaysWhyNot(Cookie cookie) {
    ModuleScan scan = cookie.scan();
    boolean isRead = cookie.isTaken() && !LACKING.contains(cookie.codec());

    assertThat(scan.status() == ReadStatus.READ).isEqualTo(isRead);
    if (!cookie.codec().startsWith("cp") || cookie.isTaken()) {
      assertThat(scan.imports()).extracting(ImportedName::module).containsExactly("a");
    }
  }

  @Test
  void theCodecsThatJavaLacksAreKnown() throws IOException {
    Set<String> flagged =
        cookies()
            .filter(Cookie::isTaken)
            .filter(cookie -> cookie.scan().status() != ReadStatus.READ)
            .map(Cookie::codec)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(flagged).isEqualTo(LACKING);
  }
}
