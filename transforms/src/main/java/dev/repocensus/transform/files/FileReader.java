package dev.repocensus.transform.files;

import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.analysis.project.ProjectInfo;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole files into one buffer that is used again and again. Not for use by several threads at
 * once: each has its own.
 *
 * <p>A file is read to its end, whatever size it was listed with; one that is longer than the limit
 * is a problem, and costs at most the limit.
 */
public final class FileReader {
  /** Bytes of one file unless told otherwise. */
  public static final long DEFAULT_LIMIT = 64L << 20;

  /** A larger buffer is dropped before the next file. */
  private static final int KEPT = 4 << 20;

  private static final int FIRST_CHUNK = 32 << 10;
  private static final int LARGEST_CHUNK = 1 << 20;

  /** Behind the last byte of a file nothing comes; asking for little costs little. */
  private static final int LAST_CHUNK = 8 << 10;

  private byte[] buffer = new byte[FIRST_CHUNK + LAST_CHUNK];

  /**
   * What became of reading one file.
   *
   * @param buffer the reader's own buffer: valid until its next read
   * @param length how many bytes of it are the file's; 0 beside a problem
   * @param problem why it could not be read: FIL001, FIL002 or FIL003; null if it was
   */
  @SuppressWarnings("ArrayRecordComponent") // a view of the reused buffer, never compared
  public record Read(byte[] buffer, int length, @Nullable Problem problem) {

    /** The bytes of the file, as an array of their own. */
    public byte[] copy() {
      return Arrays.copyOf(buffer, length);
    }
  }

  /** Where a file lies on disk. */
  public static Path locate(ProjectInfo project, FileEntry file) {
    String uri = file.uri();
    return uri != null
        ? Path.of(URI.create(uri))
        : Path.of(project.repoRoot(), file.path().substring(project.filePrefix().length()));
  }

  /**
   * Reads a file.
   *
   * @param limit the most bytes it may have
   */
  public Read read(Path file, long limit) {
    if (buffer.length > KEPT) {
      buffer = new byte[FIRST_CHUNK + LAST_CHUNK];
    }
    try (InputStream in = open(file)) {
      int length = fill(in, (int) Math.min(limit, Integer.MAX_VALUE - LARGEST_CHUNK - 1L));
      return length < 0
          ? failed(ProblemCode.FIL002, tooLong(limit))
          : new Read(buffer, length, null);
    } catch (IOException unreadable) {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? failed(ProblemCode.FIL001, "the file could not be read")
          : failed(
              ProblemCode.FIL003, "the file vanished, or is a file no more, since it was listed");
    }
  }

  /** The plain stream is the fastest, but knows names by their text only. */
  private static InputStream open(Path file) throws IOException {
    String name = file.toString();
    return LosslessName.isSuspect(name) ? Files.newInputStream(file) : new FileInputStream(name);
  }

  /** The number of bytes read, -1 if there are more than the limit. */
  private int fill(InputStream in, int limit) throws IOException {
    int length = 0;
    int chunk = FIRST_CHUNK;
    while (length <= limit) {
      int wanted = Math.min(chunk, limit - length + 1);
      reserve(length + wanted);
      int got = in.read(buffer, length, wanted);
      if (got < 0) {
        return length;
      }
      length += got;
      chunk = got < wanted ? LAST_CHUNK : Math.min(chunk * 2, LARGEST_CHUNK);
    }
    return -1;
  }

  private void reserve(int size) {
    if (size > buffer.length) {
      buffer =
          Arrays.copyOf(
              buffer, Math.max(size, (int) Math.min(2L * buffer.length, Integer.MAX_VALUE - 8)));
    }
  }

  private Read failed(ProblemCode code, String message) {
    return new Read(buffer, 0, Problem.of(code, message));
  }

  private static String tooLong(long limit) {
    return "the file is longer than " + limit + " bytes";
  }
}
