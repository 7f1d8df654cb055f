package dev.repocensus.index;

import org.jspecify.annotations.Nullable;

/**
 * What became of asking for one thing.
 *
 * @param reply the last answer of the host; null if there was none
 * @param failure why it is of no use; null if it is
 * @param isSkipped whether the host was not asked at all
 */
record Answer(@Nullable Reply reply, @Nullable String failure, boolean isSkipped) {
  static Answer of(Reply reply) {
    return new Answer(reply, null, false);
  }

  static Answer failed(String why) {
    return new Answer(null, why, false);
  }

  static Answer skipped(String why) {
    return new Answer(null, why, true);
  }
}
