package dev.repocensus.analysis.python;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the census's own words in comments. A comment costs a look at what follows each of its
 * {@code #}; nothing is allocated where there is none of ours.
 */
final class Pragmas {
  private static final byte[] WORD = "census:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] VERB = "ignore".getBytes(StandardCharsets.US_ASCII);
  private static final int MAX_RULES = 64;

  /** By offset: a comment may be seen twice where the reader starts anew behind a fault. */
  private @Nullable TreeMap<Integer, Pragma> found;

  private final LineCounter lines = new LineCounter();
  private byte[] text = new byte[0];

  void reset(byte[] bytes) {
    text = bytes;
    lines.reset(bytes);
    found = null;
  }

  List<Pragma> toList() {
    return found == null ? List.of() : List.copyOf(found.values());
  }

  /** Tells of a comment, from its {@code #} to its newline. */
  void comment(int from, int to) {
    int mark = from;
    while (mark < to) {
      int word = skipBlank(mark + 1, to);
      boolean isOurs = text[word] == 'c' && isAt(WORD, word, to);
      int next = isOurs ? read(mark, skipBlank(word + WORD.length, to), to) : mark + 1;
      mark = find((byte) '#', next, to);
    }
  }

  /** Reads what follows {@code census:}; returns where to go on. */
  private int read(int mark, int verb, int to) {
    int after = verb + VERB.length;
    if (!isAt(VERB, verb, to) || (after < to && CharClass.isWord(text[after]))) {
      return verb;
    }
    int end = end(after, to);
    int open = skipBlank(after, end);
    int close = open < end && text[open] == '[' ? find((byte) ']', open, end) : open;
    boolean isClosed = close > open && close < end;
    List<String> rules = isClosed ? rules(open + 1, close) : List.of();
    String reason = string(isClosed ? close + 1 : open, end);
    int line = lines.lineAt(mark);
    int column = lines.columnAt(mark);
    boolean isAlone = skipBlank(mark - column, mark) == mark;
    found = found == null ? new TreeMap<>() : found;
    found.put(mark, new Pragma(line, column, rules, reason, isAlone));
    return end;
  }

  /** Where the pragma ends: a mark with space on both sides begins something else. */
  private int end(int from, int to) {
    int p = find((byte) '#', from, to);
    while (p < to && !(CharClass.isBlank(text[p - 1]) && CharClass.isBlank(text[p + 1]))) {
      p = find((byte) '#', p + 1, to);
    }
    return p;
  }

  private List<String> rules(int from, int to) {
    List<String> rules = new ArrayList<>();
    int start = from;
    while (start < to && rules.size() < MAX_RULES) {
      int comma = find((byte) ',', start, to);
      String rule = string(start, comma);
      if (!rule.isEmpty()) {
        rules.add(rule);
      }
      start = comma + 1;
    }
    return rules;
  }

  private String string(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.UTF_8).strip();
  }

  private int find(byte wanted, int from, int to) {
    return Bytes.next(text, from, to, wanted, wanted);
  }

  private int skipBlank(int from, int to) {
    int p = from;
    while (p < to && CharClass.isBlank(text[p])) {
      p++;
    }
    return p;
  }

  private boolean isAt(byte[] word, int p, int to) {
    if (p + word.length > to) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (text[p + i] != word[i]) {
        return false;
      }
    }
    return true;
  }
}
