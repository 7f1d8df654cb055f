package dev.repocensus.analysis.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.schema.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotebookReaderTest {
  /** JSON with ' for "; number and source of each cell; problems. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                                                     | `` | SYN006@1",
        "x                                                                      | `` | SYN006@1",
        "[]                                                                     | `` | SYN006@1",
        "{}                                                                     | `` | SYN006@1",
        "{'cells': 1}                                                           | `` | SYN006@1",
        "`{'cells': [\n{'cell_type': 'code', 'source': 'a'},\n{'cell_type'`     | `1 a` | SYN006@3",
        "`{'cells': [\n<<<<<<< HEAD\n`                                          | `` | SYN005@2",
        "{'cells': []}                                                          | `` | ``",
        "{'cells': [null, 1, []]}                                               | `` | ``",
        "{'cells': [{}]}                                                        | `` | ``",
        "{'cells': [{'cell_type': 'raw', 'source': 'a'}]}                       | `` | ``",
        "{'cells': [{'cell_type': 'code'}]}                                     | `1 ` | ``",
        "{'cells': [{'cell_type': 'code', 'source': null}]}                     | `1 ` | ``",
        "{'cells': [{'cell_type': 'code', 'source': {'a': ['b']}}]}             | `1 ` | ``",
        "{'cells': [{'cell_type': 'code', 'source': 'a\\nb'}]}                  | `1 a\nb` | ``",
        "{'cells': [{'source': ['a\\n', 'b', 1], 'cell_type': 'code'}]}         | `1 a\nb` | ``",
        "{'cells': [{'cell_type': 'markdown', 'source': 'x'}, {'cell_type': 'code', 'source': 'a'}]} | `2 a` | ``",
        "{'cells': [{'cell_type': 'code', 'outputs': [{'data': {'source': NaN}}], 'source': 'a'}]} | `1 a` | ``",
        "{'worksheets': [1, {'metadata': {}, 'cells': [{'cell_type': 'code', 'input': ['a']}]}]} | `1 a` | ``"
      })
  void theCodeOfEachCellIsRead(String json, String cells, String problems) {
    Outcome<Notebook> read = read(json);

    assertThat(
            read.value().cells().stream()
                .map(cell -> cell.number() + " " + cell.source())
                .collect(Collectors.joining("; ")))
        .isEqualTo(cells);
    assertThat(read.problems().stream().map(NotebookReaderTest::text).collect(Collectors.joining()))
        .isEqualTo(problems);
    assertThat(read.value().isPython()).isTrue();
  }

  private static String text(Problem problem) {
    return problem.code() + "@" + problem.line();
  }

  private static Outcome<Notebook> read(String json) {
    byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return NotebookReader.read(bytes, bytes.length);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                                                        | true",
        "{'kernelspec': {}}                                                        | true",
        "{'kernelspec': {'name': 'my-project'}}                                    | true",
        "{'kernelspec': {'name': 'python3', 'language': 'python'}}                 | true",
        "{'language_info': {'name': 'python', 'codemirror_mode': {'name': 'r'}}}   | true",
        "{'kernelspec': {'name': 'ir'}, 'language_info': {'name': 'Python'}}       | true",
        "{'kernelspec': {'name': 'ir'}}                                            | false",
        "{'kernelspec': {'name': 'x', 'language': 'R'}}                            | false",
        "{'kernelspec': {'name': 'python3'}, 'language_info': {'name': 'julia'}}   | false"
      })
  void theKernelSaysWhichLanguageItIs(String metadata, boolean isPython) {
    assertThat(read("{'cells': [], 'metadata': " + metadata + "}").value().isPython())
        .isEqualTo(isPython);
  }

  @Test
  void noTruncationMakesItThrow() {
    String json =
        "{\"metadata\": {\"kernelspec\": {\"name\": \"x\"}}, \"cells\": [{\"cell_type\": \"code\","
            + " \"source\": [\"a\", \"\\u00e9\"], \"outputs\": [[{}]]}], \"nbformat\": 4}";
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < bytes.length; length++) {
      assertThat(NotebookReader.read(bytes, length).problems()).hasSize(1);
    }
    assertThat(NotebookReader.read(bytes, bytes.length).problems()).isEmpty();
  }

  @Test
  void bytesThatAreNoTextAreAProblem() {
    byte[] bytes = new byte[64];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 37 + 1);
    }

    assertThat(NotebookReader.read(bytes, bytes.length).problems()).hasSize(1);
  }

  @Test
  void largeOutputsAndDeepNestingCostNoMoreThanTheirLength() {
    String large =
        "{'cells': [{'outputs': '" + "x".repeat(30_000_000) + "', 'cell_type': 'code'}]}";
    String deep = "{'cells': " + "[".repeat(1_000_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(10), () -> assertThat(read(large).problems()).isEmpty());
    Assertions.assertTimeout(
        Duration.ofSeconds(10), () -> assertThat(read(deep).problems()).hasSize(1));
    byte[] lines = new byte[3_000_000];
    Arrays.fill(lines, (byte) '\n');
    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () -> assertThat(NotebookReader.read(lines, lines.length).problems()).hasSize(1));
  }
}
