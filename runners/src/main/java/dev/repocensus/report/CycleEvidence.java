package dev.repocensus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One cycle and why it is one.
 *
 * @param scope the scope it lies in
 * @param level {@code project} or {@code module}
 * @param layer the imports it is made of
 * @param size members of the component
 * @param shortest the members of a shortest cycle, each once
 * @param evidence one line per edge of it: {@code path:line text}
 */
public record CycleEvidence(
    String scope,
    String level,
    String layer,
    long size,
    List<String> shortest,
    List<String> evidence) {

  /** The edges of the shortest cycle, as scope, level, layer, source, target. */
  List<List<String>> edges() {
    List<List<String>> edges = new ArrayList<>();
    for (int i = 0; i < shortest.size(); i++) {
      String next = shortest.get((i + 1) % shortest.size());
      edges.add(List.of(scope, level, layer, shortest.get(i), next));
    }
    return edges;
  }

  CycleEvidence withLines(Map<List<String>, String> lines) {
    List<String> found =
        edges().stream()
            .map(
                edge ->
                    lines.getOrDefault(
                        edge, "no evidence kept of " + edge.get(3) + " -> " + edge.get(4)))
            .toList();
    return new CycleEvidence(scope, level, layer, size, shortest, found);
  }
}
