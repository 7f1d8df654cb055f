package dev.repocensus.index;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.simpleindex.DistributionRows;
import dev.repocensus.analysis.simpleindex.NextRows;
import dev.repocensus.analysis.simpleindex.PageTags;
import dev.repocensus.analysis.simpleindex.ProjectPage;
import dev.repocensus.analysis.simpleindex.SimplePage;
import dev.repocensus.schema.index.AnswerStatus;
import dev.repocensus.schema.index.IndexProjectRow;
import dev.repocensus.schema.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asks one index for one name, and makes the rows of the next snapshot of what it says. */
final class PageAsker {
  private static final String WANTED =
      "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2,"
          + " text/html;q=0.1";
  private static final String ANYTHING = "*/*";
  private static final int NOT_ACCEPTABLE = 406;

  private final PatientClient client;
  private final Credentials credentials;
  private final MetadataAsker metadata;
  private final AskLimits limits;
  private final Instant at;
  private final boolean isAnew;

  PageAsker(
      PatientClient client,
      Credentials credentials,
      MetadataAsker metadata,
      AskLimits limits,
      Instant at,
      boolean isAnew) {
    this.client = client;
    this.credentials = credentials;
    this.metadata = metadata;
    this.limits = limits;
    this.at = at;
    this.isAnew = isAnew;
  }

  AskedPage ask(IndexAddress index, String name, @Nullable DistributionRows before)
      throws InterruptedException {
    NextRows next = NextRows.after(index.name(), name, before, at);
    IndexProjectRow known = before == null || isAnew ? null : before.project();
    Map<String, String> headers = headers(index, known);
    Answer answer = client.get(index.page(name), headers);
    if (answer.reply() != null && answer.reply().status() == NOT_ACCEPTABLE) {
      headers.put("Accept", ANYTHING);
      answer = client.get(index.page(name), headers);
    }
    Reply reply = answer.reply();
    if (reply == null) {
      AnswerStatus status = answer.isSkipped() ? AnswerStatus.SKIPPED : AnswerStatus.FAILED;
      return AskedPage.of(next.unanswered(status, answer.failure()));
    }
    return read(index, name, reply, before, known, next).after(reply);
  }

  private AskedPage read(
      IndexAddress index,
      String name,
      Reply reply,
      @Nullable DistributionRows before,
      @Nullable IndexProjectRow known,
      NextRows next)
      throws InterruptedException {
    return switch (reply.status()) {
      case 200 -> page(index, name, reply, before, known, next);
      case 304 ->
          new AskedPage(next.unchanged(tags(reply, known, null, null)), 0, true, null, null);
      case 404, 410 -> AskedPage.of(next.notFound());
      case 401, 403, 407 ->
          AskedPage.of(next.unanswered(AnswerStatus.FORBIDDEN, "HTTP " + reply.status()));
      default -> AskedPage.of(next.unanswered(AnswerStatus.FAILED, "HTTP " + reply.status()));
    };
  }

  private Map<String, String> headers(IndexAddress index, @Nullable IndexProjectRow known) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("Accept", WANTED);
    headers.put("Accept-Encoding", "gzip");
    String authorization = credentials.authorization(index);
    if (authorization != null) {
      headers.put("Authorization", authorization);
    }
    if (known != null && known.lastSeenTs() != null) {
      if (known.etag() != null) {
        headers.put("If-None-Match", known.etag());
      }
      if (known.httpLastModified() != null) {
        headers.put("If-Modified-Since", known.httpLastModified());
      }
    }
    return headers;
  }

  /** A page with the serial or the hash of the one before is that one, and is not read again. */
  private AskedPage page(
      IndexAddress index,
      String name,
      Reply reply,
      @Nullable DistributionRows before,
      @Nullable IndexProjectRow known,
      NextRows next)
      throws InterruptedException {
    Long serial = serial(reply);
    boolean hasRows = known != null && known.lastSeenTs() != null && known.bodySha256() != null;
    try {
      String hash = Sha256.hex(reply.content(limits.pageBytes()));
      boolean isSameSerial = serial != null && known != null && serial.equals(known.lastSerial());
      if (hasRows && known != null && (isSameSerial || hash.equals(known.bodySha256()))) {
        return AskedPage.of(next.unchanged(tags(reply, known, serial, hash)));
      }
      try (InputStream content = reply.content(limits.pageBytes())) {
        Outcome<Optional<ProjectPage>> read = SimplePage.read(content, name);
        if (read.value().isEmpty()) {
          return AskedPage.of(next.unanswered(AnswerStatus.FAILED, last(read.problems())));
        }
        ProjectPage page = read.value().get();
        Long lastSerial = serial == null ? page.lastSerial() : serial;
        MetadataAsker.Found found = metadata.ask(index, name, reply.from(), page, before);
        // Metadata that failed is asked for again next time, so the page must be read again too.
        PageTags tags = found.isWhole() ? tags(reply, null, lastSerial, hash) : PageTags.NONE;
        return new AskedPage(
            next.answered(page, tags, found.requirements()),
            found.bytes(),
            false,
            page.apiVersion(),
            read.problems().isEmpty() ? found.note() : last(read.problems()));
      }
    } catch (IOException e) {
      String why = "the answer cannot be unpacked: " + e.getMessage();
      return AskedPage.of(next.unanswered(AnswerStatus.FAILED, why));
    }
  }

  private static String last(List<Problem> problems) {
    Problem problem = problems.get(problems.size() - 1);
    return problem.code() + " " + problem.message();
  }

  private static @Nullable Long serial(Reply reply) {
    String serial = reply.header("X-PyPI-Last-Serial");
    return serial != null && serial.matches("\\d{1,18}") ? Long.valueOf(serial) : null;
  }

  /** What the answer says, else what was known of a page that did not change. */
  private static PageTags tags(
      Reply reply, @Nullable IndexProjectRow known, @Nullable Long serial, @Nullable String hash) {
    String etag = reply.header("ETag");
    String date = reply.header("Last-Modified");
    return new PageTags(
        etag == null && known != null && hash == null ? known.etag() : etag,
        date == null && known != null && hash == null ? known.httpLastModified() : date,
        serial == null && known != null ? known.lastSerial() : serial,
        hash == null && known != null ? known.bodySha256() : hash);
  }
}
