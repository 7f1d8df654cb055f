package dev.repocensus.analysis.scan;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.LockfileFormat;
import java.util.HexFormat;
import java.util.LinkedHashMap;

/**
 * Reads locks, and one that was read lately under another path not again: what a lock says depends
 * on its bytes alone, and repositories hold copies. For one thread.
 *
 * <p>It keeps what {@value #MOST_BYTES} bytes of locks said, the latest asked for; a lock of a
 * quarter of that or more is read each time.
 */
final class ReadLocks {
  static final long MOST_BYTES = 16 << 20;

  private record Known(Outcome<Lockfile> outcome, int size) {}

  private final LinkedHashMap<String, Known> known = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;
  private long met;

  /** What a lock says. */
  Outcome<Lockfile> read(LockfileFormat format, SourceText text, byte[] sha256) {
    int size = text.bytes().length;
    if (size >= MOST_BYTES / 4) {
      return format.read(text);
    }
    String key = format.name() + " " + HexFormat.of().formatHex(sha256);
    Known before = known.get(key);
    if (before != null) {
      met++;
      return before.outcome();
    }
    Outcome<Lockfile> outcome = format.read(text);
    known.put(key, new Known(outcome, size));
    bytes += size;
    forget();
    return outcome;
  }

  private void forget() {
    var oldest = known.values().iterator();
    while (bytes > MOST_BYTES && oldest.hasNext()) {
      bytes -= oldest.next().size();
      oldest.remove();
    }
  }

  /** How many locks were not read again. */
  long met() {
    return met;
  }

  /** The bytes of the locks that are kept. */
  long bytes() {
    return bytes;
  }
}
