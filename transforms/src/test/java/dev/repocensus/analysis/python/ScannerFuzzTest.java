package dev.repocensus.analysis.python;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Scans mutants of the seeds, crossings of them, soups of tokens and random bytes, and asks what
 * must hold of any bytes. A few seconds of the same ones here; {@code make fuzz MINUTES=10} goes on
 * with others and prints their seed, which {@code SEED=} gives it again. What breaks a law is left
 * in {@code target/fuzz}.
 */
class ScannerFuzzTest {
  private static final int FEW = 4_000;

  private final List<Path> seeds = Seeds.all();
  private final ScanLaws laws = new ScanLaws();
  private long inputs;

  @Test
  void noInputBreaksALaw() throws IOException {
    double minutes = Double.parseDouble(System.getProperty("fuzz.minutes", "0"));
    long seed = Long.getLong("fuzz.seed", minutes > 0 ? System.nanoTime() : 1);
    long end = System.nanoTime() + (long) (minutes * 60e9);
    while (minutes > 0 ? System.nanoTime() < end : inputs < FEW) {
      // Each input has a seed of its own, so that one alone can be made again.
      run(seed + inputs);
      inputs++;
    }
    if (minutes > 0) {
      System.out.printf("fuzz: %,d inputs from seed %d, no law broken%n", inputs, seed);
    }
  }

  private void run(long seed) throws IOException {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    Path parent = seeds.get(random.nextInt(seeds.size()));
    byte[] input = input(parent, random);
    try {
      laws.check(input, Seeds.isNotebook(parent));
      if (!Seeds.isNotebook(parent)) {
        laws.checkCut(input, random.nextInt(input.length + 1));
        if (random.nextInt(16) == 0) {
          laws.checkTime(input);
        }
      }
    } catch (AssertionError | RuntimeException broken) {
      Path kept =
          Files.createDirectories(Path.of("target", "fuzz"))
              .resolve(seed + "-" + parent.getFileName());
      Files.write(kept, input);
      throw new AssertionError("seed " + seed + " breaks a law; the input is " + kept, broken);
    }
  }

  private byte[] input(Path parent, Random random) {
    Mutator mutator = new Mutator(random);
    byte[] source = Seeds.read(parent);
    if (Seeds.isNotebook(parent)) {
      return mutator.mutant(source);
    }
    byte[] other = Seeds.read(seeds.get(random.nextInt(seeds.size())));
    return switch (random.nextInt(6)) {
      case 0 -> mutator.crossed(source, other);
      case 1 -> mutator.mutant(mutator.crossed(source, other));
      case 2 -> mutator.soup();
      case 3 -> mutator.bytes();
      default -> mutator.mutant(source);
    };
  }
}
