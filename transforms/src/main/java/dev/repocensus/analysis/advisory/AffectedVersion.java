package dev.repocensus.analysis.advisory;

import dev.repocensus.schema.finding.VulnerabilityRow;
import org.jspecify.annotations.Nullable;

/**
 * A locked version that an advisory is about, before it is known who imports it.
 *
 * @param row its row, with nothing of imports in it
 * @param resolveName the resolve that the lock locks
 * @param projectId the project that holds the lock
 * @param path the lock
 * @param line the line of its entry, from 1; null if unknown
 */
public record AffectedVersion(
    VulnerabilityRow row,
    String resolveName,
    String projectId,
    String path,
    @Nullable Integer line) {

  /** The same, knowing of imports. */
  public AffectedVersion withImports(@Nullable Boolean isImported, @Nullable Long files) {
    VulnerabilityRow known =
        new VulnerabilityRow(
            row.lockfileId(),
            row.distribution(),
            row.version(),
            row.advisoryId(),
            row.aliases(),
            row.severity(),
            row.cvss(),
            row.publishedTs(),
            row.fixedIn(),
            row.fixableByRelock(),
            isImported,
            files);
    return new AffectedVersion(known, resolveName, projectId, path, line);
  }
}
