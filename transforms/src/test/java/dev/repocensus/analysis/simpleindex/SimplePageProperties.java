package dev.repocensus.analysis.simpleindex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SimplePageProperties {
  private static final String PAGE =
      "{\"meta\": {\"api-version\": \"1.4\"}, \"name\": \"acme\", \"versions\": [\"1.0\"], \"files\": ["
          + Pages.file(
              "acme-1.0.tar.gz", "\"yanked\": \"why\"", "\"core-metadata\": {\"a\": \"b\"}")
          + "]}";

  @Property(tries = 500)
  void noBytesMakeItThrowOrAnswerNothingWithoutAProblem(@ForAll byte[] body) {
    check(Pages.read(body));
  }

  @Property(tries = 500)
  void noPiecesOfPagesDoEither(@ForAll @From("pieces") String body) {
    check(Pages.read(body));
  }

  @Property(tries = 200)
  void aPageThatIsCutOffIsNone(@ForAll int seed) {
    byte[] whole = PAGE.getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, Math.floorMod(seed, whole.length));
    assertThat(Pages.read(cut).value()).isEmpty();
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"files\"",
            "\"name\"",
            "\"acme\"",
            "\"meta\"",
            "3",
            "null",
            "<",
            ">",
            "<html",
            "</html>",
            "<a href=",
            "acme-1.0.tar.gz",
            "'",
            "\"",
            "</a>",
            "<!--",
            "-->",
            " ",
            "&#x41;",
            "&#1114112;",
            "=",
            "/",
            "\0",
            "é")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  private static void check(Outcome<Optional<ProjectPage>> outcome) {
    assertThat(outcome.value().isPresent() || !outcome.problems().isEmpty()).isTrue();
  }
}
