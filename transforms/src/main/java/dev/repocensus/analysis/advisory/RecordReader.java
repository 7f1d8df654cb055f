package dev.repocensus.analysis.advisory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.schema.index.AdvisoryAliasRow;
import dev.repocensus.schema.index.AdvisoryRangeRow;
import dev.repocensus.schema.index.AdvisoryRow;
import dev.repocensus.schema.index.AdvisoryVersionRow;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns the tree of one record into rows. */
final class RecordReader {
  private static final String ECOSYSTEM = "PyPI";
  private static final int LONGEST_ID = 200;
  private static final int LONGEST_SUMMARY = 500;

  private final JsonNode tree;
  private final String id;
  private final List<Problem> problems = new ArrayList<>();
  private final List<AdvisoryRangeRow> ranges = new ArrayList<>();
  private final Map<String, AdvisoryVersionRow> versions = new LinkedHashMap<>();
  private final Map<String, Integer> positions = new LinkedHashMap<>();

  RecordReader(JsonNode tree) {
    this.tree = tree;
    this.id = tree.path("id").asText("").strip();
  }

  Outcome<Optional<OsvRecord>> read() {
    List<JsonNode> affected = ofPython();
    if (affected.isEmpty()) {
      return Outcome.of(Optional.empty());
    }
    if (id.isEmpty() || id.length() > LONGEST_ID || !id.chars().allMatch(c -> c > ' ' && c < 127)) {
      problem("the record has no id that could be one");
      return new Outcome<>(Optional.empty(), problems);
    }
    affected.forEach(this::affected);
    if (ranges.isEmpty() && versions.isEmpty()) {
      problem("it names no version that it is about");
    }
    OsvRecord record =
        new OsvRecord(advisory(affected), ranges, List.copyOf(versions.values()), aliases());
    return new Outcome<>(Optional.of(record), problems);
  }

  private List<JsonNode> ofPython() {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode each : tree.path("affected")) {
      if (each.path("package").path("ecosystem").asText("").equals(ECOSYSTEM)) {
        found.add(each);
      }
    }
    return found;
  }

  private void affected(JsonNode affected) {
    String name = affected.path("package").path("name").asText("").strip();
    if (!DistributionName.isValid(name)) {
      problem("it is about a distribution without a name that could be one");
      return;
    }
    String distribution = DistributionName.normalize(name);
    for (JsonNode version : affected.path("versions")) {
      String text = version.isTextual() ? version.asText().strip() : "";
      if (text.isEmpty()) {
        problem("a version of " + distribution + " is no text");
      } else {
        versions.putIfAbsent(
            distribution + "\n" + text, new AdvisoryVersionRow(id, distribution, text));
      }
    }
    for (JsonNode range : affected.path("ranges")) {
      if (range.path("type").asText("").equals("ECOSYSTEM")) {
        range(distribution, range);
      }
    }
  }

  private void range(String distribution, JsonNode range) {
    Outcome<List<Span>> spans = Spans.of(range.path("events"));
    spans.problems().forEach(each -> problem(distribution + ": " + each.message()));
    for (Span span : spans.value()) {
      int position = positions.merge(distribution, 1, Integer::sum) - 1;
      ranges.add(span.row(id, distribution, position));
    }
  }

  private AdvisoryRow advisory(List<JsonNode> affected) {
    CvssScore score = score(affected);
    return new AdvisoryRow(
        id,
        summary(),
        SeverityWords.of(id, score, tree, affected),
        score == null ? null : score.base(),
        score == null ? null : score.vector(),
        instant("published"),
        instant("modified"),
        instant("withdrawn"));
  }

  private @Nullable String summary() {
    String text = tree.path("summary").asText("").strip().replaceAll("\\s+", " ");
    if (text.isEmpty()) {
      return null;
    }
    return text.length() <= LONGEST_SUMMARY ? text : text.substring(0, LONGEST_SUMMARY);
  }

  private @Nullable CvssScore score(List<JsonNode> affected) {
    List<CvssScore> scores = new ArrayList<>();
    addScores(tree.path("severity"), scores);
    affected.forEach(each -> addScores(each.path("severity"), scores));
    return CvssScore.highest(scores).orElse(null);
  }

  private void addScores(JsonNode severities, List<CvssScore> scores) {
    for (JsonNode each : severities) {
      if (each.path("type").asText("").startsWith("CVSS_")) {
        Optional<CvssScore> score = CvssScore.of(each.path("score").asText(""));
        score.ifPresent(scores::add);
        if (score.isEmpty()) {
          problem("a CVSS vector cannot be read");
        }
      }
    }
  }

  private @Nullable Instant instant(String key) {
    JsonNode value = tree.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(value.asText()).toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException wrong) {
      problem("its time '" + key + "' cannot be read");
      return null;
    }
  }

  private List<AdvisoryAliasRow> aliases() {
    TreeSet<String> others = new TreeSet<>();
    for (JsonNode alias : tree.path("aliases")) {
      String text = alias.asText("").strip();
      if (!text.isEmpty() && text.length() <= LONGEST_ID && !text.equals(id)) {
        others.add(text);
      }
    }
    return others.stream().map(other -> new AdvisoryAliasRow(id, other)).toList();
  }

  private void problem(String message) {
    problems.add(Problem.of(ProblemCode.IDX003, message).about(id.isEmpty() ? "?" : id));
  }
}
