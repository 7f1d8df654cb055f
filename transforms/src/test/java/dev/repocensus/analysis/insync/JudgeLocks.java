package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.closure.Closure;
import dev.repocensus.analysis.closure.LockClosure;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.LockfileFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures how many locks are read, walked and judged a second on one core; run by hand with a
 * folder of locks and how often to go over it. Prints also what naive readers of edges would say.
 */
final class JudgeLocks {
  private final List<Path> locks = new ArrayList<>();
  private long bytes;
  private long naive;
  private long outside;
  private long active;
  private long failing;

  private JudgeLocks() {}

  public static void main(String[] arguments) throws IOException {
    JudgeLocks judge = new JudgeLocks();
    try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
      files.filter(each -> each.toString().endsWith(".lock")).sorted().forEach(judge.locks::add);
    }
    int rounds = Integer.parseInt(arguments[1]);
    for (int round = 0; round < rounds; round++) {
      judge.round(round);
    }
  }

  private void round(int round) throws IOException {
    bytes = 0;
    naive = 0;
    outside = 0;
    active = 0;
    failing = 0;
    long read = 0;
    long walked = 0;
    long judged = 0;
    for (Path file : locks) {
      SourceText text = SourceText.of(file.toString(), Files.readAllBytes(file));
      LockfileFormat format = LockfileFormat.detect(text).orElse(null);
      if (format == null) {
        continue;
      }
      bytes += text.bytes().length;
      long start = System.nanoTime();
      Outcome<Lockfile> lock = format.read(text);
      long afterRead = System.nanoTime();
      Closure closure = LockClosure.of(lock.value(), List.of());
      long afterWalk = System.nanoTime();
      LockInputs inputs = DumpLocks.inputs(lock.value(), file, lock.problems());
      long afterFiles = System.nanoTime();
      LockVerdicts.judge(lock.value(), inputs, closure);
      judged += System.nanoTime() - afterFiles;
      walked += afterWalk - afterRead;
      read += afterRead - start;
      count(lock.value(), closure);
    }
    System.out.printf(
        Locale.ROOT,
        "round %d: %d locks, %.1f MB; read %.3f s, walked %.3f s, judged %.3f s: %.0f locks/s%n",
        round,
        locks.size(),
        bytes / 1e6,
        read / 1e9,
        walked / 1e9,
        judged / 1e9,
        locks.size() / ((read + walked + judged) / 1e9));
    System.out.printf(
        Locale.ROOT,
        "  edges as written %d, of them %d end outside; needed %d, of them %d not satisfied%n",
        naive,
        outside,
        active,
        failing);
  }

  private void count(Lockfile lock, Closure closure) {
    List<String> names = lock.distributions().stream().map(each -> each.distribution()).toList();
    java.util.Set<String> known = new java.util.HashSet<>(names);
    lock.distributions()
        .forEach(
            each ->
                each.dependencies()
                    .forEach(
                        edge -> {
                          naive++;
                          outside += known.contains(edge.distribution()) ? 0 : 1;
                        }));
    for (Closure.Edge edge : closure.edges()) {
      active += edge.isActive() && edge.src() >= 0 ? 1 : 0;
      failing += Boolean.FALSE.equals(edge.isSatisfied()) ? 1 : 0;
    }
  }
}
