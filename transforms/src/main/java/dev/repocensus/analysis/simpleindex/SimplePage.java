package dev.repocensus.analysis.simpleindex;

import dev.repocensus.analysis.Outcome;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads a project page of the Simple API. Whether it is JSON (PEP 691) or HTML (PEP 503) is seen in
 * the body, for servers label one as the other.
 *
 * <p>One pass, in time linear in the body; memory follows the releases of the distribution, not the
 * files. Never throws for what a body holds.
 */
public final class SimplePage {
  private static final int LOOK_AHEAD = 1024;

  private SimplePage() {}

  /**
   * Reads a page to its end.
   *
   * @param body its bytes; not closed
   * @param distribution the normalized name that was asked for
   * @return the page and what could not be understood of it; no page, and a problem, if the body is
   *     none, is cut off, or is the page of another distribution
   */
  public static Outcome<Optional<ProjectPage>> read(InputStream body, String distribution) {
    PageDraft draft = new PageDraft(distribution);
    try (BufferedInputStream ahead = new BufferedInputStream(new Unclosed(body))) {
      int first = firstMark(ahead);
      return switch (first) {
        case '{', '[' -> JsonPage.read(ahead, draft);
        case '<' -> HtmlPage.read(ahead, draft);
        default -> draft.failed(first < 0 ? "the answer is empty" : "neither JSON nor HTML");
      };
    } catch (IOException e) {
      return draft.failed("the answer breaks off: " + e.getMessage());
    }
  }

  /** The first byte that is neither blank nor part of a byte order mark; -1 if there is none. */
  private static int firstMark(BufferedInputStream ahead) throws IOException {
    ahead.mark(LOOK_AHEAD);
    byte[] head = ahead.readNBytes(LOOK_AHEAD - 1);
    ahead.reset();
    for (byte each : head) {
      if (each > ' ') {
        return each;
      }
    }
    return head.length == 0 ? -1 : 0;
  }

  /** A body that stays open for whoever opened it. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return in.read(buffer, offset, length);
    }

    @Override
    public void close() {
      // Closed by whoever opened it.
    }
  }
}
