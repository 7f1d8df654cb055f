package dev.repocensus.pipeline.publish;

import dev.repocensus.schema.row.RunRow;
import dev.repocensus.schema.row.RunStatus;
import dev.repocensus.schema.table.AvroSchemas;
import dev.repocensus.schema.table.Dictionary;
import dev.repocensus.schema.table.Table;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.schema.table.Views;
import dev.repocensus.transform.Footers;
import dev.repocensus.transform.RunFacts;
import dev.repocensus.transform.WrittenFile;
import dev.repocensus.transform.parquet.TableFile;
import dev.repocensus.transform.rows.RowBlockBuilder;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * Publishes what one attempt wrote: reopens every file, moves them to their run's folders, writes
 * the manifest, and last the {@code runs} file, whose single rename is the commit point. Whoever
 * dies on the way leaves files that no view shows.
 */
public final class Publisher implements AutoCloseable {
  private final LakeFolder lake;
  private final String staging;
  private final History history;
  private final Lease lease;

  private Publisher(LakeFolder lake, String staging, History history, Lease lease) {
    this.lake = lake;
    this.staging = staging;
    this.history = history;
    this.lease = lease;
  }

  /**
   * Opens a lake for one attempt: takes a lease, and clears away what dead attempts left.
   *
   * @param location a path or URI
   * @param attempt a name that no other attempt has
   * @throws NewerLakeException if a newer census wrote the lake
   * @throws IOException if the lake cannot be read or written
   */
  public static Publisher open(String location, String attempt, Instant now)
      throws IOException, NewerLakeException {
    LakeFolder lake = new LakeFolder(location);
    History history = History.of(lake);
    String staging = "v1/staging/" + attempt;
    Lease lease = new Lease(lake, staging);
    new Sweep(lake, history, now).run();
    return new Publisher(lake, staging, history, lease);
  }

  /** The folder that the pipeline writes into. */
  public String stagingPath() {
    return lake.pathOf(staging);
  }

  /** Reads back a file that the pipeline left in the staging folder. */
  public byte[] staged(String name) throws IOException {
    return lake.readBytes(lake.file(staging + "/" + name));
  }

  /**
   * Publishes the attempt, or finds that the same run is there already.
   *
   * @throws IOException if the storage fails; the lake then shows what it showed before
   */
  public Publication publish(PublishRequest request) throws IOException {
    RunFacts run = request.result().facts();
    Failpoint.AFTER_WRITE.pass();
    Optional<PublishedRun> there = history.find(run.runId());
    if (there.isPresent() && isIntact(request)) {
      return publication(request, true);
    }
    lease.claim(run.runId());
    RunPaths paths = new RunPaths(run.runId(), run.asOf());
    verify(request.result().files());
    Failpoint.AFTER_VERIFY.pass();
    move(request.result().files(), paths);
    Failpoint.AFTER_MOVE.pass();
    commit(request, paths);
    Failpoint.AFTER_COMMIT.pass();
    describe();
    return publication(request, false);
  }

  private boolean isIntact(PublishRequest request) throws IOException {
    RunFacts run = request.result().facts();
    RunPaths paths = new RunPaths(run.runId(), run.asOf());
    for (WrittenFile file : request.result().files()) {
      var found = lake.match(paths.of(file.table(), file.path()));
      if (found.isEmpty() || found.get(0).sizeBytes() != file.bytes()) {
        return false;
      }
    }
    return true;
  }

  private void verify(List<WrittenFile> files) throws IOException {
    for (WrittenFile file : files) {
      FooterCheck.of(lake.file(staging + "/" + file.path()), file);
    }
  }

  private void move(List<WrittenFile> files, RunPaths paths) throws IOException {
    List<ResourceId> from = new ArrayList<>();
    List<ResourceId> to = new ArrayList<>();
    for (WrittenFile file : files) {
      from.add(lake.file(staging + "/" + file.path()));
      to.add(lake.file(paths.of(file.table(), file.path())));
    }
    int half = from.size() / 2;
    FileSystems.rename(from.subList(0, half), to.subList(0, half));
    Failpoint.MID_MOVE.pass();
    FileSystems.rename(from.subList(half, from.size()), to.subList(half, to.size()));
  }

  private void commit(PublishRequest request, RunPaths paths) throws IOException {
    RunFacts run = request.result().facts();
    String date = paths.runDate().toString();
    Optional<String> superseded = history.superseded(run.scopeId(), date).map(PublishedRun::runId);
    String previous =
        history.previous(run.scopeId(), run.runId()).map(PublishedRun::runId).orElse(null);
    Instant finished = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    RunRow row = RunRows.of(request, history.nextSeq(run.scopeId(), date), previous, finished);
    WrittenFile runs = stage(run, row);
    List<WrittenFile> all = new ArrayList<>(request.result().files());
    all.add(runs);
    String manifest = new ManifestJson(run, row, paths, superseded.orElse(null)).render(all);
    lake.put(paths.manifest(), manifest, staging + "/manifest.json");
    Failpoint.AFTER_MANIFEST.pass();
    lake.move(lake.file(staging + "/" + runs.path()), lake.file(paths.commitPoint()));
  }

  /** Writes the runs file beside the others; nobody sees it there. */
  private WrittenFile stage(RunFacts run, RunRow row) throws IOException {
    Table<RunRow> table = Tables.RUNS;
    String path = "runs/part-00000-of-00001.zstd.parquet";
    TableFile file = new TableFile(table, run.scopeId(), run.asOf(), Footers.of(table, run));
    try (var channel =
        FileSystems.create(lake.file(staging + "/" + path), "application/vnd.apache.parquet")) {
      TableFile.Written written =
          file.write(List.of(RowBlockBuilder.of(table, List.of(row))), channel);
      return new WrittenFile(
          table.name(), 0, 1, path, written.rows(), written.bytes(), written.sha256());
    }
  }

  /**
   * Puts views, schemas and the dictionary beside the tables; they say the same after every run of
   * one version.
   */
  private void describe() throws IOException {
    String scratch = staging + "/description";
    lake.put("v1/sql/views.duckdb.sql", Views.duckdb(), scratch);
    lake.put("v1/sql/views.spark.sql", Views.spark(), scratch);
    lake.put("v1/sql/views.trino.sql", Views.trino(), scratch);
    lake.put("v1/sql/views.bigquery.sql", Views.bigquery(), scratch);
    lake.put("v1/schema/dictionary.json", Dictionary.json(), scratch);
    for (Table<?> table : Tables.ALL) {
      lake.put(
          "v1/schema/" + table.name() + ".avsc",
          AvroSchemas.of(table).toString(true) + "\n",
          scratch);
    }
  }

  private Publication publication(PublishRequest request, boolean wasThere) {
    RunFacts run = request.result().facts();
    List<WrittenFile> files = request.result().files();
    RunStatus status = RunRows.status(run, request.minCoverage());
    return new Publication(
        run.runId(),
        status,
        wasThere,
        RunRows.coverage(run),
        Tables.ALL.size(),
        files.stream().mapToLong(WrittenFile::rows).sum() + 1,
        files.stream().mapToLong(WrittenFile::bytes).sum());
  }

  /** Gives the lease back and clears the staging folder; after a failure too. */
  @Override
  public void close() throws IOException {
    lease.close();
    List<ResourceId> left = new ArrayList<>();
    lake.match(staging + "/*/*").forEach(file -> left.add(file.resourceId()));
    lake.match(staging + "/*").forEach(file -> left.add(file.resourceId()));
    lake.delete(left);
  }
}
