package dev.repocensus.analysis.closure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.LockfileFormat;
import dev.repocensus.analysis.packaging.Version;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LackedPythonsTest {
  private static final LockEnvironments ENVIRONMENTS = environments(">=3.9,<3.13");

  private static LockEnvironments environments(String range) {
    String text = "[metadata]\ncontent-hash = \"0\"\npython-versions = \"" + range + "\"\n";
    Lockfile lock = LockfileFormat.POETRY.read(SourceText.of("poetry.lock", text)).value();
    return LockEnvironments.of(lock, List.of(Version.parse("3.10.5").orElseThrow()));
  }

  private static BitSet everywhere() {
    BitSet all = new BitSet();
    all.set(0, ENVIRONMENTS.size());
    return all;
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = ';',
      value = {
        "none            ; none",
        "''              ; none",
        "nonsense        ; none",
        ">=3.9           ; none",
        ">=3.10          ; 3.9",
        ">=3.10.5        ; 3.9",
        "<3.12           ; 3.12",
        "!=3.11.*        ; 3.11",
        "==3.10.6        ; 3.9",
        "<3.10 || >=3.11 ; 3.10",
        "<2.8 || >=3.4   ; none"
      })
  void theFirstMinorVersionOfWhichNoReleaseFitsIsLacked(String range, String expected) {
    assertThat(new LackedPythons(ENVIRONMENTS).first(range, everywhere())).isEqualTo(expected);
  }

  @Test
  void whatIsNeededNowhereLacksNothing() {
    assertThat(new LackedPythons(ENVIRONMENTS).first("<3", new BitSet())).isNull();
  }

  @Test
  void interpretersOfAnUnknownPlatformAreNotAsked() {
    BitSet alone = everywhere();
    alone.clear(0, ENVIRONMENTS.checked());
    assertThat(alone.isEmpty()).isFalse();
    assertThat(new LackedPythons(ENVIRONMENTS).first("<3", alone)).isNull();
  }

  @Test
  void everySetOfPlacesIsAnsweredAsOneByOne() {
    Random random = new Random(7);
    LackedPythons lacked = new LackedPythons(ENVIRONMENTS);
    List<String> ranges = List.of(">=3.10", "<3.12", ">=3.10.5,<3.12", "!=3.11.*", "==3.10.4");
    for (int i = 0; i < 500; i++) {
      BitSet reached = new BitSet();
      for (int place = 0; place < ENVIRONMENTS.size(); place++) {
        reached.set(place, random.nextInt(4) == 0);
      }
      String range = ranges.get(random.nextInt(ranges.size()));
      assertThat(lacked.first(range, reached)).isEqualTo(oneByOne(range, reached));
    }
  }

  private static String oneByOne(String range, BitSet reached) {
    Map<String, Boolean> minors = new LinkedHashMap<>();
    for (int i = 0; i < ENVIRONMENTS.checked(); i++) {
      if (reached.get(i)) {
        Version python = ENVIRONMENTS.python(i);
        String minor = String.valueOf(ENVIRONMENTS.value(i, "python_version"));
        minors.merge(minor, Pythons.of(range).contains(python), Boolean::logicalOr);
      }
    }
    return minors.keySet().stream().filter(each -> !minors.get(each)).findFirst().orElse(null);
  }
}
