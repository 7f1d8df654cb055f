package dev.repocensus.transform.files;

import dev.repocensus.analysis.project.WantedNames;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Lists directories ahead of the walk on a few threads: listing waits for the file system, deciding
 * does not. One walk, one of these; the walk itself is a single thread.
 */
final class Listers implements AutoCloseable {
  private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());

  private final WantedNames names;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "census-walk");
            thread.setDaemon(true);
            return thread;
          });
  private final CompletionService<ListedDirectory> listed =
      new ExecutorCompletionService<>(threads);
  private long outstanding;

  Listers(WantedNames names) {
    this.names = names;
  }

  /** Asks for a directory's listing. */
  void list(TreeWalker.Visit visit) {
    outstanding++;
    var unused = listed.submit(() -> ListedDirectory.list(visit, names));
  }

  /** The next listing that is there; null when every one asked for was given. */
  @Nullable ListedDirectory next() {
    if (outstanding == 0) {
      return null;
    }
    outstanding--;
    try {
      return listed.take().get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the walk was interrupted", stopped);
    } catch (ExecutionException bug) {
      throw new IllegalStateException("a directory could not be examined", bug.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
