package dev.repocensus.analysis.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Locks of the tools themselves, one folder a case, with what is to be read of them; {@code
 * -Dupdate} writes the expectation.
 */
class LockFixturesTest {
  private static final Path TOP = Path.of("src/test/resources/lockfiles");

  static Stream<Path> cases() throws IOException {
    return folders(TOP).stream().flatMap(format -> folders(format).stream());
  }

  private static List<Path> folders(Path parent) {
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  /** The files below a case that are locks by their content. */
  static List<Path> locks(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(LockFixturesTest::isLock).sorted().toList();
    }
  }

  private static boolean isLock(Path file) {
    return !file.endsWith("expected.json") && LockfileFormat.detect(text(file)).isPresent();
  }

  static SourceText text(Path file) {
    try {
      return SourceText.of(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aLockIsReadAsExpected(Path folder) throws IOException {
    StringBuilder read = new StringBuilder();
    for (Path lock : locks(folder)) {
      LockfileFormat format = LockfileFormat.detect(text(lock)).orElseThrow();
      assertThat(format.name().toLowerCase(Locale.ROOT))
          .isEqualTo(folder.getParent().getFileName().toString());
      Outcome<Lockfile> outcome = format.read(text(lock));
      assertThat(outcome.value().format()).isEqualTo(format.format());
      read.append(LockJson.of(text(lock).path(), withSidecar(lock, outcome)));
    }
    Path expected = folder.resolve("expected.json");
    if (System.getProperty("update") != null) {
      Files.writeString(expected, read);
    }
    assertThat(read).as("a lock below %s", folder).isNotEmpty();
    assertThat(expected).as("rewrite with -Dupdate").content().isEqualTo(read.toString());
  }

  private static Outcome<Lockfile> withSidecar(Path lock, Outcome<Lockfile> read) {
    Path sidecar = lock.resolveSibling(lock.getFileName() + ".metadata");
    return Files.exists(sidecar)
        ? new Outcome<>(Sidecar.on(read.value(), text(sidecar)), Sidecar.problems(text(sidecar)))
            .with(read.problems())
        : read;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyRowPointsAtItsEntry(Path folder) throws IOException {
    for (Path lock : locks(folder)) {
      List<String> lines = text(lock).text().lines().toList();
      LockfileFormat format = LockfileFormat.detect(text(lock)).orElseThrow();
      for (LockedDistribution each : format.read(text(lock)).value().distributions()) {
        int line = each.sourceLine() == null ? 0 : each.sourceLine();
        assertThat(line).as("%s in %s", each.distribution(), lock).isPositive();
        String entry = String.join("\n", lines.subList(line - 1, Math.min(line + 2, lines.size())));
        assertThat(entry.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-"))
            .as("%s in %s", each.distribution(), lock)
            .contains(each.distribution());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatHasAFolder(LockfileFormat format) {
    assertThat(TOP.resolve(format.name().toLowerCase(Locale.ROOT))).isDirectory();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCutAtEachTenthIsNeverASilence(Path folder) throws IOException {
    for (Path lock : locks(folder)) {
      byte[] bytes = Files.readAllBytes(lock);
      LockfileFormat format = LockfileFormat.detect(text(lock)).orElseThrow();
      for (int tenth = 0; tenth < 10; tenth++) {
        byte[] cut = Arrays.copyOf(bytes, bytes.length * tenth / 10);
        Outcome<Lockfile> read = format.read(SourceText.of("cut", cut));
        boolean silent = read.value().distributions().isEmpty() && read.problems().isEmpty();
        assertThat(silent).as("%s cut at %d/10", lock, tenth).isFalse();
      }
    }
  }
}
