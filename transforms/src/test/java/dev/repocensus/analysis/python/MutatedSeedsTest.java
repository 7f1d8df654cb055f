package dev.repocensus.analysis.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.row.ReadStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Breaks each seed in many ways, the same ones every time, and asks what must hold of any bytes.
 */
class MutatedSeedsTest {
  private static final int MUTANTS = 400;

  private final ScanLaws laws = new ScanLaws();

  static Stream<Path> seeds() {
    return Seeds.all().stream();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void noMutantThrowsOrLies(Path seed) {
    byte[] original = Seeds.read(seed);
    Mutator mutator = new Mutator(new Random(seed.getFileName().toString().hashCode()));
    laws.check(original, Seeds.isNotebook(seed));
    for (int i = 0; i < MUTANTS; i++) {
      laws.check(mutator.mutant(original), Seeds.isNotebook(seed));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void whatIsCutOffTakesNothingFromTheLinesBeforeIt(Path seed) {
    byte[] source = Seeds.read(seed);
    for (int at = 0; at < source.length && !Seeds.isNotebook(seed); at++) {
      if (at == 0 || CharClass.isNewline(source[at - 1])) {
        laws.checkCut(source, at);
      }
    }
    laws.checkTime(source);
  }

  /** What comes before a fault is found as if there were none. */
  @ParameterizedTest
  @MethodSource("seeds")
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void aFaultTakesNothingFromTheLinesBeforeIt(Path seed) {
    byte[] original = Seeds.read(seed);
    ImportScanner scanner = new ImportScanner();
    ModuleScan whole = scanner.scan(original, original.length, false);
    boolean isSource = !Seeds.isNotebook(seed) && ScanLaws.hasBytesOfLines(whole);
    if (whole.status() == ReadStatus.FAILED || !isSource || original.length == 0) {
      return;
    }
    Random random = new Random(original.length);
    Mutator mutator = new Mutator(random);
    for (int i = 0; i < MUTANTS; i++) {
      int at = random.nextInt(original.length);
      int line = ScanLaws.lineOf(original, at);
      byte[] mutant = Mutator.splice(original, at, at, mutator.piece());
      if (line > 2) {
        List<String> kept = ScanLaws.before(scanner.scan(mutant, mutant.length, false), line);
        assertThat(kept)
            .as("%s at %d", seed.getFileName(), at)
            .containsAll(ScanLaws.before(whole, line));
      }
    }
  }
}
