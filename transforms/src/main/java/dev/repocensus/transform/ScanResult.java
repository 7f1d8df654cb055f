package dev.repocensus.transform;

import java.util.List;

/**
 * What a scan leaves in its staging folder for whoever publishes it.
 *
 * @param facts what is true of the whole run
 * @param files the table files, sorted by path
 * @param highlights what the closing summary shows
 */
public record ScanResult(RunFacts facts, List<WrittenFile> files, Highlights highlights) {}
