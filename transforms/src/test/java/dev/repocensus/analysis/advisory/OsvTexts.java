package dev.repocensus.analysis.advisory;

import dev.repocensus.analysis.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Records for tests, written with single quotes. */
final class OsvTexts {
  private OsvTexts() {}

  static Outcome<Optional<OsvRecord>> read(String json) {
    return OsvReader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  static OsvRecord record(String json) {
    return read(json).value().orElseThrow();
  }

  /** A record about one distribution, with one range of these events. */
  static String ranged(String id, String name, String events, String more) {
    return """
        {'id': '%s', 'modified': '2024-05-01T00:00:00Z', 'published': '2024-01-01T00:00:00Z',
         'affected': [{'package': {'ecosystem': 'PyPI', 'name': '%s'},
           'ranges': [{'type': 'ECOSYSTEM', 'events': [%s]}]}]%s}"""
        .formatted(id, name, events, more.isEmpty() ? "" : ", " + more);
  }

  static String named(String id, String name, String versions, String more) {
    return """
        {'id': '%s', 'modified': '2024-05-01T00:00:00Z', 'published': '2024-01-01T00:00:00Z',
         'affected': [{'package': {'ecosystem': 'PyPI', 'name': '%s'}, 'versions': [%s]}]%s}"""
        .formatted(id, name, versions, more.isEmpty() ? "" : ", " + more);
  }
}
