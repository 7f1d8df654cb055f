package dev.repocensus.transform;

import dev.repocensus.analysis.census.ProjectTotals;
import dev.repocensus.schema.row.ProjectRow;
import dev.repocensus.schema.table.RowOrder;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.UnitSummary.FileDigest;
import dev.repocensus.transform.rows.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums the units of a run, in the order of projects and chunks whatever order they come in. */
final class RunTotals {
  private static final DateTimeFormatter RUN_INSTANT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int HASH_IN_ID = 8;
  private static final Comparator<FileDigest> BY_PATH =
      Comparator.comparing(FileDigest::path, RowOrder.TEXT);

  private final DiscoveryFacts walked;
  private final List<UnitSummary> units = new ArrayList<>();
  private final List<ProjectRow> projects = new ArrayList<>();
  private final SortedMap<String, Long> counts = new TreeMap<>();
  private final List<FileDigest> allFiles = new ArrayList<>();

  RunTotals(DiscoveryFacts walked, Iterable<UnitSummary> summaries) {
    this.walked = walked;
    summaries.forEach(units::add);
    units.sort(
        Comparator.<UnitSummary>comparingInt(unit -> unit.head().ordinal())
            .thenComparingInt(unit -> unit.head().chunk()));
    sum();
    check();
  }

  private void sum() {
    for (int from = 0; from < units.size(); ) {
      int to = from + 1;
      while (to < units.size()
          && units.get(to).head().ordinal() == units.get(from).head().ordinal()) {
        to++;
      }
      project(units.subList(from, to));
      from = to;
    }
    walked
        .problems()
        .forEach(placed -> counts.merge("problems:" + placed.problem().code(), 1L, Long::sum));
  }

  private void project(List<UnitSummary> chunks) {
    List<FileDigest> files = new ArrayList<>();
    chunks.forEach(chunk -> files.addAll(chunk.files()));
    files.sort(BY_PATH);
    allFiles.addAll(files);
    ProjectTotals totals =
        new ProjectTotals(chunks.get(0).head(), chunks.stream().map(UnitSummary::counts).toList());
    ProjectRow row = totals.row(contentHash(files));
    projects.add(row);
    totals.counts().forEach((name, count) -> counts.merge(name, count, Long::sum));
    counts.merge("projects_seen", 1L, Long::sum);
    counts.merge("projects_" + row.scanStatus().text(), 1L, Long::sum);
  }

  /** What the walker counted and what came out as rows must be the same. */
  private void check() {
    long seen = counts.getOrDefault("files_seen", 0L);
    if (seen != walked.files()) {
      throw new IllegalStateException(
          "the walker saw " + walked.files() + " files, the rows say " + seen);
    }
    if (projects.size() != walked.filesByProject().size()) {
      throw new IllegalStateException(
          "discovery found "
              + walked.filesByProject().size()
              + " projects, "
              + projects.size()
              + " have a row");
    }
  }

  List<ProjectRow> projects() {
    return Collections.unmodifiableList(projects);
  }

  List<Highlights.Lock> driftedLocks() {
    return units.stream().flatMap(unit -> unit.locks().stream()).toList();
  }

  RunFacts facts() {
    ScanSettings settings = walked.settings();
    String inputs = inputsHash();
    return new RunFacts(
        runId(settings, inputs),
        settings.scopeId(),
        settings.asOf(),
        settings.toolVersion(),
        inputs,
        settings.configSha256(),
        counts,
        walked.pruned(),
        Shards.starts(walked.filesByProject(), settings.filesPerShard()),
        settings.releases().takenAt().orElse(null));
  }

  private static String runId(ScanSettings settings, String inputs) {
    MessageDigest digest = Sha256.newDigest();
    for (String part :
        List.of(
            settings.scopeId(),
            inputs,
            settings.configSha256(),
            Tables.SCHEMA_VERSION,
            settings.toolVersion())) {
      put(digest, part);
    }
    String hash = HexFormat.of().formatHex(digest.digest()).substring(0, HASH_IN_ID);
    return "r" + RUN_INSTANT.format(settings.asOf()) + "-" + hash;
  }

  /** Path, size and content of every file seen, sorted by path over the whole scope. */
  private String inputsHash() {
    List<FileDigest> sorted = new ArrayList<>(allFiles);
    sorted.sort(BY_PATH);
    MessageDigest digest = Sha256.newDigest();
    for (FileDigest file : sorted) {
      put(digest, file.path());
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, file.size()));
      digest.update(file.sha256());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String contentHash(List<FileDigest> files) {
    MessageDigest digest = Sha256.newDigest();
    for (FileDigest file : files) {
      put(digest, file.path());
      digest.update(file.sha256());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void put(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
