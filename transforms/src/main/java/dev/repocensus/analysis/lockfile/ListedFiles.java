package dev.repocensus.analysis.lockfile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The list of files in an entry of Poetry or PDM, one {@code {file = "NAME", hash = "sha256:…"}} a
 * line. Where every line looks so, they are counted here and taken out of the text; one that looks
 * otherwise leaves all of them to the reader of TOML.
 *
 * <p>Cost: one look at each byte. The text is looked at as bytes, which takes a third of the time
 * in code that the JVM has not optimized yet, and a scan of some hundred locks never gets other.
 */
final class ListedFiles {
  private static final String LIST = "\nfiles = [\n";
  private static final byte[] FILE = latin1("    {file = \"");
  private static final byte[] HASH = latin1("\", hash = \"sha256:");
  private static final byte[] END = latin1("\"},\n");
  private static final int DIGITS = 64;

  /** 1 for each byte that is no lower case hexadecimal digit. */
  private static final byte[] NO_HEX = new byte[256];

  static {
    Arrays.fill(NO_HEX, (byte) 1);
    for (byte digit : latin1("0123456789abcdef")) {
      NO_HEX[digit] = 0;
    }
  }

  private final byte[] bytes;
  private final FileTally tally;

  private ListedFiles(String entry, byte[] bytes) {
    this.bytes = bytes;
    this.tally = new FileTally(entry);
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The entry cut; null if it has no such list, or one that the tools do not write. */
  static @Nullable CutEntry of(String entry) {
    int list = entry.indexOf(LIST);
    if (list < 0 || entry.lastIndexOf("\n[", list) >= 0) {
      return null;
    }
    byte[] bytes = latin1(entry);
    if (bytes.length != entry.length()) {
      return null; // half a surrogate pair has no place of its own in the bytes
    }
    ListedFiles files = new ListedFiles(entry, bytes);
    int end = files.end(list + LIST.length());
    return end < 0 || files.tally.files() == 0
        ? null
        : CutEntry.without(entry, list, end, files.tally.counted(null), "files");
  }

  /** Where the list ends whose first line starts here, -1 if it is not plain. */
  private int end(int first) {
    int at = first;
    while (at >= 0 && at < bytes.length && bytes[at] == ' ') {
      at = line(at);
    }
    boolean closes = at >= 0 && at < bytes.length && bytes[at] == ']';
    boolean ends = closes && (at + 1 == bytes.length || bytes[at + 1] == '\n');
    return ends ? at + 1 : -1;
  }

  /** Where the line after this one starts. */
  private int line(int start) {
    int name = after(FILE, start);
    int nameEnd = name;
    while (name >= 0 && nameEnd < bytes.length && isOfName(bytes[nameEnd])) {
      nameEnd++;
    }
    int digest = name < 0 || name == nameEnd ? -1 : after(HASH, nameEnd);
    int digestEnd = digest + DIGITS;
    int next = digest < 0 || !isHex(digest, digestEnd) ? -1 : after(END, digestEnd);
    if (next >= 0) {
      tally.file(name, nameEnd);
      tally.hash(digest - "sha256:".length(), digestEnd);
    }
    return next;
  }

  private int after(byte[] wanted, int at) {
    int end = at + wanted.length;
    return end <= bytes.length && Arrays.equals(bytes, at, end, wanted, 0, wanted.length)
        ? end
        : -1;
  }

  /** What names of files are made of; nothing that begins a query or ends a string. */
  private static boolean isOfName(byte c) {
    return (c >= 'a' && c <= 'z')
        || (c >= '-' && c <= '9' && c != '/')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || c == '+'
        || c == '!';
  }

  private boolean isHex(int from, int to) {
    if (to > bytes.length) {
      return false;
    }
    byte[] all = bytes;
    int wrong = 0;
    for (int i = from; i < to; i++) {
      wrong |= NO_HEX[all[i] & 0xFF];
    }
    return wrong == 0;
  }
}
