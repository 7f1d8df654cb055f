package dev.repocensus.analysis.simpleindex;

import dev.repocensus.schema.row.ProjectStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The project page of one distribution.
 *
 * @param apiVersion the version of the Simple API it is written in (PEP 629); null if it says none
 * @param displayName the name as the index writes it; null if it does not
 * @param status what the index says of the whole distribution (PEP 792)
 * @param statusReason why
 * @param lastSerial the serial of its last change
 * @param releases its releases, sorted by version, those that are no version by PEP 440 first
 * @param filesCount its files
 * @param hasUploadTime whether every file says when it was uploaded; null if there is no file
 */
public record ProjectPage(
    @Nullable String apiVersion,
    @Nullable String displayName,
    ProjectStatus status,
    @Nullable String statusReason,
    @Nullable Long lastSerial,
    List<PageRelease> releases,
    long filesCount,
    @Nullable Boolean hasUploadTime) {

  public ProjectPage {
    releases = List.copyOf(releases);
  }
}
