package dev.repocensus.pipeline;

import dev.repocensus.pipeline.publish.Publication;
import dev.repocensus.schema.table.Table;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.RunFacts;
import dev.repocensus.transform.ScanResult;
import dev.repocensus.transform.WrittenFile;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a person is told of a run when it is over. */
final class JobSummary {
  private static final String PROBLEM = "problems:";

  private JobSummary() {}

  static ScanSummary of(
      ScanRequest request, ScanResult result, Publication publication, double seconds) {
    RunFacts run = result.facts();
    return new ScanSummary(
        run.runId(),
        publication.status(),
        publication.wasThere(),
        run.asOf(),
        run.count("projects_seen"),
        run.count("projects_partial"),
        run.count("projects_failed"),
        run.count("files_seen"),
        run.count("files_read"),
        run.count("files_recovered"),
        run.count("files_skipped"),
        run.count("files_failed"),
        run.count("bytes_read"),
        publication.coverage(),
        rows(result, Tables.IMPORTS),
        rows(result, Tables.MODULE_EDGES),
        rows(result, Tables.PROJECT_EDGES),
        cycles(result),
        locks(result),
        rows(result, Tables.RESOLVE_CONFLICTS),
        result.highlights().verdicts(),
        missing(result),
        problems(run),
        publication.tables(),
        publication.rows(),
        publication.bytes(),
        seconds,
        run.pruned());
  }

  private static long rows(ScanResult result, Table<?> table) {
    return result.files().stream()
        .filter(file -> file.table().equals(table.name()))
        .mapToLong(WrittenFile::rows)
        .sum();
  }

  private static List<CycleLine> cycles(ScanResult result) {
    return result.highlights().cycles().stream()
        .map(c -> new CycleLine(c.level(), c.layer(), c.size(), c.shortest(), c.witness()))
        .toList();
  }

  private static List<LockLine> locks(ScanResult result) {
    return result.highlights().locks().stream()
        .map(lock -> new LockLine(lock.path(), lock.verdict(), lock.reasons()))
        .toList();
  }

  private static List<String> missing(ScanResult result) {
    return result.highlights().missing().stream()
        .map(m -> m.distribution() + " (" + m.projects() + ")")
        .toList();
  }

  private static SortedMap<String, Long> problems(RunFacts run) {
    SortedMap<String, Long> problems = new TreeMap<>();
    run.counts()
        .tailMap(PROBLEM)
        .forEach(
            (name, count) -> {
              if (name.startsWith(PROBLEM)) {
                problems.put(name.substring(PROBLEM.length()), count);
              }
            });
    return problems;
  }
}
