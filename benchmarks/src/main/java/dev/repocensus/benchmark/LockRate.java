package dev.repocensus.benchmark;

import com.sun.management.ThreadMXBean;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.LockfileFormat;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Locks a second on one core, of projects that are folders with locks and manifests: {@code read}
 * from the bytes of a lock to its entries, {@code judge} from the bytes of the project to all rows
 * of its locks, with verdicts, closure and checks. After each iteration the same in processor time,
 * which others on the machine hardly lower, also for a lock of 200 entries, and what a lock costs
 * in allocated memory.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class LockRate {
  private static final double UNIT = 200;
  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** A folder. */
  @Param("")
  public String folder = "";

  private LockedProject project;
  private List<byte[]> locks = List.of();
  private int entries;
  private long bytes;
  private long done;
  private long started;
  private long allocated;

  @Setup
  public void open() {
    project = new LockedProject(Path.of(folder));
    locks = project.locks();
    entries = locks.stream().mapToInt(lock -> lock(lock).distributions().size()).sum();
    bytes = locks.stream().mapToLong(lock -> lock.length).sum();
    System.out.printf("%n# %d locks, %,d entries, %,d bytes%n", locks.size(), entries, bytes);
  }

  @Setup(Level.Iteration)
  public void start() {
    done = 0;
    started = THREADS.getCurrentThreadCpuTime();
    allocated = THREADS.getCurrentThreadAllocatedBytes();
  }

  @TearDown(Level.Iteration)
  public void stop() {
    double seconds = (THREADS.getCurrentThreadCpuTime() - started) / 1e9;
    long memory = THREADS.getCurrentThreadAllocatedBytes() - allocated;
    System.out.printf(
        Locale.ROOT,
        "%.0f locks/s, %.0f of 200 entries, %.0f MB/s of processor time; %,d B a lock; ",
        done * locks.size() / seconds,
        done * entries / UNIT / seconds,
        done * bytes / 1e6 / seconds,
        memory / Math.max(1, done * locks.size()));
  }

  private static Lockfile lock(byte[] content) {
    SourceText text = SourceText.of("a.lock", content);
    return LockfileFormat.detect(text).orElseThrow().read(text).value();
  }

  @Benchmark
  public int read() {
    int found = 0;
    for (byte[] content : locks) {
      found += lock(content).distributions().size();
    }
    done++;
    return found;
  }

  @Benchmark
  public int judge() {
    int rows = project.judge();
    done++;
    return rows;
  }

  /** Runs both over each folder. */
  public static void main(String[] folders) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include("^" + LockRate.class.getName() + "\\.")
                .param("folder", folders)
                .jvmArgs("-XX:+UseSerialGC", "-Xms1g", "-Xmx1g")
                .forks(1)
                .threads(1)
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(2))
                .build())
        .run();
  }
}
