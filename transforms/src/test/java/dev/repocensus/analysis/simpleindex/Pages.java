package dev.repocensus.analysis.simpleindex;

import dev.repocensus.analysis.Outcome;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Pages of the distribution {@code acme}, read. */
final class Pages {
  private Pages() {}

  static Outcome<Optional<ProjectPage>> read(byte[] body) {
    return SimplePage.read(new ByteArrayInputStream(body), "acme");
  }

  static Outcome<Optional<ProjectPage>> read(String body) {
    return read(body.getBytes(StandardCharsets.UTF_8));
  }

  static ProjectPage page(String body) {
    Outcome<Optional<ProjectPage>> outcome = read(body);
    return outcome.value().orElseThrow(() -> new AssertionError(outcome.problems()));
  }

  /** A JSON page with these members of {@code files}. */
  static ProjectPage json(String... files) {
    return page("{\"name\": \"acme\", \"files\": [" + String.join(",", files) + "]}");
  }

  /** A file of JSON with more keys, for example {@code "yanked": true}. */
  static String file(String name, String... more) {
    StringBuilder file = new StringBuilder("{\"filename\": \"" + name + "\", \"url\": \"f/" + name);
    file.append('"');
    for (String each : more) {
      file.append(", ").append(each);
    }
    return file.append('}').toString();
  }
}
