package dev.repocensus.transform;

import dev.repocensus.analysis.scan.PlacedProblem;
import java.util.List;
import java.util.SortedMap;

/**
 * What discovery knows of the whole scope; the walker's own counts, for the accounting.
 *
 * @param settings what the scan was told
 * @param filesByProject files that matter, per project id
 * @param files files that matter in all
 * @param bytes their bytes when they were listed
 * @param pruned directories left out, per rule
 * @param problems problems that belong to no project
 */
public record DiscoveryFacts(
    ScanSettings settings,
    SortedMap<String, Long> filesByProject,
    long files,
    long bytes,
    SortedMap<String, Long> pruned,
    List<PlacedProblem> problems) {}
