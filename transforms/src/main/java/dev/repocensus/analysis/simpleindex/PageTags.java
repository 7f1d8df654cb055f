package dev.repocensus.analysis.simpleindex;

import org.jspecify.annotations.Nullable;

/**
 * By what the next refresh can tell that a page has not changed.
 *
 * @param etag the ETag, as the server wrote it
 * @param lastModified Last-Modified, as the server wrote it
 * @param lastSerial the serial, from the page or from its header
 * @param bodySha256 the hash of the body in hex
 */
public record PageTags(
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable Long lastSerial,
    @Nullable String bodySha256) {

  /** Nothing to tell by: the page is read again next time. */
  public static final PageTags NONE = new PageTags(null, null, null, null);
}
