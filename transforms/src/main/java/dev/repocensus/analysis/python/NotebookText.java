package dev.repocensus.analysis.python;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The cells of a notebook as one text: the sources joined by newlines. Zero bytes stand before each
 * joint, so that each cell ends as a file does and none can run over into the next.
 */
final class NotebookText {
  private final byte[] text;
  private final int[] starts;
  private final int[] ends;

  NotebookText(Notebook notebook) {
    List<byte[]> sources =
        notebook.cells().stream().map(c -> c.source().getBytes(StandardCharsets.UTF_8)).toList();
    int size = 0;
    for (byte[] source : sources) {
      size += source.length + SourceEncoding.PADDING + 1;
    }
    text = new byte[size + SourceEncoding.PADDING];
    starts = new int[sources.size()];
    ends = new int[sources.size()];
    int at = 0;
    for (int cell = 0; cell < starts.length; cell++) {
      byte[] source = sources.get(cell);
      System.arraycopy(source, 0, text, at, source.length);
      starts[cell] = at;
      ends[cell] = at + source.length;
      at = ends[cell] + SourceEncoding.PADDING;
      text[at++] = '\n';
    }
  }

  byte[] text() {
    return text;
  }

  /** Bytes up to the end of the last cell. */
  int length() {
    return ends.length == 0 ? 0 : ends[ends.length - 1];
  }

  int start(int cell) {
    return starts[cell];
  }

  int end(int cell) {
    return ends[cell];
  }

  /** Offset of the first NUL byte of a cell, or its end. */
  int firstNul(int cell) {
    int found = starts[cell];
    while (found < ends[cell] && text[found] != 0) {
      found++;
    }
    return found;
  }
}
