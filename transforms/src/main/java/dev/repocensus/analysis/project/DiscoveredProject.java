package dev.repocensus.analysis.project;

import java.util.List;

/**
 * A project and its files.
 *
 * @param files the files that matter, sorted by the UTF-8 bytes of their paths
 * @param excluded whether the configuration excludes it: then no file of it was looked at
 */
public record DiscoveredProject(ProjectInfo info, List<FileEntry> files, boolean excluded) {}
