package dev.repocensus.transform;

import dev.repocensus.analysis.project.DiscoveredProject;
import dev.repocensus.analysis.project.Discovery;
import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.analysis.project.LocatedProblem;
import dev.repocensus.analysis.scan.PlacedProblem;
import dev.repocensus.analysis.scan.UnitHead;
import dev.repocensus.schema.table.RowOrder;
import dev.repocensus.transform.files.ScopeWalk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/**
 * Walks the trees and deals out what it finds: in chunks if a project is outsized, to the bucket
 * with the least to do.
 */
final class FindProjectsFn extends DoFn<ScanSettings, KV<Integer, ScanUnit>> {
  /**
   * What opening a file costs, in bytes of reading: many small files weigh as much as few large
   * ones.
   */
  private static final long FILE_WEIGHT = 8_192;

  private final Counter projectsFound = Counters.of(Counters.PROJECTS_FOUND);
  private final Counter filesFound = Counters.of(Counters.FILES_FOUND);

  @ProcessElement
  public void process(@Element ScanSettings settings, MultiOutputReceiver out) {
    Discovery discovery = ScopeWalk.of(settings.walk());
    projectsFound.inc(discovery.projects().size());
    filesFound.inc(discovery.files());
    out.get(FindProjects.FACTS).output(facts(settings, discovery));
    OutputReceiver<KV<Integer, ScanUnit>> units = out.get(FindProjects.UNITS);
    long[] load = new long[settings.buckets()];
    for (ScanUnit unit : units(discovery, settings.filesPerChunk())) {
      int bucket = lightest(load);
      load[bucket] += weight(unit);
      units.output(KV.of(bucket, unit));
    }
  }

  private static DiscoveryFacts facts(ScanSettings settings, Discovery discovery) {
    TreeMap<String, Long> byProject = new TreeMap<>(RowOrder.TEXT);
    for (DiscoveredProject project : discovery.projects()) {
      byProject.put(project.info().projectId(), (long) project.files().size());
    }
    List<PlacedProblem> homeless = new ArrayList<>();
    for (LocatedProblem located : discovery.problems()) {
      if (located.projectId() == null) {
        homeless.add(new PlacedProblem(located.path(), located.problem()));
      }
    }
    return new DiscoveryFacts(
        settings, byProject, discovery.files(), discovery.bytes(), discovery.pruned(), homeless);
  }

  static List<ScanUnit> units(Discovery discovery, int filesPerChunk) {
    Map<String, List<PlacedProblem>> problems = new HashMap<>();
    for (LocatedProblem located : discovery.problems()) {
      if (located.projectId() != null) {
        problems
            .computeIfAbsent(located.projectId(), id -> new ArrayList<>())
            .add(new PlacedProblem(located.path(), located.problem()));
      }
    }
    List<ScanUnit> units = new ArrayList<>();
    int ordinal = 0;
    for (DiscoveredProject project : discovery.projects()) {
      List<PlacedProblem> own = problems.getOrDefault(project.info().projectId(), List.of());
      units.addAll(chunks(project, ordinal++, own, filesPerChunk));
    }
    return units;
  }

  /**
   * The first chunk has every file that is not Python, since manifests and locks are judged
   * together.
   */
  private static List<ScanUnit> chunks(
      DiscoveredProject project, int ordinal, List<PlacedProblem> problems, int filesPerChunk) {
    if (project.files().size() <= filesPerChunk) {
      return List.of(unit(project, ordinal, 0, 1, project.files(), problems));
    }
    List<FileEntry> first = new ArrayList<>();
    List<FileEntry> python = new ArrayList<>();
    for (FileEntry file : project.files()) {
      (file.sourceRoot() != null && !file.path().endsWith("setup.py") ? python : first).add(file);
    }
    int chunks = 1 + (python.size() + filesPerChunk - 1) / filesPerChunk;
    List<ScanUnit> units = new ArrayList<>();
    units.add(unit(project, ordinal, 0, chunks, first, problems));
    for (int chunk = 1; chunk < chunks; chunk++) {
      int from = (chunk - 1) * filesPerChunk;
      List<FileEntry> range = python.subList(from, Math.min(python.size(), from + filesPerChunk));
      units.add(unit(project, ordinal, chunk, chunks, range, List.of()));
    }
    return units;
  }

  private static ScanUnit unit(
      DiscoveredProject project,
      int ordinal,
      int chunk,
      int chunks,
      List<FileEntry> files,
      List<PlacedProblem> problems) {
    UnitHead head = new UnitHead(project.info(), project.excluded(), ordinal, chunk, chunks);
    return new ScanUnit(head, files, problems);
  }

  private static long weight(ScanUnit unit) {
    return FILE_WEIGHT + unit.files().stream().mapToLong(file -> file.size() + FILE_WEIGHT).sum();
  }

  private static int lightest(long[] load) {
    int best = 0;
    for (int bucket = 1; bucket < load.length; bucket++) {
      if (load[bucket] < load[best]) {
        best = bucket;
      }
    }
    return best;
  }
}
