package dev.repocensus.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/**
 * Says in one line why a scan could not be finished: storage that refuses is the operator's,
 * everything else is ours.
 */
final class JobFailure {
  private JobFailure() {}

  static ScanException of(String lake, RuntimeException failure) {
    IOException storage = storageCause(failure);
    if (storage != null) {
      return storage(lake, storage);
    }
    Throwable root = rootOf(failure);
    return new ScanException(ScanException.Kind.INTERNAL, "internal error: " + root, failure);
  }

  static ScanException storage(String lake, IOException cause) {
    return new ScanException(
        ScanException.Kind.STORAGE,
        "the lake " + lake + " cannot be written: " + reason(cause),
        cause);
  }

  private static String reason(IOException cause) {
    String message = String.valueOf(cause.getMessage());
    if (cause instanceof AccessDeniedException) {
      return "no permission for " + message;
    }
    if (cause instanceof NoSuchFileException) {
      return "no such file or directory: " + message;
    }
    if (cause instanceof FileAlreadyExistsException) {
      return message + " is a file, not a directory";
    }
    return message;
  }

  private static @Nullable IOException storageCause(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof IOException io) {
        return io;
      }
      if (at instanceof UncheckedIOException unchecked) {
        return unchecked.getCause();
      }
    }
    return null;
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    for (Throwable at = failure; at != null; at = at.getCause()) {
      root = at;
    }
    return root;
  }
}
