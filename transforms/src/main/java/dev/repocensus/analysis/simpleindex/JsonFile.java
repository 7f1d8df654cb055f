package dev.repocensus.analysis.simpleindex;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One member of a page's {@code files}, while it is read. */
final class JsonFile implements JsonPage.Member {
  private final JsonParser json;
  private @Nullable String name;
  private @Nullable String url;
  private @Nullable String requiresPython;
  private @Nullable Instant uploadedAt;
  private boolean isYanked;
  private @Nullable String yankReason;
  private boolean hasMetadata;
  private boolean isOldKey = true;
  private @Nullable String metadataSha256;

  JsonFile(JsonParser json) {
    this.json = json;
  }

  @Override
  public void read(String key) throws IOException {
    switch (key) {
      case "filename" -> name = text();
      case "url" -> url = text();
      case "requires-python" -> requiresPython = text();
      case "upload-time" -> uploadedAt = UploadTime.parse(text());
      case "yanked" -> yanked();
      case "core-metadata" -> metadata(false);
      case "dist-info-metadata" -> metadata(true);
      default -> json.skipChildren();
    }
  }

  private @Nullable String text() throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    json.skipChildren();
    return null;
  }

  /** True, or a reason; an empty reason is one too. */
  private void yanked() throws IOException {
    JsonToken token = json.currentToken();
    String reason = text();
    isYanked = token == JsonToken.VALUE_TRUE || reason != null;
    yankReason = reason == null || reason.isBlank() ? null : reason.strip();
  }

  /** True, or hashes. The new key wins over the old, wherever they stand (PEP 714). */
  private void metadata(boolean isOld) throws IOException {
    if (isOld && !isOldKey) {
      json.skipChildren();
      return;
    }
    isOldKey = isOld;
    hasMetadata =
        json.currentToken() == JsonToken.VALUE_TRUE
            || json.currentToken() == JsonToken.START_OBJECT;
    metadataSha256 = json.currentToken() == JsonToken.START_OBJECT ? hash() : null;
  }

  private @Nullable String hash() throws IOException {
    String found = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean isSha256 = json.getCurrentName().equals("sha256");
      json.nextToken();
      String value = text();
      found = isSha256 ? value : found;
    }
    return found;
  }

  void addTo(PageDraft draft) {
    if (name == null) {
      draft.unknownFile("without a name");
      return;
    }
    draft.add(
        new PageFile(
            name,
            url == null ? "" : url,
            requiresPython == null ? "" : requiresPython.strip(),
            uploadedAt,
            isYanked,
            yankReason,
            hasMetadata && url != null,
            metadataSha256));
  }
}
