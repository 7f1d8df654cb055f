package dev.repocensus.analysis.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlainTomlProperties {
  private static final String ENTRY =
      """
      [[package]]
      name = "made"
      source = { registry = "https://index.example/simple", n = 12 }
      dependencies = [
          { name = "a", marker = 'x' },
      ]

      [package.metadata]
      requires-dist = [{ name = "a" }]

      [[package.extra]]
      ok = true
      """;

  @Property(tries = 3000)
  void aTextThatIsReadIsReadAsTheWholeLanguageReadsIt(@ForAll("texts") String text)
      throws JsonProcessingException {
    Optional<JsonNode> plain = PlainToml.parse(text);
    if (plain.isPresent()) {
      assertThat(plain.get()).isEqualTo(LockTrees.toml(text));
    }
  }

  /** A good entry with something put in, or with a part taken out. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            List.of(
                "",
                "\"",
                "'",
                "[",
                "]",
                "{",
                "}",
                "=",
                ",",
                ".",
                "\n",
                "\r\n",
                "\\",
                "#",
                "1",
                "-",
                "a = 1\n",
                "[package]\n",
                "[[package]]\n",
                "true",
                " ",
                "\t",
                "é",
                "\u0000",
                "\u007F"));
    Arbitrary<Integer> places = Arbitraries.integers().between(0, ENTRY.length());
    Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 12);
    return net.jqwik.api.Combinators.combine(pieces, places, lengths)
        .as(
            (piece, at, length) ->
                ENTRY.substring(0, at)
                    + piece
                    + ENTRY.substring(Math.min(ENTRY.length(), at + length)));
  }
}
