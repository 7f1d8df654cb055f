package dev.repocensus.analysis.python;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds the block of a script (PEP 723) among the comments of a file. */
final class ScriptBlocks {
  private static final byte[] OPENING = "# /// script".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CLOSING = "# ///".getBytes(StandardCharsets.US_ASCII);
  private static final int NONE = -1;

  private byte[] text = new byte[0];
  private int end;
  private int start;
  private int blockEnd;
  private int openUntil;
  private boolean isSingle;

  void reset(byte[] bytes, int length) {
    text = bytes;
    end = length;
    start = NONE;
    blockEnd = 0;
    openUntil = 0;
    isSingle = true;
  }

  /** Tells of a comment, from its mark to its newline. */
  void comment(int from, int to) {
    if (text[from + 2] == '/' && isWhole(OPENING, from, to) && isAtMargin(from)) {
      if (blockEnd == 0) {
        start = from;
        // In a run of comments without a closing line no other opening has one either.
        blockEnd = from < openUntil ? 0 : lastLine(to);
      } else if (from > blockEnd) {
        isSingle = false;
      }
    }
  }

  private boolean isAtMargin(int p) {
    return p == 0 || CharClass.isNewline(text[p - 1]);
  }

  private boolean isWhole(byte[] word, int from, int to) {
    if (to - from != word.length) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (text[from + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  /** Start of the last closing line of the comment lines that follow; 0 if there is none. */
  private int lastLine(int openingEnd) {
    int found = 0;
    int p = next(openingEnd);
    for (; isContent(p); p = next(lineEnd(p))) {
      if (isWhole(CLOSING, p, lineEnd(p))) {
        found = p;
      }
    }
    openUntil = p;
    return found;
  }

  /** Whether a line is {@code #}, or {@code #}, a space and anything. */
  private boolean isContent(int p) {
    return p < end && text[p] == '#' && (text[p + 1] == ' ' || lineEnd(p) == p + 1);
  }

  /** A line also ends where a cell of a notebook does. */
  private int lineEnd(int p) {
    int newline = Bytes.nextNewline(text, p, end);
    while (newline > p && text[newline - 1] == 0) {
      newline--;
    }
    return newline;
  }

  private int next(int lineEnd) {
    int newline = Bytes.nextNewline(text, lineEnd, end);
    return text[newline] == '\r' && text[newline + 1] == '\n' ? newline + 2 : newline + 1;
  }

  /** The block; null if there is none. */
  @Nullable ScriptBlock block(LineCounter lines) {
    if (start == NONE) {
      return null;
    }
    StringBuilder toml = new StringBuilder();
    for (int p = next(lineEnd(start)); p < blockEnd; p = next(lineEnd(p))) {
      int from = Math.min(p + 2, lineEnd(p));
      toml.append(new String(text, from, lineEnd(p) - from, StandardCharsets.UTF_8)).append('\n');
    }
    return new ScriptBlock(lines.lineOf(start), toml.toString(), isSingle, blockEnd > 0);
  }
}
