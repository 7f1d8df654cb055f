package dev.repocensus.analysis.python;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.repocensus.analysis.Outcome;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of a notebook as a stream, so that its outputs cost no memory. A notebook that
 * breaks off gives the cells before the fault, and a problem with its line.
 */
public final class NotebookReader {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS.mappedFeature());

  private final JsonParser json;
  private final List<Notebook.Cell> cells = new ArrayList<>();
  private final NotebookLanguage language = new NotebookLanguage();
  private int count;
  private boolean hasCells;

  private NotebookReader(JsonParser json) {
    this.json = json;
  }

  /**
   * Reads a notebook. Time is linear in its size.
   *
   * @param bytes its content; not changed, not kept
   * @param length how many of them count
   */
  public static Outcome<Notebook> read(byte[] bytes, int length) {
    try (JsonParser parser = JSON.createParser(bytes, 0, length)) {
      NotebookReader reader = new NotebookReader(parser);
      @Nullable Problem problem = reader.readAll(bytes, length);
      Notebook notebook = new Notebook(reader.language.isPython(), reader.cells);
      return problem == null ? Outcome.of(notebook) : Outcome.of(notebook, problem);
    } catch (IOException unreadable) {
      // Only opening and closing can end here, for example on bytes in no encoding of JSON.
      return Outcome.of(
          new Notebook(true, List.of()), Problem.at(ProblemCode.SYN006, 1, "not JSON at all"));
    }
  }

  private @Nullable Problem readAll(byte[] bytes, int length) {
    try {
      notebook();
    } catch (JsonProcessingException fault) {
      return fault(fault, bytes, length);
    } catch (IOException fault) {
      return Problem.at(ProblemCode.SYN006, json.currentLocation().getLineNr(), "not JSON");
    }
    return hasCells ? null : Problem.at(ProblemCode.SYN006, 1, "a notebook without cells");
  }

  /** The parser quotes the file in its messages; the place is enough. */
  private static Problem fault(JsonProcessingException fault, byte[] bytes, int length) {
    byte[] text = Arrays.copyOf(bytes, length + SourceEncoding.PADDING);
    int line = 1;
    for (int p = 0; p < length; p = Bytes.nextNewline(text, p, length) + 1) {
      if (ConflictMarkers.isAt(text, p)) {
        return Problem.at(ProblemCode.SYN005, line, "a merge conflict marker");
      }
      line++;
    }
    int at = fault.getLocation() == null ? 1 : fault.getLocation().getLineNr();
    return Problem.at(ProblemCode.SYN006, Math.max(at, 1), "not JSON at this place");
  }

  private void notebook() throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (field.equals("cells")) {
        cells(value);
      } else if (field.equals("worksheets") && value == JsonToken.START_ARRAY) {
        worksheets();
      } else if (field.equals("metadata") && value == JsonToken.START_OBJECT) {
        language.read(json);
      } else {
        json.skipChildren();
      }
    }
  }

  /** Version 3 keeps its cells one level deeper. */
  private void worksheets() throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
        continue;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean isCells = json.currentName().equals("cells");
        JsonToken value = json.nextToken();
        if (isCells) {
          cells(value);
        } else {
          json.skipChildren();
        }
      }
    }
  }

  private void cells(JsonToken value) throws IOException {
    if (value != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    hasCells = true;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      count++;
      if (json.currentToken() == JsonToken.START_OBJECT) {
        cell();
      } else {
        json.skipChildren();
      }
    }
  }

  private void cell() throws IOException {
    boolean isCode = false;
    String source = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (field.equals("cell_type")) {
        isCode = value == JsonToken.VALUE_STRING && json.getText().equals("code");
      } else if (field.equals("source") || field.equals("input")) {
        source = text(value);
      } else {
        json.skipChildren();
      }
    }
    if (isCode) {
      cells.add(new Notebook.Cell(count, source));
    }
  }

  /** A text, or a list of its lines. */
  private String text(JsonToken value) throws IOException {
    if (value == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    if (value != JsonToken.START_ARRAY) {
      json.skipChildren();
      return "";
    }
    StringBuilder lines = new StringBuilder();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.VALUE_STRING) {
        lines.append(json.getText());
      } else {
        json.skipChildren();
      }
    }
    return lines.toString();
  }
}
