package dev.repocensus.analysis.simpleindex;

import dev.repocensus.schema.index.AnswerStatus;
import dev.repocensus.schema.index.IndexProjectRow;
import dev.repocensus.schema.index.IndexReleaseRow;
import dev.repocensus.schema.row.ProjectStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one distribution in the next snapshot of an index, from what the index answered and
 * from its rows in the snapshot before. Nothing that was seen once is dropped: what the index no
 * longer has keeps the instant it was last seen at.
 */
public final class NextRows {
  private final String index;
  private final String distribution;
  private final @Nullable DistributionRows before;
  private final Instant at;

  private NextRows(
      String index, String distribution, @Nullable DistributionRows before, Instant at) {
    this.index = index;
    this.distribution = distribution;
    this.before = before;
    this.at = at;
  }

  /**
   * The rows after the ones of the snapshot before.
   *
   * @param before null if no snapshot of the index has the distribution
   * @param at the instant of the next snapshot
   */
  public static NextRows after(
      String index, String distribution, @Nullable DistributionRows before, Instant at) {
    return new NextRows(index, distribution, before, at);
  }

  /**
   * The index answered with a page.
   *
   * @param requirements what is newly known of the metadata of releases, by version as written
   */
  public DistributionRows answered(
      ProjectPage page, PageTags tags, Map<String, List<String>> requirements) {
    boolean isHeld = page.status() == ProjectStatus.QUARANTINED;
    Instant first = firstSeen();
    IndexProjectRow project =
        new IndexProjectRow(
            index,
            distribution,
            page.displayName() == null ? distribution : page.displayName(),
            page.status(),
            page.statusReason(),
            tags.lastSerial(),
            tags.etag(),
            tags.lastModified(),
            tags.bodySha256(),
            at,
            isHeld ? AnswerStatus.QUARANTINED : AnswerStatus.OK,
            null,
            page.releases().size(),
            page.filesCount(),
            page.hasUploadTime(),
            first == null ? at : first,
            at);
    ReleaseHistory history = new ReleaseHistory(index, distribution, releasesBefore(), first, at);
    return new DistributionRows(project, history.with(page.releases(), requirements));
  }

  /** The index says that the page is still the one before; without one this is a failure. */
  public DistributionRows unchanged(PageTags tags) {
    if (before == null || before.project().lastSeenTs() == null) {
      return unanswered(AnswerStatus.FAILED, "unchanged, but never seen");
    }
    IndexProjectRow old = before.project();
    IndexProjectRow project =
        new IndexProjectRow(
            index,
            distribution,
            old.displayName(),
            old.projectStatus(),
            old.statusReason(),
            tags.lastSerial(),
            tags.etag(),
            tags.lastModified(),
            tags.bodySha256(),
            at,
            AnswerStatus.NOT_MODIFIED,
            null,
            old.versionsCount(),
            old.filesCount(),
            old.hasUploadTime(),
            old.firstSeenTs(),
            at);
    return new DistributionRows(
        project,
        before.releases().stream()
            .map(r -> r.lastSeenTs().equals(old.lastSeenTs()) ? ReleaseHistory.seen(r, at) : r)
            .toList());
  }

  /** The index does not have it; releases that were seen before are kept, as vanished ones. */
  public DistributionRows notFound() {
    IndexProjectRow old = before == null ? null : before.project();
    IndexProjectRow project =
        new IndexProjectRow(
            index,
            distribution,
            null,
            ProjectStatus.ABSENT,
            null,
            null,
            null,
            null,
            null,
            at,
            AnswerStatus.NOT_FOUND,
            null,
            0,
            0,
            null,
            old == null ? null : old.firstSeenTs(),
            old == null ? null : old.lastSeenTs());
    return new DistributionRows(project, releasesBefore());
  }

  /**
   * There is no answer to go by: what was known stays known.
   *
   * @param status failed, forbidden or skipped
   * @param reason why, without credentials; null if there is nothing to say
   */
  public DistributionRows unanswered(AnswerStatus status, @Nullable String reason) {
    IndexProjectRow old = before == null ? null : before.project();
    IndexProjectRow project =
        old == null
            ? new IndexProjectRow(
                index,
                distribution,
                null,
                ProjectStatus.ABSENT,
                null,
                null,
                null,
                null,
                null,
                null,
                status,
                reason,
                0,
                0,
                null,
                null,
                null)
            : kept(old, status, reason);
    return new DistributionRows(project, releasesBefore());
  }

  private static IndexProjectRow kept(
      IndexProjectRow old, AnswerStatus status, @Nullable String reason) {
    return new IndexProjectRow(
        old.indexName(),
        old.distribution(),
        old.displayName(),
        old.projectStatus(),
        old.statusReason(),
        old.lastSerial(),
        old.etag(),
        old.httpLastModified(),
        old.bodySha256(),
        old.answeredTs(),
        status,
        reason,
        old.versionsCount(),
        old.filesCount(),
        old.hasUploadTime(),
        old.firstSeenTs(),
        old.lastSeenTs());
  }

  private @Nullable Instant firstSeen() {
    return before == null ? null : before.project().firstSeenTs();
  }

  private List<IndexReleaseRow> releasesBefore() {
    return before == null ? List.of() : before.releases();
  }
}
