package dev.repocensus.index;

import dev.repocensus.pipeline.ScanProgress;
import dev.repocensus.pipeline.index.IndexShelf;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks indexes for names, each (index, name) once, and writes a snapshot of each index that
 * answered. Names wait for each other only at a host's door; memory holds one snapshot of each
 * index, before and after.
 */
public final class Refresh {
  private final RefreshRequest request;
  private final Timekeeper time;
  private final ScanProgress progress;
  private final IndexShelf shelf;
  private final AskLimits limits;
  private final WebClient web;
  private final PageAsker asker;
  private final Map<IndexAddress, IndexDraft> drafts = new LinkedHashMap<>();
  private final AtomicLong done = new AtomicLong();

  private Refresh(RefreshRequest request, AskLimits limits, Timekeeper time, ScanProgress progress)
      throws IndexException, IOException {
    this.request = request;
    this.time = time;
    this.progress = progress;
    this.limits = limits;
    this.shelf = IndexShelf.ofLake(request.lake());
    Credentials credentials = Credentials.of(request.env());
    this.web =
        new WebClient(ProxyRoutes.of(request.env()), limits, "census/" + request.toolVersion());
    PatientClient client = new PatientClient(web, limits, time);
    MetadataAsker metadata =
        new MetadataAsker(client, credentials, limits, request.wantsMetadata());
    this.asker =
        new PageAsker(client, credentials, metadata, limits, request.at(), request.isAnew());
    for (IndexAddress index : request.indexes()) {
      drafts.put(index, draft(index));
    }
  }

  private IndexDraft draft(IndexAddress index) throws IOException, IndexException {
    SnapshotBefore before = SnapshotBefore.of(shelf, index.name());
    if (before.takenAt() != null && !before.takenAt().isBefore(request.at())) {
      throw new IndexException(
          "the lake has a snapshot of '"
              + index.name()
              + "' as of "
              + before.takenAt()
              + ", which is not before this one; nothing is written over it");
    }
    return new IndexDraft(index, before, request);
  }

  /**
   * Runs a refresh.
   *
   * @throws IndexException if the environment or the lake does not allow it
   * @throws IOException if the lake cannot be read or written
   */
  public static RefreshResult run(
      RefreshRequest request, AskLimits limits, Clock clock, ScanProgress progress)
      throws IndexException, IOException, InterruptedException {
    return run(request, limits, Timekeeper.of(clock), progress);
  }

  static RefreshResult run(
      RefreshRequest request, AskLimits limits, Timekeeper time, ScanProgress progress)
      throws IndexException, IOException, InterruptedException {
    return new Refresh(request, limits, time, progress).run();
  }

  private RefreshResult run() throws IOException, InterruptedException {
    Instant started = time.now();
    long nanos = time.nanos();
    askAll();
    double seconds = (time.nanos() - nanos) / 1e9;
    progress.phase("ask", String.format(Locale.ROOT, "%,d names", request.names().size()), seconds);
    List<IndexResult> results = new ArrayList<>();
    for (IndexDraft draft : drafts.values()) {
      results.add(draft.finish(shelf, started, time.now()));
    }
    return new RefreshResult(results, web.requests(), web.bytes(), seconds);
  }

  private void askAll() throws InterruptedException {
    int threads = limits.connections() * Math.max(1, request.indexes().size());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> pending = new ArrayList<>();
      for (NameToAsk name : request.names()) {
        pending.add(
            pool.submit(
                () -> {
                  ask(name);
                  return null;
                }));
      }
      for (Future<?> each : pending) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("asking failed in a way that nobody thought of", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private void ask(NameToAsk name) throws InterruptedException {
    for (IndexAddress index : name.indexes()) {
      IndexDraft draft = drafts.get(index);
      if (draft == null) {
        throw new IllegalStateException("an index that is not part of the refresh: " + index);
      }
      AskedPage page = draft.young(name.distribution());
      if (page == null) {
        page = asker.ask(index, name.distribution(), draft.before(name.distribution()));
      }
      draft.put(name.distribution(), page);
      if (page.note() != null) {
        progress.warn(index.name() + ": " + name.distribution() + ": " + page.note());
      }
      if (!name.everywhere() && !page.lacksIt()) {
        break;
      }
    }
    progress.advance("ask", done.incrementAndGet(), request.names().size(), "names");
  }
}
