package dev.repocensus.index;

import dev.repocensus.analysis.simpleindex.DistributionRows;
import dev.repocensus.pipeline.index.IndexShelf;
import dev.repocensus.pipeline.index.SnapshotPlace;
import dev.repocensus.schema.index.IndexProjectRow;
import dev.repocensus.schema.index.IndexReleaseRow;
import dev.repocensus.schema.table.IndexTables;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The newest snapshot of an index, whole, as the ground that the next one stands on. */
final class SnapshotBefore {
  private final Map<String, DistributionRows> byName;
  private final @Nullable Instant takenAt;
  private final @Nullable String apiVersion;

  private SnapshotBefore(
      Map<String, DistributionRows> byName,
      @Nullable Instant takenAt,
      @Nullable String apiVersion) {
    this.byName = byName;
    this.takenAt = takenAt;
    this.apiVersion = apiVersion;
  }

  /** Reads it; an index without a snapshot has an empty one. */
  static SnapshotBefore of(IndexShelf shelf, String indexName) throws IOException {
    Optional<SnapshotPlace> newest = shelf.newest(indexName);
    if (newest.isEmpty()) {
      return new SnapshotBefore(Map.of(), null, null);
    }
    SnapshotPlace place = newest.get();
    Map<String, List<IndexReleaseRow>> releases = new HashMap<>();
    shelf.read(
        place,
        IndexTables.RELEASES,
        row -> releases.computeIfAbsent(row.distribution(), name -> new ArrayList<>()).add(row));
    List<IndexProjectRow> projects = new ArrayList<>();
    shelf.read(place, IndexTables.PROJECTS, projects::add);
    List<@Nullable String> versions = new ArrayList<>();
    shelf.read(place, IndexTables.SNAPSHOT, row -> versions.add(row.apiVersion()));
    Map<String, DistributionRows> byName = new TreeMap<>();
    for (IndexProjectRow project : projects) {
      List<IndexReleaseRow> of = releases.getOrDefault(project.distribution(), List.of());
      byName.put(project.distribution(), new DistributionRows(project, of));
    }
    return new SnapshotBefore(byName, place.takenAt(), versions.isEmpty() ? null : versions.get(0));
  }

  @Nullable DistributionRows of(String distribution) {
    return byName.get(distribution);
  }

  Map<String, DistributionRows> all() {
    return Collections.unmodifiableMap(byName);
  }

  @Nullable Instant takenAt() {
    return takenAt;
  }

  @Nullable String apiVersion() {
    return apiVersion;
  }
}
