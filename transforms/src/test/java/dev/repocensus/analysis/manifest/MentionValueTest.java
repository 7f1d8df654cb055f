package dev.repocensus.analysis.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionValueTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "WORD    | ''                        | ''",
        "WORD    | 1 -- %                    | ''",
        "WORD    | [\"a.b\", c-d]            | a.b c-d",
        "MODULE  | ''                        | ''",
        "MODULE  | \"a b\"                   | ''",
        "MODULE  | \"a.b:c.d\"               | a.b",
        "MODULE  | \" a.b : c [x]\"          | a.b",
        "MODULE  | {reference = \"a.b:c\"}   | a.b",
        "MODULE  | run = a.b:c               | a.b",
        "COMMAND | ''                        | ''",
        "COMMAND | -a --b --c=d e=f g/h {i}  | ''",
        "COMMAND | python -m a.b && c; d & e | a.b c d e python",
        "COMMAND | [\"a\", '-x', 'b']        | a b",
        "ITEM    | ''                        | ''",
        "ITEM    | - a                       | a",
        "ITEM    | - a.b:  # c               | a.b",
        "ITEM    | - \"a\"                   | a",
        "ITEM    | name: a                   | a",
        "ITEM    | paths: [a]                | ''",
        "ITEM    | - !!python/name:a         | ''",
      })
  void aValueNamesWhatItsKindSays(MentionValue kind, String value, String names) {
    TreeSet<String> words = new TreeSet<>();
    kind.add(value, words);
    assertThat(String.join(" ", words)).isEqualTo(names);
  }
}
