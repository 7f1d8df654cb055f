package dev.repocensus.analysis.lockfile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of files in an entry of a uv lock, which are nine tenths of its bytes. Where they look
 * as uv writes them they are counted here and taken out of the text, so that no tree is made of
 * them; where they look otherwise they stay, and are read as any other TOML.
 */
final class UvArtifacts {
  private static final List<String> KEYS = List.of("wheels", "sdist");
  private static final String WHEELS = "\nwheels = [";
  private static final String SDIST = "\nsdist = { ";
  private static final String FILE = "    { ";
  private static final String HASH = ", hash = \"";
  private static final String SIZE = ", size = ";
  private static final String TIME = ", upload-time = \"";
  private static final int SECONDS = 19;

  private final String text;
  private final FileTally tally;
  private int timeStart = -1;
  private int timeEnd = -1;

  private UvArtifacts(String text) {
    this.text = text;
    this.tally = new FileTally(text);
  }

  /** The entry cut; null if it has no such lines, or they do not look as uv writes them. */
  static @Nullable CutEntry of(String entry) {
    if (entry.indexOf('\\') >= 0 || entry.indexOf('\r') >= 0) {
      return null;
    }
    UvArtifacts scan = new UvArtifacts(entry);
    int list = entry.indexOf(WHEELS);
    int sdist = list < 0 ? entry.indexOf(SDIST) : entry.lastIndexOf(SDIST, list);
    int sdistEnd = sdist < 0 ? -1 : scan.file(sdist + SDIST.length());
    int listEnd = list < 0 ? -1 : scan.list(list + WHEELS.length());
    boolean strange = (sdist >= 0 && sdistEnd < 0) || (list >= 0 && listEnd < 0);
    boolean crossed = sdist >= 0 && list >= 0 && sdistEnd > list;
    if (strange || crossed || scan.tally.files() == 0) {
      return null;
    }
    StringBuilder rest = new StringBuilder();
    int from = 0;
    if (sdist >= 0) {
      rest.append(entry, from, sdist);
      from = sdistEnd;
    }
    if (list >= 0) {
      rest.append(entry, from, list);
      from = listEnd;
    }
    return new CutEntry(rest.append(entry, from, entry.length()).toString(), scan.counted(), KEYS);
  }

  private Artifacts counted() {
    Instant first = timeStart < 0 ? null : Artifacts.instant(text.substring(timeStart, timeEnd));
    return tally.counted(first);
  }

  /** The end of the list that starts here, -1 if a line in it is not as uv writes it. */
  private int list(int start) {
    int at = start;
    while (text.startsWith("\n" + FILE, at)) {
      int end = file(at + 1 + FILE.length());
      if (end < 0 || end >= text.length() || text.charAt(end) != ',') {
        return -1;
      }
      at = end + 1;
    }
    boolean ends =
        text.startsWith("\n]", at) && (at + 2 == text.length() || text.charAt(at + 2) == '\n');
    return ends ? at + 2 : -1;
  }

  /** The end of the table of a file whose first key starts here, -1 if it is not plain. */
  private int file(int start) {
    int open = text.indexOf('"', start);
    if (!text.startsWith("url = ", start) && !text.startsWith("path = ", start)) {
      return -1;
    }
    int close = text.indexOf('"', open + 1);
    if (open > start + 7 || close < 0) {
      return -1;
    }
    int at = close + 1;
    boolean hash = text.startsWith(HASH, at);
    int digest = at + HASH.length();
    if (hash) {
      at = text.indexOf('"', digest) + 1;
    }
    int digestEnd = at - 1;
    at = size(at);
    int time = text.startsWith(TIME, at) ? at + TIME.length() : -1;
    int timeClose = time < 0 ? -1 : text.indexOf('"', time);
    at = time < 0 ? at : timeClose + 1;
    if (at <= 0 || !text.startsWith(" }", at)) {
      return -1;
    }
    tally.file(open + 1, close);
    if (hash) {
      tally.hash(digest, digestEnd);
    }
    if (time >= 0) {
      earlier(time, timeClose);
    }
    return at + 2;
  }

  private int size(int start) {
    if (!text.startsWith(SIZE, start)) {
      return start;
    }
    int at = start + SIZE.length();
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /** Keeps the earliest moment: by its seconds, and among equal ones by its fraction. */
  private void earlier(int start, int end) {
    if (timeStart < 0 || isBefore(start, end)) {
      timeStart = start;
      timeEnd = end;
    }
  }

  private boolean isBefore(int start, int end) {
    for (int i = 0; i < SECONDS && start + i < end && timeStart + i < timeEnd; i++) {
      int difference = text.charAt(start + i) - text.charAt(timeStart + i);
      if (difference != 0) {
        return difference < 0;
      }
    }
    String fraction = text.substring(Math.min(start + SECONDS, end), end).replace("Z", "");
    String known = text.substring(Math.min(timeStart + SECONDS, timeEnd), timeEnd).replace("Z", "");
    return fraction.compareTo(known) < 0;
  }
}
