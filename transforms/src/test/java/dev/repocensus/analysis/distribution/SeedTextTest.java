package dev.repocensus.analysis.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          ''                                  | does not start with '# census-seed 1'
          '# census-seed 1'                   | does not start with '# census-seed 1'
          '# census-seed 2~'                  | does not start with '# census-seed 1'
          '# census-seed 1~m;a;runtime;b'     | x.tsv:2: the last line is cut off
          '# census-seed 1~~'                 | x.tsv:2: neither a distribution nor a module
          '# census-seed 1~m;a;runtime~'      | x.tsv:2: neither a distribution nor a module
          '# census-seed 1~#~m;a;code;b~'     | x.tsv:3: the word 'code' is not known
          '# census-seed 1~d;a;1;wheel;files;many;~' | x.tsv:2: 'many' is not a count
          '# census-seed 1~d;a;1;wheel;files;9999999999;~' | x.tsv:2: '9999999999' is not a count
          """)
  void whatIsNoSeedIsRefusedWithItsLine(String text, String message) {
    String written = text.replace('~', '\n').replace(';', '\t');
    assertThatThrownBy(() -> SeedText.parse(written, "x.tsv"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageStartingWith("x.tsv");
  }

  @Test
  void anEmptySeedIsOneLine() {
    assertThat(SeedText.print(Seed.EMPTY, List.of())).isEqualTo("# census-seed 1\n");
    assertThat(SeedText.parse("# census-seed 1\n", "x")).isEqualTo(Seed.EMPTY);
  }

  @Test
  void linesAreWrittenInOneOrderWhateverTheyCameIn() {
    ModulePrefix stub = new ModulePrefix("a", ProviderKind.STUB, List.of("types-a"));
    ModulePrefix code = new ModulePrefix("a", ProviderKind.RUNTIME, List.of("a", "b"));
    KnownDistribution a =
        new KnownDistribution("a", List.of("1", "2"), "wheel", MapSource.FILES, 1, List.of());
    KnownDistribution b =
        new KnownDistribution("b", List.of(), "debian", MapSource.TOP_LEVEL, 0, List.of("x", "y"));
    String text = SeedText.print(new Seed(List.of(b, a), List.of(stub, code)), List.of("why"));
    assertThat(text)
        .isEqualTo(
            "# census-seed 1\n# why\nd\ta\t1 2\twheel\tfiles\t1\t\nd\tb\t\tdebian\ttop_level\t0\tx y\n"
                + "m\ta\truntime\ta b\nm\ta\tstub\ttypes-a\n");
    assertThat(SeedText.parse(text, "x")).isEqualTo(new Seed(List.of(a, b), List.of(code, stub)));
  }
}
