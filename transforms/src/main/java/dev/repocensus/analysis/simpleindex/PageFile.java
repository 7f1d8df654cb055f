package dev.repocensus.analysis.simpleindex;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file as a page lists it.
 *
 * @param name its name
 * @param url where it lies, relative to the page
 * @param requiresPython what it asks of the interpreter, empty for nothing
 * @param uploadedAt when it was uploaded; null if the page does not say
 * @param isYanked whether it was yanked (PEP 592)
 * @param yankReason why; null if the page does not say
 * @param hasMetadata whether its metadata lies beside it (PEP 658)
 * @param metadataSha256 the hash of that metadata; null if the page does not say
 */
record PageFile(
    String name,
    String url,
    String requiresPython,
    @Nullable Instant uploadedAt,
    boolean isYanked,
    @Nullable String yankReason,
    boolean hasMetadata,
    @Nullable String metadataSha256) {}
