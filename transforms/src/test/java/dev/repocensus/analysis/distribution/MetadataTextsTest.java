package dev.repocensus.analysis.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataTextsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "''                              | ''",
        "Name                            | ''",
        "~Name: a                        | ''",
        "Name:                           | ''",
        "Name: a                         | a",
        "NAME:a~name:  b ~x: y           | a,b",
        "Named: x~Name: a~~Name: body    | a",
      })
  void fieldsEndWhereTheBodyBegins(String text, String values) {
    List<String> found = MetadataFields.values(text.replace('~', '\n'), "Name");
    assertThat(String.join(",", found)).isEqualTo(values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'' | ", "Name: | ", "Name: a~Name: b | a", "Other: a | "})
  void theFirstValueCountsUnlessItIsEmpty(String text, String value) {
    assertThat(MetadataFields.first(text.replace('~', '\n'), "Name")).isEqualTo(value);
    assertThat(MetadataFields.first(null, "Name")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "''                     | ''",
        "1a, a-b, a/b, a..b, .a | ''",
        "b, a.b; private, b     | 'a.b b'",
      })
  void namesAreThoseThatCanBeImported(String lines, String names) {
    List<String> found = MetadataFields.names(List.of(lines.split(", ")));
    assertThat(String.join(" ", found)).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "''                          | ''",
        "a = b                       | ''",
        "[x]                         | ''",
        "[x]~# a = b                 | ''",
        "[x y]~a = b                 | ''",
        "[ y ]~a = b~[x]~a = b~c=d   | 'x y'",
      })
  void aGroupWithoutAnEntryIsNone(String text, String groups) {
    List<String> found = MetadataFields.groups(text.replace('~', '\n'));
    assertThat(String.join(" ", found)).isEqualTo(groups);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ",
    "types-, ",
    "-stubs, ",
    "stubs, ",
    "requests, ",
    "types-requests, requests",
    "boto3-stubs, boto3",
    "x-types, x",
    "types-x-stubs, x-stubs",
    "my-types-x, ",
  })
  void stubsAreCalledAfterWhatTheyType(String name, String typed) {
    assertThat(StubNames.runtimeName(name)).isEqualTo(typed);
  }
}
