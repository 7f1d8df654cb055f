package dev.repocensus.index;

/** A way to ask that cannot work, in one line without credentials: a wrong URL, a wrong proxy. */
public final class IndexException extends Exception {
  private static final long serialVersionUID = 1L;

  IndexException(String message) {
    super(message);
  }
}
