package dev.repocensus.analysis.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The small readers below those of manifests; expected are the words of shlex, the lines of pip.
 */
class WordsAndPathsTest {

  static Stream<Arguments> words() {
    return Stream.of(
        Arguments.of("", "[]"),
        Arguments.of(" \t\r\n", "[]"),
        Arguments.of("'", "refused"),
        Arguments.of("a \"b", "refused"),
        Arguments.of("a\\", "refused"),
        Arguments.of("''", "[]"),
        Arguments.of("a", "[a]"),
        Arguments.of("a  b\tc\nd", "[a|b|c|d]"),
        Arguments.of("a'b c'd", "[ab cd]"),
        Arguments.of("'a\\b'", "[a\\b]"),
        Arguments.of("'a\\\\b'", "[a\\\\b]"),
        Arguments.of("\"a\\b\"", "[a\\b]"),
        Arguments.of("\"a\\\"b\"", "[a\"b]"),
        Arguments.of("\"a\\\\b\"", "[a\\b]"),
        Arguments.of("\"a'b\"", "[a'b]"),
        Arguments.of("a\\ b", "[a b]"),
        Arguments.of("--x=\"y z\"", "[--x=y z]"),
        Arguments.of("a # b", "[a|#|b]"),
        Arguments.of("a\u00a0b", "[a\u00a0b]"));
  }

  @ParameterizedTest
  @MethodSource("words")
  void wordsAreSplitAsAShellSplitsThem(String text, String expected) {
    String split =
        ShellWords.split(text).map(words -> "[" + String.join("|", words) + "]").orElse("refused");
    assertThat(split).isEqualTo(expected);
    if (text.equals("''")) {
      assertThat(ShellWords.split(text).orElseThrow()).containsExactly("");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``            | ``",
        "\\            | ``",
        "# c           | ``",
        "a             | 1 a",
        "a # c         | 1 a",
        "a#c           | 1 a#c",
        "a#c # d       | 1 a#c",
        "a/ b/ c       | 1 a/2 b/3 c",
        "a \\/b        | 1 a b",
        "a \\/b \\/c/d | 1 a b c/4 d",
        "a \\/# c/b    | 1 a/3 b",
        "/ /a          | 3 a",
        "a\\           | 1 a",
      })
  void linesAreJoinedAsPipJoinsThem(String text, String expected) {
    List<LogicalLine> lines = LogicalLine.of(List.of(text.split("/", -1)));
    assertThat(
            lines.stream().map(l -> l.number() + " " + l.text()).collect(Collectors.joining("/")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'', '', ''",
        "'', a, a",
        "p, a, p/a",
        "p, ./a, p/a",
        "p, ../a, a",
        "p, ../../a, -",
        "p/q, ..\\a, p/a",
        "p, /a, -",
        "p, ~/a, -",
        "p, c:\\a, -",
        "p, https://h/a, -",
        "p, file:a, -",
        "p, '${X}/a', -",
        "p, a//b/./c/, p/a/b/c",
        "'', .., -",
        "p, .., ''",
        "p, a:b, p/a:b",
      })
  void aPathIsSeenFromItsFolderAndNeverLeavesTheTop(String folder, String path, String expected) {
    assertThat(Paths.resolve(folder, path).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ".python-version | ``                  | -",
        ".python-version | # 3.11              | -",
        ".python-version | 3.11.4              | 3.11.4",
        ".python-version | 3.11 3.12           | 3.11",
        ".python-version | # c~  pypy3.10 # c~3 | pypy3.10",
        "runtime.txt     | 3.11                | -",
        "runtime.txt     | python-3.11.4       | 3.11.4",
        ".tool-versions  | nodejs 20~python 3.12.1 3.11 | 3.12.1",
        ".tool-versions  | pythonx 3           | -",
      })
  void theFirstPythonOfAPinCounts(String path, String text, String pin) {
    SourceText source = SourceText.of(path, text.replace('~', '\n'));
    Manifest manifest = ManifestFormat.PYTHON_PIN.read(source).value();
    assertThat(String.valueOf(manifest.pythonPin())).isEqualTo(pin.equals("-") ? "null" : pin);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                             | ``          | ``",
        "=1.0                           | ``          | ``",
        "numpy                          | numpy       | ``",
        "numpy *                        | numpy       | ``",
        "numpy 1.8*                     | numpy       | ==1.8.*",
        "numpy=1.8                      | numpy       | ==1.8.*",
        "numpy==1.8                     | numpy       | ==1.8",
        "numpy 1.8                      | numpy       | ==1.8",
        "numpy=1.8=py27_0               | numpy       | ==1.8",
        "numpy 1.8 py27_0               | numpy       | ==1.8",
        "numpy >=1.8,<2                 | numpy       | <2,>=1.8",
        "`numpy >=1.8,<2|1.7.1`         | numpy       | `<2,>=1.8 || ==1.7.1`",
        "`numpy >1|*`                   | numpy       | ``",
        "numpy !=1.8.*                  | numpy       | !=1.8.*",
        "conda-forge::numpy=1.8         | numpy       | ==1.8.*",
        "conda-forge/linux-64::numpy    | numpy       | ``",
        "numpy[version='>=1.8,<2']      | numpy       | <2,>=1.8",
        "numpy 1.8 [build=x]            | numpy       | ==1.8",
        "openssl=1.1.1k=h7f98852_0      | openssl     | ===1.1.1k",
        "python_abi 3.12.* *_cp312      | python_abi  | ==3.12.*",
      })
  void aMatchSpecificationIsANameAndVersions(String text, String name, String specifiers) {
    assertThat(CondaSpec.parse(text)).isEqualTo(new CondaSpec(name, specifiers));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "dependencies:                           | ``  | ``",
        "dependencies: []                        | ``  | ``",
        "dependencies:~  - pip:~                 | ``  | ``",
        "dependencies:~  - a~  - pip:~    - b==1 | a b | ``",
        "dependencies: a                         | ``  | MAN001",
        "dependencies:~  - [a]                   | ``  | MAN002",
        "dependencies:~  - conda:~    - a        | ``  | MAN003",
        "dependencies: [a]~dependencies: [b]     | a b | MAN001",
        "name: x                                 | ``  | ``",
        "- a                                     | ``  | MAN001",
      })
  void anEnvironmentOfCondaIsReadAsCondaReadsIt(String text, String names, String problems) {
    SourceText source = SourceText.of("environment.yml", text.replace('~', '\n'));
    var read = ManifestFormat.ENVIRONMENT.read(source);
    assertThat(
            read.value().requirements().stream()
                .map(r -> String.valueOf(r.distribution()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(names);
    assertThat(read.problems().stream().map(p -> p.code().name()).collect(Collectors.joining(" ")))
        .isEqualTo(problems);
  }
}
