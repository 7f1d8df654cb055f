package dev.repocensus.analysis.scan;

import dev.repocensus.analysis.project.ProjectInfo;

/**
 * One unit of work: a project, or a range of the files of an outsized one.
 *
 * @param project the project
 * @param isExcluded whether configuration excludes it: it has a row and nothing else
 * @param ordinal position of the project among all, in the order of their ids
 * @param chunk number of the range, from 0; the first also holds every file that is not Python
 * @param chunks how many ranges the project has
 */
public record UnitHead(
    ProjectInfo project, boolean isExcluded, int ordinal, int chunk, int chunks) {}
