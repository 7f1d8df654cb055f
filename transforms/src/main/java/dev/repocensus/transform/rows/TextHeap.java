package dev.repocensus.transform.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many texts as one array of UTF-8 bytes. They travel and are written as bytes; a String is made of
 * one when somebody first asks for it.
 */
final class TextHeap {
  private final byte[] bytes;

  /** Where each text ends. */
  private final int[] ends;

  private final @Nullable String[] known;

  private TextHeap(byte[] bytes, int[] ends) {
    this.bytes = bytes;
    this.ends = ends;
    this.known = new @Nullable String[ends.length];
  }

  static TextHeap of(List<String> texts) {
    ByteSink sink = new ByteSink();
    int[] ends = new int[texts.size()];
    for (int i = 0; i < ends.length; i++) {
      byte[] text = texts.get(i).getBytes(StandardCharsets.UTF_8);
      sink.putRaw(text, text.length);
      ends[i] = sink.length();
    }
    return new TextHeap(Arrays.copyOf(sink.array(), sink.length()), ends);
  }

  int size() {
    return ends.length;
  }

  byte[] bytes() {
    return bytes;
  }

  int start(int i) {
    return i == 0 ? 0 : ends[i - 1];
  }

  int end(int i) {
    return ends[i];
  }

  String text(int i) {
    String text = known[i];
    if (text == null) {
      text = new String(bytes, start(i), ends[i] - start(i), StandardCharsets.UTF_8);
      known[i] = text;
    }
    return text;
  }

  void writeTo(ByteSink sink) {
    sink.putVarint(ends.length);
    for (int i = 0; i < ends.length; i++) {
      sink.putVarint(ends[i] - start(i));
    }
    sink.putBytes(bytes);
  }

  static TextHeap readFrom(ByteSource source) {
    int[] ends = new int[(int) source.getVarint()];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += (int) source.getVarint();
      ends[i] = end;
    }
    return new TextHeap(source.getBytes(), ends);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextHeap that
        && Arrays.equals(ends, that.ends)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
