package dev.repocensus.transform.parquet;

/** A file that cannot hold rows of the table it is read for. */
final class NotOfTableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotOfTableException(String message) {
    super(message);
  }

  NotOfTableException(String message, Throwable cause) {
    super(message, cause);
  }
}
