package dev.repocensus.transform;

import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.analysis.scan.PlacedProblem;
import dev.repocensus.analysis.scan.UnitHead;
import java.util.List;

/**
 * What one worker scans at a time: a project, or a chunk of an outsized one.
 *
 * @param head which project and chunk
 * @param files its files, sorted by path
 * @param problems what discovery could not do in it
 */
public record ScanUnit(UnitHead head, List<FileEntry> files, List<PlacedProblem> problems) {}
