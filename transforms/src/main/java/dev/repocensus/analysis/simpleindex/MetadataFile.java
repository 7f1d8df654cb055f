package dev.repocensus.analysis.simpleindex;

import org.jspecify.annotations.Nullable;

/**
 * Where the core metadata of a release can be had (PEP 658).
 *
 * @param url where it lies, relative to the page
 * @param sha256 its hash in hex; null if the page does not say
 */
public record MetadataFile(String url, @Nullable String sha256) {}
