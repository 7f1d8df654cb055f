package dev.repocensus.analysis.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every reader of manifests must stand; the files that pin an interpreter have no rows. */
class ManifestKitTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  /** What is Python is told to be broken by the reader of Python, once for all that is in it. */
  private static boolean isPython(ManifestFormat format) {
    return format == ManifestFormat.SETUP_PY || format == ManifestFormat.BUILD;
  }

  private static Outcome<Manifest> read(ManifestFormat format, String text) {
    SourceText source = SourceText.of(ManifestSamples.path(format), text);
    return Assertions.assertTimeoutPreemptively(SOON, () -> format.read(source));
  }

  private static List<String> rows(Outcome<Manifest> read) {
    Manifest manifest = read.value();
    return manifest.pythonPin() == null
        ? manifest.requirements().stream().map(r -> r.distribution() + r.specifier()).toList()
        : List.of(manifest.pythonPin());
  }

  private static List<String> made(ManifestFormat format, int... numbers) {
    return format == ManifestFormat.PYTHON_PIN
        ? List.of("3.11." + numbers[0])
        : IntStream.of(numbers).mapToObj(number -> "made-" + number + "==1.0").toList();
  }

  private static int orZero(@Nullable Integer line) {
    return line == null ? 0 : line;
  }

  private static List<ProblemCode> codes(Outcome<Manifest> read) {
    return read.problems().stream().map(Problem::code).toList();
  }

  @ParameterizedTest
  @EnumSource
  void aWholeManifestIsReadWithoutAProblemWhateverItsLineEnds(ManifestFormat format) {
    String text = ManifestSamples.manifest(format, 0, 1);
    for (String each : List.of(text, "\uFEFF" + text, text.replace("\n", "\r\n"))) {
      Outcome<Manifest> read = read(format, each);
      assertThat(read.problems()).isEmpty();
      assertThat(rows(read)).isEqualTo(made(format, 0, 1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyManifestHasNoRowsAndOnlySetupPyMustHaveACall(ManifestFormat format) {
    for (String nothing : List.of("", "\n", " \r\n", "\n# a comment\n")) {
      Outcome<Manifest> read = read(format, nothing);
      assertThat(rows(read)).isEmpty();
      assertThat(read.problems().isEmpty()).isEqualTo(format != ManifestFormat.SETUP_PY);
    }
  }

  @ParameterizedTest
  @EnumSource
  void bytesThatAreNotUtf8AreAProblem(ManifestFormat format) {
    byte[] bytes = (ManifestSamples.manifest(format, 0) + "# x\n").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xFF;
    SourceText text = SourceText.of(ManifestSamples.path(format), bytes);
    boolean isToldElsewhere = format == ManifestFormat.PYTHON_PIN || isPython(format);
    assertThat(format.read(text).problems().isEmpty()).isEqualTo(isToldElsewhere);
    assertThat(rows(format.read(text))).isEqualTo(made(format, 0));
  }

  @ParameterizedTest
  @EnumSource
  void aManifestCutAnywhereGivesNoRowThatTheWholeDoesNotStart(ManifestFormat format) {
    String text = ManifestSamples.manifest(format, 0, 1, 2);
    String all = String.join(" ", made(format, 0, 1, 2));
    for (int tenth = 0; tenth <= 10; tenth++) {
      Outcome<Manifest> read = read(format, text.substring(0, text.length() * tenth / 10));
      assertThat(all).startsWith(String.join(" ", rows(read)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aManifestOfTenMegabytesIsReadOrSaidToBeTooLong(ManifestFormat format) {
    StringBuilder text = new StringBuilder(ManifestSamples.head(format));
    int entries = 0;
    while (text.length() < 10_000_000) {
      text.append(ManifestSamples.entry(format, entries++));
    }
    Outcome<Manifest> read = read(format, text.append(ManifestSamples.tail(format)).toString());
    boolean isWhole = rows(read).size() == (format == ManifestFormat.PYTHON_PIN ? 1 : entries);
    assertThat(isWhole || !read.problems().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void anEntryTwiceIsKeptOrIsAProblem(ManifestFormat format) {
    Outcome<Manifest> read = read(format, ManifestSamples.manifest(format, 1, 1));
    assertThat(rows(read)).startsWith(made(format, 1).get(0));
    assertThat(rows(read).size() == 2 || !read.problems().isEmpty())
        .isEqualTo(format != ManifestFormat.PYTHON_PIN);
  }

  @ParameterizedTest
  @EnumSource
  void keysThatNobodyKnowsChangeNothing(ManifestFormat format) {
    Outcome<Manifest> read = read(format, ManifestSamples.withUnknownKeys(format));
    assertThat(read.problems()).isEmpty();
    assertThat(rows(read)).isEqualTo(made(format, 0));
  }

  @ParameterizedTest
  @EnumSource
  void aMergeConflictIsNamedByItsLine(ManifestFormat format) {
    String text = ManifestSamples.manifest(format, 0, 1);
    int at = text.indexOf(ManifestSamples.entry(format, 1));
    String conflict = "<<<<<<< HEAD\n";
    Outcome<Manifest> read = read(format, text.substring(0, at) + conflict + text.substring(at));
    if (format == ManifestFormat.PYTHON_PIN) {
      assertThat(rows(read)).containsExactly("3.11.0");
      return;
    }
    int line = (int) text.substring(0, at).lines().count() + 1;
    boolean isTold =
        read.problems().stream()
            .anyMatch(each -> each.code() == ProblemCode.SYN005 && line == orZero(each.line()));
    assertThat(isTold).isEqualTo(!isPython(format));
  }

  @ParameterizedTest
  @EnumSource
  void aNulByteAnywhereIsNeitherAnExceptionNorASilence(ManifestFormat format) {
    String text = ManifestSamples.manifest(format, 0, 1);
    for (int tenth = 0; tenth < 10; tenth++) {
      int at = text.length() * tenth / 10;
      Outcome<Manifest> read = read(format, text.substring(0, at) + "\0" + text.substring(at));
      boolean isWhole = rows(read).equals(made(format, 0, 1));
      boolean isToldElsewhere = format == ManifestFormat.PYTHON_PIN || isPython(format);
      assertThat(isWhole || isToldElsewhere || !read.problems().isEmpty())
          .as("cut %d", tenth)
          .isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPointerOfGitLfsIsNoManifest(ManifestFormat format) {
    String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n";
    Outcome<Manifest> read = read(format, pointer);
    assertThat(rows(read)).isEmpty();
    assertThat(codes(read)).containsExactly(ProblemCode.FIL004);
  }
}
