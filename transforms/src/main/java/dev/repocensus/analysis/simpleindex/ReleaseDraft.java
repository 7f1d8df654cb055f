package dev.repocensus.analysis.simpleindex;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The files of one release while its page is read: what they are taken together, not they. */
final class ReleaseDraft {
  private String version;
  private boolean isListed;
  private @Nullable Instant releasedAt;
  private int files;
  private int yanked;
  private @Nullable String yankReason;
  private final TreeSet<String> requiresPython = new TreeSet<>();
  private boolean hasSdist;
  private boolean hasWheel;
  private boolean hasUniversalWheel;
  private @Nullable MetadataFile metadata;
  private boolean metadataIsOfWheel;

  ReleaseDraft(String version) {
    this.version = version;
  }

  /** The page's own list of versions spells it; of several spellings the first by text counts. */
  void list(String spelling) {
    version = !isListed || spelling.compareTo(version) < 0 ? spelling : version;
    isListed = true;
  }

  void add(ArtifactName name, PageFile file) {
    if (!isListed && name.version().compareTo(version) < 0) {
      version = name.version();
    }
    files++;
    addDate(file.uploadedAt());
    if (file.isYanked()) {
      addYank(file.yankReason());
    } else {
      requiresPython.add(file.requiresPython());
    }
    hasSdist |= name.kind() == ArtifactKind.SDIST;
    hasWheel |= name.kind().isWheel();
    hasUniversalWheel |= name.kind() == ArtifactKind.UNIVERSAL_WHEEL;
    if (file.hasMetadata()) {
      addMetadata(name.kind().isWheel(), file);
    }
  }

  private void addDate(@Nullable Instant uploadedAt) {
    if (uploadedAt != null && (releasedAt == null || uploadedAt.isBefore(releasedAt))) {
      releasedAt = uploadedAt;
    }
  }

  private void addYank(@Nullable String reason) {
    yanked++;
    if (reason != null && (yankReason == null || reason.compareTo(yankReason) < 0)) {
      yankReason = reason;
    }
  }

  /** A wheel's metadata is what will be installed; a source distribution's may change yet. */
  private void addMetadata(boolean isWheel, PageFile file) {
    if (metadata == null || (isWheel && !metadataIsOfWheel)) {
      metadata = new MetadataFile(file.url(), file.metadataSha256());
      metadataIsOfWheel = isWheel;
    }
  }

  PageRelease release() {
    return new PageRelease(
        version,
        releasedAt,
        files > 0 && yanked == files,
        yanked > 0,
        yankReason,
        List.copyOf(requiresPython),
        hasSdist,
        hasWheel,
        hasUniversalWheel,
        files,
        metadata);
  }
}
