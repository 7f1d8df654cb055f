package dev.repocensus.analysis.simpleindex;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.packaging.Redaction;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The JSON page (PEP 691, 700, 714, 792), token by token. */
final class JsonPage {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser json;
  private final PageDraft draft;
  private int lists;

  private JsonPage(JsonParser json, PageDraft draft) {
    this.json = json;
    this.draft = draft;
  }

  static Outcome<Optional<ProjectPage>> read(InputStream body, PageDraft draft) throws IOException {
    try (JsonParser json = FACTORY.createParser(body)) {
      return new JsonPage(json, draft).page();
    } catch (JsonProcessingException e) {
      return draft.failed("not JSON to its end: " + Redaction.excerpt(e.getOriginalMessage()));
    }
  }

  private Outcome<Optional<ProjectPage>> page() throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return draft.failed("a JSON value that is no project page");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.getCurrentName();
      json.nextToken();
      member(key);
    }
    if (json.nextToken() != null) {
      return draft.failed("more behind the end of the page");
    }
    return lists == 1 ? draft.finish() : draft.failed("JSON with " + lists + " lists of files");
  }

  private void member(String key) throws IOException {
    switch (key) {
      case "meta" -> meta();
      case "name" -> text(draft::displayName);
      case "files" -> files();
      case "versions" -> versions();
      case "project-status" -> status();
      case "_last-serial" -> serial();
      default -> json.skipChildren();
    }
  }

  /** What a text is for. */
  private interface Use {
    void take(String text);
  }

  private void text(Use use) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      use.take(json.getText());
    } else {
      json.skipChildren();
    }
  }

  private void meta() throws IOException {
    eachMember(
        key -> {
          switch (key) {
            case "api-version" -> text(draft::apiVersion);
            case "_last-serial" -> serial();
            case "project-status" -> status();
            default -> json.skipChildren();
          }
        });
  }

  /** PEP 792 says an object at the top, its example has it in meta, drafts of it had a word. */
  private void status() throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      text(draft::status);
      return;
    }
    eachMember(
        key -> {
          switch (key) {
            case "status" -> text(draft::status);
            case "reason" -> text(draft::statusReason);
            default -> json.skipChildren();
          }
        });
  }

  /** One member of an object; must read its value whole. */
  interface Member {
    void read(String key) throws IOException;
  }

  private void eachMember(Member member) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.getCurrentName();
      json.nextToken();
      member.read(key);
    }
  }

  private void serial() throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      if (json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
        draft.lastSerial(json.getLongValue());
      }
    } else {
      json.skipChildren();
    }
  }

  private void versions() throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      text(draft::list);
    }
  }

  private void files() throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    lists++;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      JsonFile file = new JsonFile(json);
      eachMember(file);
      file.addTo(draft);
    }
  }
}
