package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.row.MetadataHome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the JSON locks of PEX, with or without the comments that Pants puts before them. */
final class PexLockReader implements LockfileReader {

  @Override
  public boolean recognises(SourceText text) {
    String content = text.text();
    int body = bodyOf(content);
    boolean json = body < content.length() && content.charAt(body) == '{';
    return json
        ? content.indexOf("\"locked_resolves\"", body) >= 0 || hasMetadata(content, body)
        : body == content.length() && hasMetadata(content, body);
  }

  private static boolean hasMetadata(String content, int body) {
    return content.substring(0, body).contains("// --- BEGIN PANTS LOCKFILE METADATA");
  }

  @Override
  public Outcome<Lockfile> read(SourceText text) {
    Optional<Problem> damage = LockText.damage(text);
    Optional<Problem> conflict = LockText.conflict(text);
    List<Problem> problems = new ArrayList<>(damage.or(() -> conflict).stream().toList());
    String header = text.text().substring(0, bodyOf(text.text()));
    Outcome<Optional<PantsMetadata>> metadata = PantsMetadata.ofHeader(header);
    problems.addAll(metadata.problems());
    PexBody body = new PexBody(text.text(), problems);
    body.read();
    Lockfile lock = body.lockfile(PantsMetadata.resolveOfCommand(header));
    Lockfile whole = metadata.value().map(m -> m.on(lock, MetadataHome.HEADER)).orElse(lock);
    return new Outcome<>(whole, LockText.shown(problems));
  }

  /** Where the JSON starts: behind blank lines, comments and what a merge left there. */
  private static int bodyOf(String text) {
    int at = 0;
    while (at < text.length()) {
      int start = skipBlanks(text, at);
      int next = LockText.nextLine(text, start);
      int end = next < 0 ? text.length() : next;
      boolean comment = text.startsWith("//", start);
      if (!comment && !isConflict(text, start)) {
        return start;
      }
      at = end;
    }
    return text.length();
  }

  private static boolean isConflict(String text, int start) {
    return LockText.isConflictLine(text.substring(start, Math.min(text.length(), start + 7)));
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
