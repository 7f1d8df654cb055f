package dev.repocensus.pipeline.publish;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * Clears away what dead attempts left: their staging folders, and the folders of the run they were
 * about to publish. An attempt is dead when its lease is older than ten minutes; what is published,
 * or has a living attempt, is never touched.
 */
final class Sweep {
  private static final Duration DEAD_AFTER = Duration.ofMinutes(10);

  private final LakeFolder lake;
  private final History history;
  private final Instant now;

  Sweep(LakeFolder lake, History history, Instant now) {
    this.lake = lake;
    this.history = history;
    this.now = now;
  }

  void run() throws IOException {
    List<MatchResult.Metadata> leases = lake.match("v1/staging/*/" + Lease.FILE);
    List<String> living = new ArrayList<>();
    List<MatchResult.Metadata> dead = new ArrayList<>();
    for (MatchResult.Metadata lease : leases) {
      if (isDead(lease)) {
        dead.add(lease);
      } else {
        living.add(lake.read(lease));
      }
    }
    for (MatchResult.Metadata lease : dead) {
      clear(lease, living);
    }
  }

  private boolean isDead(MatchResult.Metadata lease) {
    return Instant.ofEpochMilli(lease.lastModifiedMillis()).plus(DEAD_AFTER).isBefore(now);
  }

  private void clear(MatchResult.Metadata lease, List<String> living) throws IOException {
    String runId = lake.read(lease);
    List<ResourceId> files = new ArrayList<>();
    if (!runId.isEmpty() && history.find(runId).isEmpty() && !living.contains(runId)) {
      lake.match("v1/tables/*/*/run_id=" + runId + "/*")
          .forEach(file -> files.add(file.resourceId()));
      lake.match("v1/runs/" + runId + ".json").forEach(file -> files.add(file.resourceId()));
    }
    String attempt = lease.resourceId().getCurrentDirectory().getFilename();
    lake.match("v1/staging/" + attempt + "/*/*").forEach(file -> files.add(file.resourceId()));
    lake.match("v1/staging/" + attempt + "/*").forEach(file -> files.add(file.resourceId()));
    lake.delete(files);
  }
}
