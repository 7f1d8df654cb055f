package dev.repocensus.analysis.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTallyTest {

  private static FileTally of(String text) {
    FileTally tally = new FileTally(text);
    for (int start = 0, end; start < text.length(); start = end + 1) {
      end = text.indexOf(' ', start);
      end = end < 0 ? text.length() : end;
      tally.file(start, end);
    }
    return tally;
  }

  @Test
  void nothingIsCountedOfNothing() {
    assertThat(of("").counted(null)).isEqualTo(Artifacts.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".whl",
        "-.whl",
        "a.whl",
        "a-1.whl",
        "a-1-py3-none-any.whl",
        "a-1-py3-none-any.whl a-1-cp39-win.whl a-10-cp39-win.whl A-1-cp39-win.whl",
        "https://f.example/x/a-1-py3-none-any.whl https://f.example/y/a-1-cp39-win.whl",
        "http://f.example/a-1-py3-none-any.whl",
        "a-1.tar.gz a-1.zip a-1.tgz a-1.tar.bz2 a-1.tar.xz a-1.tar a-1.egg a-1.exe",
        "https://f.example/a-1.tar.gz#sha256=00 https://f.example/a-1.whl?x=1",
        "a.tar.gz -a.tar.gz a_b-1+cpu.tar.gz"
      })
  void filesOfATextCountAsFilesOneByOne(String text) {
    Artifacts expected = Artifacts.NONE;
    for (String name : text.split(" ", -1)) {
      expected = expected.plus(Artifacts.file(name, HashStrength.NONE, null));
    }
    assertThat(of(text).counted(null)).isEqualTo(expected);
  }

  @Test
  void theBestHashCountsAndEveryHash() {
    FileTally tally = of("a-1.zip");
    Instant first = Instant.parse("2024-01-02T03:04:05Z");
    assertThat(hashed("md5:00").strength()).isEqualTo(HashStrength.WEAK);
    Artifacts mixed = hashed("md5:00", "sha256:00", "sha1:0", "sha512:00");
    assertThat(mixed.strength()).isEqualTo(HashStrength.STRONG);
    assertThat(mixed.weak()).isEqualTo(2);
    assertThat(tally.counted(first))
        .isEqualTo(new Artifacts(1, 0, HashStrength.NONE, 0, 0, 1, List.of("a-1"), false, first));
  }

  private static Artifacts hashed(String... hashes) {
    FileTally tally = new FileTally(String.join("", hashes));
    int at = 0;
    for (String hash : hashes) {
      tally.hash(at, at + hash.length());
      at += hash.length();
    }
    Artifacts counted = tally.counted(null);
    assertThat(counted.hashed()).isEqualTo(hashes.length);
    return counted;
  }
}
