package dev.repocensus.analysis.python;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The language of a notebook's kernel. What {@code language_info} says goes before the {@code
 * kernelspec}, and a language before the name of a kernel, which people choose freely.
 */
final class NotebookLanguage {
  private static final List<String> PYTHONS = List.of("python", "ipython", "pyspark");

  /** Kernels of other languages, by how their names begin. */
  private static final List<String> OTHERS =
      List.of(
          "ir", "julia", "scala", "spylon", "almond", "bash", "javascript", "deno", ".net", "sql");

  private @Nullable String info;
  private @Nullable String kernelLanguage;
  private @Nullable String kernelName;

  /** Reads the object {@code metadata}, whose opening brace is the current token. */
  void read(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
      if (isObject && (field.equals("language_info") || field.equals("kernelspec"))) {
        part(json, field.equals("kernelspec"));
      } else {
        json.skipChildren();
      }
    }
  }

  private void part(JsonParser json, boolean isKernel) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      if (json.nextToken() != JsonToken.VALUE_STRING) {
        json.skipChildren();
      } else if (field.equals("name") && isKernel) {
        kernelName = json.getText().toLowerCase(Locale.ROOT);
      } else if (field.equals("name")) {
        info = json.getText().toLowerCase(Locale.ROOT);
      } else if (field.equals("language") && isKernel) {
        kernelLanguage = json.getText().toLowerCase(Locale.ROOT);
      }
    }
  }

  boolean isPython() {
    String language = info == null ? kernelLanguage : info;
    if (language != null) {
      return PYTHONS.stream().anyMatch(language::startsWith);
    }
    String name = kernelName;
    return name == null || OTHERS.stream().noneMatch(name::startsWith);
  }
}
