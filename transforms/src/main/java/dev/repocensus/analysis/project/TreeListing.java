package dev.repocensus.analysis.project;

import java.util.List;
import java.util.SortedMap;

/**
 * What one walk over one root saw, in any order: names and sizes, no content.
 *
 * @param directories every directory that was listed, the root ("") among them
 * @param excludedDirectories directories that the configuration excludes: listed, not entered
 * @param emptyDirectories listed directories that hold nothing, or nothing but a {@code .git} file
 * @param files files that matter or bear witness, in listed and excluded directories alike
 * @param pruned directories not entered, counted by rule
 * @param problems what could not be listed, located by path only
 */
public record TreeListing(
    List<String> directories,
    List<String> excludedDirectories,
    List<String> emptyDirectories,
    List<ListedFile> files,
    SortedMap<String, Long> pruned,
    List<LocatedProblem> problems) {}
