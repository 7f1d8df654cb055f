package dev.repocensus.transform.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading whole files into one buffer. */
class FileReaderTest {
  @TempDir Path temp;
  private final FileReader reader = new FileReader();

  private Path file(int size) throws IOException {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    return Files.write(temp.resolve("f" + size), content);
  }

  private static ProblemCode codeOf(FileReader.Read read) {
    assertThat(read.length()).isZero();
    assertThat(read.problem()).isNotNull();
    return read.problem().code();
  }

  @Test
  void anAbsentFileHasVanished() {
    assertThat(codeOf(reader.read(temp.resolve("absent"), 10))).isEqualTo(ProblemCode.FIL003);
  }

  @Test
  void aFileThatBecameADirectoryIsNoFile() {
    assertThat(codeOf(reader.read(temp, 10))).isEqualTo(ProblemCode.FIL003);
  }

  @Test
  void aFileThatCannotBeReadIsAProblemOfAccess() {
    // Readable by nobody, root included: the kernel refuses the read itself.
    assertThat(codeOf(reader.read(Path.of("/proc/self/mem"), 10))).isEqualTo(ProblemCode.FIL001);
  }

  @Test
  void aFileAtTheLimitIsReadAndOneByteMoreIsNot() throws IOException {
    Path file = file(100);
    assertThat(reader.read(file, 100).length()).isEqualTo(100);
    assertThat(codeOf(reader.read(file, 99))).isEqualTo(ProblemCode.FIL002);
    assertThat(codeOf(reader.read(file, 0))).isEqualTo(ProblemCode.FIL002);
  }

  @Test
  void aFileWithoutAnEndCostsTheLimit() {
    assertThat(codeOf(reader.read(Path.of("/dev/zero"), 3 << 20))).isEqualTo(ProblemCode.FIL002);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8191, 32 << 10, (32 << 10) + 1, 100_000, 9 << 20})
  void everySizeComesBackWholeAndTheNextFileToo(int size) throws IOException {
    Path file = file(size);
    assertThat(reader.read(file, FileReader.DEFAULT_LIMIT).copy())
        .isEqualTo(Files.readAllBytes(file));
    assertThat(reader.read(file(3), 10).copy()).isEqualTo(Files.readAllBytes(temp.resolve("f3")));
  }
}
