package dev.repocensus.analysis.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every reader of locks must stand. */
class LockReaderKitTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private static Outcome<Lockfile> read(LockfileFormat format, String text) {
    return Assertions.assertTimeoutPreemptively(
        SOON, () -> format.read(SourceText.of("a.lock", text)));
  }

  private static List<ProblemCode> codes(Outcome<Lockfile> read) {
    return read.problems().stream().map(Problem::code).toList();
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyLockIsAProblem(LockfileFormat format) {
    for (String nothing : List.of("", "\n", " \r\n")) {
      assertThat(codes(read(format, nothing))).containsExactly(ProblemCode.LCK001);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWholeLockIsReadWithoutAProblemWhateverItsLineEnds(LockfileFormat format) {
    String lock = LockSamples.lock(format, 0, 1);
    for (String text : List.of(lock, "\uFEFF" + lock, lock.replace("\n", "\r\n"))) {
      SourceText source = SourceText.of("any.lock", text);
      assertThat(LockfileFormat.detect(source)).contains(format);
      Outcome<Lockfile> read = format.read(source);
      assertThat(read.problems()).isEmpty();
      assertThat(read.value().distributions())
          .extracting(LockedDistribution::distribution)
          .containsExactly("made-0", "made-1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void bytesThatAreNotUtf8AreAProblem(LockfileFormat format) {
    byte[] bytes = LockSamples.lock(format, 0).getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length / 2] = (byte) 0xFF;
    assertThat(codes(format.read(SourceText.of("a.lock", bytes)))).contains(ProblemCode.LCK001);
  }

  @ParameterizedTest
  @EnumSource
  void aLockCutAnywhereKeepsItsFrontAndIsNeverEmptyWithoutAProblem(LockfileFormat format) {
    String lock = LockSamples.lock(format, 0, 1, 2);
    for (int tenth = 0; tenth < 10; tenth++) {
      Outcome<Lockfile> read = read(format, lock.substring(0, lock.length() * tenth / 10));
      assertThat(read.value().distributions().isEmpty() && read.problems().isEmpty()).isFalse();
    }
    Outcome<Lockfile> late = read(format, lock.substring(0, lock.indexOf("made-2") + 4));
    assertThat(late.value().distributions()).hasSize(2);
    assertThat(codes(late)).containsExactly(ProblemCode.LCK001);
    assertThat(late.problems().get(0).line()).isNotNull();
    assertThat(late.value().inputs().isComplete()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aLockOfTenMegabytesIsReadInTime(LockfileFormat format) {
    StringBuilder lock = new StringBuilder(LockSamples.head(format));
    int entries = 0;
    while (lock.length() < 10_000_000) {
      lock.append(LockSamples.entry(format, entries++));
    }
    assertThat(
            read(format, lock.append(LockSamples.tail(format)).toString()).value().distributions())
        .hasSize(entries);
  }

  @ParameterizedTest
  @EnumSource
  void anEntryTwiceIsKeptOnceAndIsAProblem(LockfileFormat format) {
    Outcome<Lockfile> read = read(format, LockSamples.lock(format, 0, 1, 1));
    assertThat(read.value().distributions()).hasSize(2);
    assertThat(codes(read)).containsExactly(ProblemCode.LCK012);
  }

  @ParameterizedTest
  @EnumSource
  void aMergeConflictIsNamedByItsLineAndTheFrontIsKept(LockfileFormat format) {
    String lock = LockSamples.lock(format, 0, 2);
    int at = lock.lastIndexOf('\n', lock.indexOf("made-2") + 4) + 1;
    Outcome<Lockfile> read =
        read(format, lock.substring(0, at) + "<<<<<<< HEAD\n" + lock.substring(at));
    assertThat(codes(read)).containsExactly(ProblemCode.LCK010);
    assertThat(read.problems().get(0).line())
        .isEqualTo((int) lock.substring(0, at).lines().count() + 1);
    assertThat(read.value().distributions())
        .extracting(LockedDistribution::distribution)
        .contains("made-0");
  }

  @ParameterizedTest
  @EnumSource
  void bracketsWithoutEndAreAProblem(LockfileFormat format) {
    for (String deep : List.of("[".repeat(1_000_000), "{\"a\":".repeat(500_000))) {
      Outcome<Lockfile> read =
          read(
              format,
              LockSamples.head(format)
                  + LockSamples.entry(format, 0)
                  + LockSamples.beforeBrackets(format)
                  + deep);
      assertThat(codes(read)).containsAnyOf(ProblemCode.LCK001, ProblemCode.LCK012);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# yarn lockfile v1\n",
        "{\"lockfileVersion\": 3, \"packages\": {}}",
        "version = 4\n\n[[package]]\nname = \"serde\"\nversion = \"1.0\"\nsource = \"registry+https://c\"\n",
        "version https://git-lfs.github.com/spec/v1\nsize 12\n"
      })
  void theLockOfAnotherToolIsNoneOfOurs(String text) {
    assertThat(LockfileFormat.detect(SourceText.of("uv.lock", text))).isEqualTo(Optional.empty());
  }

  /** Compiled requirements and lists of URLs have no version of their own. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PIP_COMPILE", "CONDA_EXPLICIT"})
  void anUnknownVersionIsAProblemAndIsReadOn(LockfileFormat format) {
    Outcome<Lockfile> read = read(format, LockSamples.ofUnknownVersion(format));
    assertThat(codes(read)).containsExactly(ProblemCode.LCK011);
    assertThat(read.value().distributions()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aNulByteAnywhereIsNeitherAnExceptionNorASilence(LockfileFormat format) {
    String lock = LockSamples.lock(format, 0, 1);
    for (int tenth = 0; tenth < 10; tenth++) {
      int at = lock.length() * tenth / 10;
      Outcome<Lockfile> read = read(format, lock.substring(0, at) + "\0" + lock.substring(at));
      assertThat(read.value().distributions().size() == 2 || !read.problems().isEmpty()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPointerOfGitLfsIsOfNoFormat(LockfileFormat format) {
    String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n";
    assertThat(LockfileFormat.detect(SourceText.of("a.lock", pointer))).isEmpty();
    assertThat(read(format, pointer).problems()).isNotEmpty();
  }
}
