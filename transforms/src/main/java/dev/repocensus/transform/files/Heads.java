package dev.repocensus.transform.files;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the beginnings of files. */
final class Heads {
  private Heads() {}

  /** The first bytes of a file, at most the limit; none and a problem if it cannot be opened. */
  static Outcome<byte[]> of(Path file, int limit) {
    try (InputStream in = Files.newInputStream(file)) {
      return Outcome.of(in.readNBytes(limit));
    } catch (NoSuchFileException vanished) {
      return Outcome.of(
          new byte[0], Problem.of(ProblemCode.FIL003, "vanished after it was listed"));
    } catch (IOException unreadable) {
      return Outcome.of(new byte[0], Problem.of(ProblemCode.FIL001, "could not be opened"));
    }
  }
}
