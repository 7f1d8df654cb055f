package dev.repocensus.pipeline.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Says that an attempt is alive: a file in its staging folder, written anew every minute, that
 * names the run once it is known. Cleaning up leaves alone what has a lease younger than ten
 * minutes.
 */
final class Lease implements AutoCloseable {
  /** The lease's name in its staging folder. */
  static final String FILE = "lease";

  private final LakeFolder lake;
  private final String staging;
  private final ScheduledExecutorService clock;
  private volatile String runId = "";

  Lease(LakeFolder lake, String staging) throws IOException {
    this.lake = lake;
    this.staging = staging;
    renew();
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "census-lease");
              thread.setDaemon(true);
              return thread;
            });
    var unused = clock.scheduleAtFixedRate(this::renewOrFail, 1, 1, TimeUnit.MINUTES);
  }

  private void renew() throws IOException {
    lake.put(staging + "/" + FILE, runId, staging + "/" + FILE + ".new");
  }

  /**
   * A lease that cannot be renewed ends its own renewal; the attempt fails at its next write for
   * the same cause.
   */
  private void renewOrFail() {
    try {
      renew();
    } catch (IOException storage) {
      throw new UncheckedIOException(storage);
    }
  }

  /** From now on the attempt owns the folders of this run. */
  void claim(String newRunId) throws IOException {
    runId = newRunId;
    renew();
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
