package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The JSON of a Pipfile.lock, read entry by entry, so that what stands before a fault is kept. */
final class PipfileBody {

  /**
   * One entry.
   *
   * @param category {@code default}, {@code develop} or a name of the project's own
   */
  record Entry(String category, String name, LockEntry entry) {}

  private final String text;
  private final List<Problem> problems;
  private final List<Entry> entries = new ArrayList<>();
  private JsonNode meta = MissingNode.getInstance();
  private boolean complete;

  PipfileBody(String text, List<Problem> problems) {
    this.text = text;
    this.problems = problems;
    this.complete = problems.isEmpty();
  }

  void read() {
    try (JsonParser json = LockTrees.JSON.createParser(text)) {
      object(json);
    } catch (JsonProcessingException broken) {
      int line = broken.getLocation() == null ? 1 : Math.max(1, broken.getLocation().getLineNr());
      fault(line, "the lock is damaged or cut off at line " + line);
    } catch (IOException impossible) {
      fault(1, "the lock cannot be read");
    }
    if (!meta.isObject()) {
      fault(1, "the lock has no metadata");
    }
  }

  /** One problem is enough: a merge conflict or wrong bytes are why the JSON breaks. */
  private void fault(int line, String message) {
    complete = false;
    if (problems.stream().allMatch(problem -> problem.code() == ProblemCode.LCK012)) {
      problems.add(Problem.at(ProblemCode.LCK001, line, message));
    }
  }

  private void object(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      fault(1, "the lock is no JSON object");
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (key.equals("_meta")) {
        meta = json.readValueAsTree();
      } else if (value == JsonToken.START_OBJECT) {
        category(key, json);
      } else {
        json.skipChildren();
      }
    }
  }

  private void category(String category, JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      int line = json.currentTokenLocation().getLineNr();
      String name = json.currentName();
      json.nextToken();
      JsonNode entry = json.readValueAsTree();
      if (entry.isObject()) {
        entries.add(new Entry(category, name, new LockEntry(entry, line)));
      } else {
        problems.add(Problem.at(ProblemCode.LCK012, line, "an entry is no object"));
      }
    }
  }

  JsonNode meta() {
    return meta;
  }

  List<Entry> entries() {
    return entries;
  }

  boolean isComplete() {
    return complete;
  }
}
