package dev.repocensus.analysis.scan;

import dev.repocensus.schema.problem.Problem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What reading a file gave: its bytes, or the problem that kept them. The array may be longer than
 * the content and is only good until the next file is read.
 *
 * @param bytes the content from index 0
 * @param length how many bytes of the array are content
 * @param problem why there is no content; null if there is
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
public record FileContent(byte[] bytes, int length, @Nullable Problem problem) {

  /** The content as an array of its own. */
  public byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }
}
