package dev.repocensus.analysis.advisory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.schema.problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How bad an advisory is: a malicious release always is, then scores count, then words. */
final class SeverityWords {
  private static final String KEY = "severity";

  private SeverityWords() {}

  static @Nullable Severity of(
      String id, @Nullable CvssScore score, JsonNode record, List<JsonNode> affected) {
    if (Malicious.isId(id)) {
      return Severity.CRITICAL;
    }
    return score == null ? worstWord(record, affected) : score.severity();
  }

  private static @Nullable Severity worstWord(JsonNode record, List<JsonNode> affected) {
    List<@Nullable Severity> words = new ArrayList<>();
    words.add(word(record.path("database_specific").path(KEY)));
    for (JsonNode each : affected) {
      words.add(word(each.path("database_specific").path(KEY)));
      words.add(word(each.path("ecosystem_specific").path(KEY)));
    }
    return words.stream().filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
  }

  private static @Nullable Severity word(JsonNode node) {
    return switch (node.asText("").toUpperCase(Locale.ROOT)) {
      case "CRITICAL" -> Severity.CRITICAL;
      case "HIGH", "IMPORTANT" -> Severity.HIGH;
      case "MODERATE", "MEDIUM" -> Severity.MEDIUM;
      case "LOW" -> Severity.LOW;
      default -> null;
    };
  }
}
