package dev.repocensus.analysis.simpleindex;

import dev.repocensus.analysis.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The HTML page (PEP 503), and what its anchors and meta tags carry (PEP 592, 629, 658, 714, 792).
 */
final class HtmlPage implements HtmlTokens.Listener {
  private static final Pattern SERIAL = Pattern.compile("-*SERIAL (\\d{1,18})-*");

  private final PageDraft draft;
  private @Nullable HtmlTag anchor;
  private final StringBuilder anchorText = new StringBuilder();
  private boolean isOpened;
  private boolean isClosed;

  private HtmlPage(PageDraft draft) {
    this.draft = draft;
  }

  static Outcome<Optional<ProjectPage>> read(InputStream body, PageDraft draft) throws IOException {
    HtmlPage page = new HtmlPage(draft);
    // Bytes that are no UTF-8 become a mark and harm one name at most.
    new HtmlTokens(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)), page)
        .read();
    if (page.isOpened && !page.isClosed) {
      return draft.failed("HTML that breaks off before its end");
    }
    // A form to sign in is HTML too; a page without files must say that it is a page of an index.
    return draft.hasFiles() || draft.hasApiVersion()
        ? draft.finish()
        : draft.failed("HTML without a file of the distribution");
  }

  @Override
  public void tag(HtmlTag tag) {
    switch (tag.name()) {
      case "html" -> isOpened = true;
      case "/html" -> isClosed = true;
      case "meta" -> meta(tag);
      case "a" -> open(tag);
      case "/a" -> close();
      default -> {
        // Nothing else on a page means anything.
      }
    }
  }

  @Override
  public void text(String text) {
    if (anchor != null) {
      anchorText.append(text);
    }
  }

  @Override
  public void comment(String comment) {
    Matcher serial = SERIAL.matcher(comment);
    if (serial.matches()) {
      draft.lastSerial(Long.parseLong(serial.group(1)));
    }
  }

  private void meta(HtmlTag tag) {
    String name = tag.attribute("name");
    String content = tag.attribute("content");
    if (name == null || content == null) {
      return;
    }
    switch (name) {
      case "pypi:repository-version" -> draft.apiVersion(content);
      case "pypi:project-status" -> draft.status(content);
      case "pypi:project-status-reason" -> draft.statusReason(content);
      default -> {
        // A name of somebody else's.
      }
    }
  }

  private void open(HtmlTag tag) {
    close();
    anchor = tag;
    anchorText.setLength(0);
  }

  private void close() {
    HtmlTag open = anchor;
    String href = open == null ? null : open.attribute("href");
    anchor = null;
    if (open == null || href == null) {
      return;
    }
    String name = fileName(href);
    if (ArtifactName.isArtifact(name)) {
      draft.add(file(open, name, href));
    }
  }

  /** The text, as PEP 503 wants it; where the text is something else, the end of the path. */
  private String fileName(String href) {
    String text = anchorText.toString().strip();
    return ArtifactName.isArtifact(text) && text.indexOf('/') < 0 ? text : UrlPath.last(href);
  }

  private static PageFile file(HtmlTag tag, String name, String href) {
    String requires = tag.attribute("data-requires-python");
    String yanked = tag.attribute("data-yanked");
    String metadata = tag.attribute("data-core-metadata");
    if (metadata == null) {
      metadata = tag.attribute("data-dist-info-metadata");
    }
    boolean hasMetadata = metadata != null && !metadata.equals("false");
    return new PageFile(
        name,
        UrlPath.withoutFragment(href),
        requires == null ? "" : requires.strip(),
        null,
        yanked != null,
        yanked == null || yanked.isBlank() ? null : yanked.strip(),
        hasMetadata,
        hasMetadata ? sha256(String.valueOf(metadata)) : null);
  }

  private static @Nullable String sha256(String metadata) {
    return metadata.startsWith("sha256=") ? metadata.substring("sha256=".length()) : null;
  }
}
