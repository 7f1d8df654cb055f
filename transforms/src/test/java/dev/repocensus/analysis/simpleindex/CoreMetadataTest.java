package dev.repocensus.analysis.simpleindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoreMetadataTest {
  private static Optional<List<String>> read(String text) {
    return CoreMetadata.requiresDist(text.getBytes(StandardCharsets.UTF_8), "acme");
  }

  @Test
  void whatIsNotTheMetadataOfTheDistributionIsNone() {
    assertThat(read("")).isEmpty();
    assertThat(read("<html>sign in</html>")).isEmpty();
    assertThat(read("Name: other\nRequires-Dist: six\n")).isEmpty();
  }

  @Test
  void requirementsAreReadAboveTheDescription() {
    assertThat(
            read(
                "Metadata-Version: 2.1\r\nName: Acme\r\nRequires-Dist: six >=1\r\n"
                    + "requires-dist: tomli;\r\n   python_version < '3.11'\r\n\r\n"
                    + "Requires-Dist: text\r\n"))
        .contains(List.of("six >=1", "tomli; python_version < '3.11'"));
    assertThat(read("Name: acme\n")).contains(List.of());
  }
}
