package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.SourceText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * Reads one lock again and again and prints how fast; run by hand: {@code LockSpeed FILE
 * [SECONDS]}.
 */
final class LockSpeed {
  private LockSpeed() {}

  /** This thread's own time, whatever else the machine does. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
    byte[] bytes = Files.readAllBytes(Path.of(arguments[0]));
    long seconds = arguments.length > 1 ? Long.parseLong(arguments[1]) : 3;
    for (String round : new String[] {"warm-up", "measured"}) {
      long start = cpu();
      int runs = 0;
      int rows = 0;
      while (cpu() - start < seconds * 1_000_000_000L) {
        SourceText text = SourceText.of("a.lock", bytes);
        LockfileFormat format = LockfileFormat.detect(text).orElseThrow();
        rows = format.read(text).value().distributions().size();
        runs++;
      }
      double elapsed = (cpu() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%s: %d rows, %.0f locks/s, %.1f MB/s%n",
          round,
          rows,
          runs / elapsed,
          runs / elapsed * bytes.length / 1e6);
    }
    hash(bytes, seconds);
  }

  /** What it costs to know that a content was met before. */
  private static void hash(byte[] bytes, long seconds) throws NoSuchAlgorithmException {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    long start = cpu();
    int runs = 0;
    while (cpu() - start < seconds * 1_000_000_000L) {
      sha.digest(bytes);
      runs++;
    }
    double elapsed = (cpu() - start) / 1e9;
    System.out.printf(
        Locale.ROOT, "SHA-256 alone: %.1f MB/s%n", runs / elapsed * bytes.length / 1e6);
  }
}
