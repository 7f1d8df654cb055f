package dev.repocensus.analysis.advisory;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.repocensus.analysis.Outcome;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads one record of the Open Source Vulnerability format, schema 1.x. What it says of other
 * ecosystems than PyPI is passed over; a record about those alone is no record here, and no
 * problem.
 *
 * <p>Cost: the tree of one record is in memory at a time.
 */
public final class OsvReader {
  private static final int DEPTH = 100;

  private static final ObjectMapper JSON =
      new ObjectMapper(
              new JsonFactoryBuilder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private OsvReader() {}

  /**
   * The record in a text of JSON in UTF-8; empty if there is none about Python. Everything that
   * could not be read of it is a problem (IDX003).
   */
  public static Outcome<Optional<OsvRecord>> read(byte[] json) {
    try {
      JsonNode tree = JSON.readTree(json);
      return tree == null || !tree.isObject()
          ? broken("no JSON object")
          : new RecordReader(tree).read();
    } catch (JsonProcessingException malformed) {
      return broken(malformed);
    } catch (IOException unreadable) {
      return broken("no text in UTF-8");
    }
  }

  private static Outcome<Optional<OsvRecord>> broken(JsonProcessingException malformed) {
    int line = malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNr();
    Problem problem =
        Problem.at(ProblemCode.IDX003, Math.max(1, line), "the JSON is damaged or cut off");
    return new Outcome<>(Optional.empty(), List.of(problem));
  }

  private static Outcome<Optional<OsvRecord>> broken(String why) {
    return new Outcome<>(Optional.empty(), List.of(Problem.of(ProblemCode.IDX003, why)));
  }
}
