package dev.repocensus.analysis.simpleindex;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One release as a page shows it: its files taken together.
 *
 * @param version as the page's list of versions writes it, else as its file names do
 * @param releasedAt the earliest upload of its files, yanked ones included; null if none tells
 * @param isYankedAll whether it has files and every one is yanked
 * @param isYankedAny whether some file is yanked
 * @param yankReason why, of several reasons the first by text
 * @param requiresPython what its files that are not yanked ask, each once, sorted
 * @param hasSdist whether it has a source distribution
 * @param hasWheel whether it has a wheel
 * @param hasUniversalWheel whether it has a wheel for every platform
 * @param filesCount its files; 0 for a version that is only listed
 * @param metadata where its core metadata can be had; null if the page does not offer it
 */
public record PageRelease(
    String version,
    @Nullable Instant releasedAt,
    boolean isYankedAll,
    boolean isYankedAny,
    @Nullable String yankReason,
    List<String> requiresPython,
    boolean hasSdist,
    boolean hasWheel,
    boolean hasUniversalWheel,
    int filesCount,
    @Nullable MetadataFile metadata) {

  public PageRelease {
    requiresPython = List.copyOf(requiresPython);
  }
}
