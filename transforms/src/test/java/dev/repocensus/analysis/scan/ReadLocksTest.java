package dev.repocensus.analysis.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.LockfileFormat;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;

class ReadLocksTest {
  private final ReadLocks locks = new ReadLocks();

  private static String lock(int number, int padding) {
    return "version = 1\nrevision = 3\n# "
        + "x".repeat(padding)
        + "\n\n[[package]]\nname = \"a\"\nversion = \""
        + number
        + "\"\nsource = { registry = \"https://pypi.org/simple\" }\n";
  }

  private Outcome<Lockfile> read(String path, LockfileFormat format, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return locks.read(format, SourceText.of(path, bytes), sha256(bytes));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void aCopyUnderAnotherPathIsNotReadAgain() {
    Outcome<Lockfile> first = read("a/uv.lock", LockfileFormat.UV, lock(1, 0));
    assertThat(read("b/uv.lock", LockfileFormat.UV, lock(1, 0))).isSameAs(first);
    assertThat(locks.met()).isEqualTo(1);
    assertThat(first.value().distributions()).hasSize(1);
  }

  @Test
  void anotherContentOrAnotherFormatIsAnotherLock() {
    Outcome<Lockfile> first = read("a/uv.lock", LockfileFormat.UV, lock(1, 0));
    assertThat(read("a/uv.lock", LockfileFormat.UV, lock(2, 0))).isNotEqualTo(first);
    read("a/uv.lock", LockfileFormat.POETRY, lock(1, 0));
    assertThat(locks.met()).isZero();
  }

  @Test
  void aBrokenLockKeepsItsProblemsWithEveryCopy() {
    String broken = lock(1, 0) + "[[package]]\nname = \n";
    Outcome<Lockfile> first = read("a/uv.lock", LockfileFormat.UV, broken);
    assertThat(first.problems()).isNotEmpty();
    assertThat(read("b/uv.lock", LockfileFormat.UV, broken).problems()).isEqualTo(first.problems());
  }

  @Test
  void theLatestAreKeptUpToTheBound() {
    int size = 1 << 20;
    for (int i = 0; i < 40; i++) {
      read("a/uv.lock", LockfileFormat.UV, lock(i, size));
      assertThat(locks.bytes()).isLessThanOrEqualTo(ReadLocks.MOST_BYTES);
    }
    read("a/uv.lock", LockfileFormat.UV, lock(39, size));
    assertThat(locks.met()).isEqualTo(1);
    read("a/uv.lock", LockfileFormat.UV, lock(0, size));
    assertThat(locks.met()).isEqualTo(1);
  }

  @Test
  void aLockAsLargeAsAQuarterOfTheBoundIsNotKept() {
    String large = lock(1, (int) (ReadLocks.MOST_BYTES / 4));
    read("a/uv.lock", LockfileFormat.UV, large);
    read("b/uv.lock", LockfileFormat.UV, large);
    assertThat(locks.met()).isZero();
    assertThat(locks.bytes()).isZero();
  }
}
