package dev.repocensus.index;

import dev.repocensus.analysis.simpleindex.DistributionRows;
import dev.repocensus.schema.index.AnswerStatus;
import dev.repocensus.schema.row.ProjectStatus;
import org.jspecify.annotations.Nullable;

/**
 * What one index said of one name.
 *
 * @param rows its rows in the next snapshot
 * @param bytes the bodies that came for it [bytes]
 * @param isWithoutBody whether the server said with no body that nothing changed
 * @param apiVersion the version of the page, if one came and says it
 * @param note something about it that a person should know; null for nothing
 */
record AskedPage(
    DistributionRows rows,
    long bytes,
    boolean isWithoutBody,
    @Nullable String apiVersion,
    @Nullable String note) {

  static AskedPage of(DistributionRows rows) {
    return new AskedPage(rows, 0, false, null, null);
  }

  AskedPage after(Reply reply) {
    return new AskedPage(rows, bytes + reply.bytes(), isWithoutBody, apiVersion, note);
  }

  AnswerStatus status() {
    return rows.project().answerStatus();
  }

  /** Whether the index has the name, as far as is known. */
  boolean hasIt() {
    return rows.project().projectStatus() != ProjectStatus.ABSENT;
  }

  /** Whether it is known that the index does not have the name; only then the next one is asked. */
  boolean lacksIt() {
    return !hasIt() && rows.project().answeredTs() != null && !isFailure();
  }

  /** Whether no answer could be had: then nothing is known, and nothing follows. */
  boolean isFailure() {
    return switch (status()) {
      case FAILED, FORBIDDEN -> true;
      case SKIPPED -> rows.project().answerReason() != null;
      case OK, NOT_MODIFIED, NOT_FOUND, QUARANTINED -> false;
    };
  }
}
