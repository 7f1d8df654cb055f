package dev.repocensus.benchmark;

import com.sun.management.ThreadMXBean;
import dev.repocensus.analysis.python.ImportScanner;
import dev.repocensus.analysis.python.ModuleScan;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * From the bytes of Python files to their import records, all guards included, on one core. An
 * operation is a pass over all files, so that a busy machine measures the same work; beside it stand
 * files, megabytes (10^6) and records a second. After each iteration the same in processor time,
 * which others on the machine hardly lower, and what a file costs in allocated memory.
 *
 * <p>The folder of sources is the program's argument or the system property {@code census.sources};
 * without one, made up files are scanned. Of more than {@code census.sources.limit} bytes (default
 * 400 MB) every n-th file is taken.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ScannerRate {
  private static final String FOLDER = "census.sources";
  private static final String LIMIT = "census.sources.limit";
  private static final long DEFAULT_LIMIT = 400_000_000;

  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final ImportScanner scanner = new ImportScanner();
  private List<byte[]> sources = List.of();
  private long files;
  private long bytes;
  private long started;
  private long allocated;

  /** What is counted beside passes. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Rates {
    long bytes;
    public long files;
    public long records;

    @Setup(Level.Iteration)
    public void clear() {
      bytes = 0;
      files = 0;
      records = 0;
    }

    public double megabytes() {
      return bytes / 1e6;
    }
  }

  @Setup
  public void read() {
    String folder = System.getProperty(FOLDER, "");
    long limit = Long.getLong(LIMIT, DEFAULT_LIMIT);
    sources = folder.isEmpty() ? Sources.made() : Sources.of(Path.of(folder), limit);
    long size = sources.stream().mapToLong(source -> source.length).sum();
    System.out.printf("%n# %,d files, %.1f MB%n", sources.size(), size / 1e6);
  }

  @Setup(Level.Iteration)
  public void start() {
    files = 0;
    bytes = 0;
    started = THREADS.getCurrentThreadCpuTime();
    allocated = THREADS.getCurrentThreadAllocatedBytes();
  }

  @TearDown(Level.Iteration)
  public void stop() {
    double nanos = THREADS.getCurrentThreadCpuTime() - started;
    long perFile = (THREADS.getCurrentThreadAllocatedBytes() - allocated) / Math.max(1, files);
    System.out.printf(
        "%.0f MB/s, %.0f files/s of processor time, %,d B allocated a file; ",
        bytes * 1e3 / nanos, files * 1e9 / nanos, perFile);
  }

  @Benchmark
  public long scan(Rates rates) {
    long records = 0;
    for (byte[] source : sources) {
      ModuleScan scan = scanner.scan(source, source.length, false);
      bytes += source.length;
      rates.bytes += source.length;
      records += scan.imports().size();
    }
    files += sources.size();
    rates.files += sources.size();
    rates.records += records;
    return records;
  }

  /** Runs the benchmark over a folder. */
  public static void main(String[] arguments) throws RunnerException {
    String folder = arguments.length == 0 ? System.getProperty(FOLDER, "") : arguments[0];
    new Runner(
            new OptionsBuilder()
                .include("^" + ScannerRate.class.getName() + "\\.scan$")
                .jvmArgs(
                    "-XX:+UseSerialGC",
                    "-Xms2g",
                    "-Xmx2g",
                    "-D" + FOLDER + "=" + folder,
                    "-D" + LIMIT + "=" + Long.getLong(LIMIT, DEFAULT_LIMIT))
                .forks(1)
                .threads(1)
                .warmupIterations(6)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(3))
                .build())
        .run();
  }
}
