package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a TOML lock without its lines of files, which are most of its bytes.
 *
 * @param rest the text that is left, with as many lines as it needs to stay TOML
 * @param artifacts what was counted in the lines that were taken out
 * @param keys what they were the values of
 */
record CutEntry(String rest, Artifacts artifacts, List<String> keys) {

  /** Takes the lines of files out of an entry; null where they do not look as the tool writes. */
  interface Cutter {
    @Nullable CutEntry cut(String entry);
  }

  /** An entry without one stretch of its text. */
  static CutEntry without(String entry, int from, int to, Artifacts artifacts, String key) {
    String rest = entry.substring(0, from) + entry.substring(to);
    return new CutEntry(rest, artifacts, List.of(key));
  }

  /** Whether an entry of the rest has none of these keys: with one it had it twice. */
  boolean isAllOf(JsonNode entry) {
    return keys.stream().noneMatch(entry::has);
  }
}
