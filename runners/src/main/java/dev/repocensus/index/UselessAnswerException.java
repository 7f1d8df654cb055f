package dev.repocensus.index;

import java.io.IOException;

/**
 * An answer that no second attempt makes better: a body beyond the limit, a redirect to nowhere.
 */
final class UselessAnswerException extends IOException {
  private static final long serialVersionUID = 1L;

  UselessAnswerException(String message) {
    super(message);
  }
}
