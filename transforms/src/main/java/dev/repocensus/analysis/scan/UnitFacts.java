package dev.repocensus.analysis.scan;

import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.pants.PantsFacts;
import java.util.List;

/**
 * Everything the scan of one unit found, before anything of another project is known.
 *
 * @param head which unit
 * @param files its files, sorted by path
 * @param manifests its manifests, sorted by path
 * @param locks its lockfiles, sorted by path
 * @param pants what its files of Pants say
 * @param notes what its configuration says beside requirements, sorted by path; files that say
 *     something alone
 * @param problems problems of the project as a whole, and of paths that are no file
 */
public record UnitFacts(
    UnitHead head,
    List<FileFacts> files,
    List<Manifest> manifests,
    List<LockFacts> locks,
    PantsFacts pants,
    List<FileNotes> notes,
    List<PlacedProblem> problems) {}
