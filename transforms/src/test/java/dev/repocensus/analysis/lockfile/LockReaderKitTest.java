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

  private static String head(LockfileFormat format) {
    return switch (format) {
      case UV ->
          """
          version = 1
          revision = 3
          requires-python = ">=3.10"

          [manifest]
          requirements = [{ name = "made-0" }]
          """;
      case PEX -> "{\n\"locked_resolves\": [{\"locked_requirements\": [\n";
    };
  }

  private static String entry(LockfileFormat format, int number) {
    return switch (format) {
      case UV ->
          """

          [[package]]
          name = "made-%d"
          version = "1.0"
          source = { registry = "https://index.example/simple" }
          unknown = { key = [1] }
          sdist = { url = "https://files.example/made.tar.gz", hash = "sha256:00" }
          """
              .formatted(number);
      case PEX ->
          """
          %s{"artifacts": [{"algorithm": "sha256", "hash": "00",
            "url": "https://files.example/made-1.0.tar.gz"}], "unknown": {"key": [1]},
          "project_name": "made-%d",
          "requires_dists": ["idna>=3; extra == 'x'"], "requires_python": null, "version": "1.0"}
          """
              .formatted(number == 0 ? "" : ",", number);
    };
  }

  private static String tail(LockfileFormat format) {
    return switch (format) {
      case UV -> "";
      case PEX ->
          "], \"marker\": null, \"platform_tag\": null}], \"requirements\": [\"made-0\"]}\n";
    };
  }

  private static String lock(LockfileFormat format, int... numbers) {
    StringBuilder lock = new StringBuilder(head(format));
    for (int number : numbers) {
      lock.append(entry(format, number));
    }
    return lock.append(tail(format)).toString();
  }

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
    String lock = lock(format, 0, 1);
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
    byte[] bytes = lock(format, 0).getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length / 2] = (byte) 0xFF;
    assertThat(codes(format.read(SourceText.of("a.lock", bytes)))).contains(ProblemCode.LCK001);
  }

  @ParameterizedTest
  @EnumSource
  void aLockCutAnywhereKeepsItsFrontAndIsNeverEmptyWithoutAProblem(LockfileFormat format) {
    String lock = lock(format, 0, 1, 2);
    for (int tenth = 0; tenth < 10; tenth++) {
      Outcome<Lockfile> read = read(format, lock.substring(0, lock.length() * tenth / 10));
      assertThat(read.value().distributions().isEmpty() && read.problems().isEmpty()).isFalse();
    }
    Outcome<Lockfile> late = read(format, lock.substring(0, lock.indexOf("made-2")));
    assertThat(late.value().distributions()).hasSize(2);
    assertThat(codes(late)).containsExactly(ProblemCode.LCK001);
    assertThat(late.problems().get(0).line()).isNotNull();
    assertThat(late.value().inputs().isComplete()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aLockOfTenMegabytesIsReadInTime(LockfileFormat format) {
    StringBuilder lock = new StringBuilder(head(format));
    int entries = 0;
    while (lock.length() < 10_000_000) {
      lock.append(entry(format, entries++));
    }
    assertThat(read(format, lock.append(tail(format)).toString()).value().distributions())
        .hasSize(entries);
  }

  @ParameterizedTest
  @EnumSource
  void anEntryTwiceIsKeptOnceAndIsAProblem(LockfileFormat format) {
    Outcome<Lockfile> read = read(format, lock(format, 0, 1, 1));
    assertThat(read.value().distributions()).hasSize(2);
    assertThat(codes(read)).containsExactly(ProblemCode.LCK012);
  }

  @ParameterizedTest
  @EnumSource
  void aMergeConflictIsNamedByItsLineAndTheFrontIsKept(LockfileFormat format) {
    String lock = lock(format, 0, 2);
    int at = lock.lastIndexOf('\n', lock.indexOf("made-2")) + 1;
    Outcome<Lockfile> read =
        read(format, lock.substring(0, at) + "<<<<<<< HEAD\n" + lock.substring(at));
    assertThat(codes(read)).containsExactly(ProblemCode.LCK010);
    assertThat(read.problems().get(0).line())
        .isEqualTo((int) lock.substring(0, at).lines().count() + 1);
    assertThat(read.value().distributions()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void bracketsWithoutEndAreAProblem(LockfileFormat format) {
    for (String deep : List.of("[".repeat(1_000_000), "{\"a\":".repeat(500_000))) {
      Outcome<Lockfile> read =
          read(
              format,
              head(format)
                  + entry(format, 0)
                  + (format == LockfileFormat.UV ? "x = " : ", ")
                  + deep);
      assertThat(codes(read)).contains(ProblemCode.LCK001);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# yarn lockfile v1\n",
        "{\"lockfileVersion\": 3, \"packages\": {}}",
        "version = 4\n\n[[package]]\nname = \"serde\"\nversion = \"1.0\"\nsource = \"registry+https://c\"\n",
        "[[package]]\nname = \"idna\"\nversion = \"3.7\"\n\n[metadata]\nlock-version = \"2.1\"\n",
        "[metadata]\nlock_version = \"4.5.0\"\n\n[[package]]\nname = \"a\"\n",
        "lock-version = \"1.0\"\nrequires-python = \">=3.9\"\n\n[[packages]]\nname = \"a\"\n",
        "version https://git-lfs.github.com/spec/v1\nsize 12\n"
      })
  void theLockOfAnotherToolIsNoneOfOurs(String text) {
    assertThat(LockfileFormat.detect(SourceText.of("uv.lock", text))).isEqualTo(Optional.empty());
  }

  @org.junit.jupiter.api.Test
  void anUnknownVersionIsAProblemAndIsReadOn() {
    String uv = lock(LockfileFormat.UV, 0);
    Outcome<Lockfile> read = read(LockfileFormat.UV, uv.replace("version = 1\n", "version = 2\n"));
    assertThat(codes(read)).containsExactly(ProblemCode.LCK011);
    assertThat(read.value().distributions()).hasSize(1);
    String header =
        "// --- BEGIN PANTS LOCKFILE METADATA ---\n// {\"version\": 9}\n// --- END PANTS LOCKFILE METADATA ---\n";
    Outcome<Lockfile> pants = read(LockfileFormat.PEX, header + lock(LockfileFormat.PEX, 0));
    assertThat(codes(pants)).containsExactly(ProblemCode.LCK011);
    assertThat(pants.value().distributions()).hasSize(1);
  }
}
