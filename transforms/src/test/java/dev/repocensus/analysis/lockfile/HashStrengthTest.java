package dev.repocensus.analysis.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HashStrengthTest {
  private static final String MD5 = "0123456789abcdef0123456789abcdef";

  @ParameterizedTest
  @CsvSource({
    ", NONE",
    "'', STRONG",
    "md5:00, WEAK",
    "MD5=00, WEAK",
    "sha1:00, WEAK",
    "sha256:00, STRONG",
    "sha512:00, STRONG",
    "blake2b:00, STRONG",
    MD5 + ", WEAK",
    MD5 + "01234567, WEAK",
    MD5 + MD5 + ", STRONG"
  })
  void theAlgorithmOrElseTheDigitsTell(String hash, HashStrength strength) {
    assertThat(HashStrength.of(hash)).isEqualTo(strength);
  }

  @Test
  void oneStrongHashAmongSeveralIsEnough() {
    assertThat(HashStrength.best(List.of())).isEqualTo(HashStrength.NONE);
    assertThat(HashStrength.best(List.of("md5:0"))).isEqualTo(HashStrength.WEAK);
    assertThat(HashStrength.best(List.of("md5:0", "sha256:0"))).isEqualTo(HashStrength.STRONG);
    assertThat(HashStrength.best(List.of("sha256:0", "md5:0"))).isEqualTo(HashStrength.STRONG);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UV | sha256: | md5:",
        "UV | hash = \"sha256:00\" } | hash = \"sha1:00\", other = 1 }",
        "PEX | \"algorithm\": \"sha256\" | \"algorithm\": \"sha1\"",
        "POETRY | sha256:00 | md5:00",
        "PDM | hash = \"sha256:00\" | hash = \"md5:00\"",
        "PYLOCK | sha256 = | md5 =",
        "PIPENV | \"hashes\": [\"sha256:00\"] | \"hashes\": [\"md5:00\"]",
        "CONDA_LOCK | md5: '00' | md5: '01'",
        "CONDA_EXPLICIT | #00 | #" + MD5,
        "PIXI | sha256: | md5:"
      })
  void everyFormatTellsItsWeakHashes(LockfileFormat format, String from, String to) {
    String text = LockSamples.lock(format, 0);
    assertThat(text).contains(from);
    LockedDistribution entry = only(format, text.replace(from, to));
    assertThat(entry.hashStrength()).isEqualTo(HashStrength.WEAK);
    assertThat(entry.hashes()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = LockfileFormat.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CONDA_LOCK", "PANTS_REQUIREMENTS"})
  void theHashesThatToolsWriteNowAreStrong(LockfileFormat format) {
    assertThat(only(format, LockSamples.lock(format, 0)).hashStrength())
        .isEqualTo(HashStrength.STRONG);
  }

  @Test
  void theBestOfAllFilesCountsAndNoHashIsNone() {
    String both =
        LockSamples.lock(LockfileFormat.CONDA_LOCK, 0)
            .replace("md5: '00'", "md5: '00'\n    sha256: '00'");
    assertThat(only(LockfileFormat.CONDA_LOCK, both).hashStrength()).isEqualTo(HashStrength.STRONG);
    String bare = LockSamples.lock(LockfileFormat.PANTS_REQUIREMENTS, 0);
    assertThat(only(LockfileFormat.PANTS_REQUIREMENTS, bare).hashStrength())
        .isEqualTo(HashStrength.NONE);
    String old =
        LockSamples.lock(LockfileFormat.POETRY, 0).replaceAll("(?s)files = \\[.*?\\n\\]", "")
            + "\n[metadata.hashes]\nmade-0 = [\""
            + MD5
            + "\"]\n";
    assertThat(only(LockfileFormat.POETRY, old).hashStrength()).isEqualTo(HashStrength.WEAK);
  }

  private static LockedDistribution only(LockfileFormat format, String text) {
    List<LockedDistribution> locked =
        format.read(SourceText.of("made.lock", text)).value().distributions();
    assertThat(locked).hasSize(1);
    return locked.get(0);
  }
}
