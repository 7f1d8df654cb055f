package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be said of a lock's text before its format matters. */
final class LockText {
  /** A lock whose every entry is broken need not say so a million times. */
  private static final int PROBLEMS_SHOWN = 100;

  /** Length of what Git starts the lines of a conflict with, and of a byte order mark. */
  private static final int MARKER = 7;

  private static final int BOM = 3;

  private static final List<String> CONFLICTS = List.of("<<<<<<<", "|||||||", "=======", ">>>>>>>");

  private LockText() {}

  /** The problem of a file that cannot be a whole lock, whatever its format. */
  static Optional<Problem> damage(SourceText text) {
    if (text.text().isBlank()) {
      return Optional.of(Problem.of(ProblemCode.LCK001, "the lock is empty"));
    }
    return text.isUtf8()
        ? Optional.empty()
        : Optional.of(Problem.of(ProblemCode.LCK001, "a lock must be UTF-8"));
  }

  /** What is wrong with a text before its format matters: nothing, or why all else breaks. */
  static List<Problem> problems(SourceText text) {
    return new ArrayList<>(damage(text).or(() -> conflict(text)).stream().toList());
  }

  /** Whether a problem means that something of the lock is not in the rows. */
  static boolean costsContent(Problem problem) {
    return problem.code() != ProblemCode.LCK014;
  }

  /** Whether a line of the text starts so. */
  static boolean hasLine(String text, String start) {
    return text.startsWith(start) || text.contains("\n" + start);
  }

  /** The word behind a text, null if the text does not occur. */
  static @Nullable String wordAfter(String text, String before) {
    int at = text.indexOf(before);
    if (at < 0) {
      return null;
    }
    int end = at + before.length();
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return orNull(text.substring(at + before.length(), end));
  }

  /** What stands before the first table of a TOML text. */
  static String top(String text) {
    int table = text.startsWith("[") ? 0 : text.indexOf("\n[");
    return table < 0 ? text : text.substring(0, table);
  }

  /** The problem of the first line where a merge stopped. */
  static Optional<Problem> conflict(SourceText text) {
    byte[] bytes = text.bytes();
    int at = conflict(bytes);
    if (at < 0) {
      return Optional.empty();
    }
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return Optional.of(Problem.at(ProblemCode.LCK010, line, "a merge conflict at line " + line));
  }

  /** Where the first line starts that opens or closes a conflict, -1 if there is none. */
  private static int conflict(byte[] bytes) {
    int last = bytes.length - MARKER;
    for (int at = 0; at <= last; at++) {
      // One comparison for both signs, which differ in one bit.
      if ((bytes[at] | ('<' ^ '>')) == '>' && startsLine(bytes, at) && isRun(bytes, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean startsLine(byte[] bytes, int at) {
    return at == 0 || bytes[at - 1] == '\n' || (at == BOM && bytes[0] == (byte) 0xEF);
  }

  private static boolean isRun(byte[] bytes, int at) {
    for (int i = 1; i < MARKER; i++) {
      if (bytes[at + i] != bytes[at]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line starts like one that Git leaves in a conflict. */
  static boolean isConflictLine(String line) {
    return CONFLICTS.stream().anyMatch(line::startsWith);
  }

  /** Where the line after this place starts, or -1. */
  static int nextLine(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? -1 : end + 1;
  }

  /** The number of the line of a place, from 1. */
  static int lineOf(String text, int at) {
    return 1 + (int) text.chars().limit(at).filter(c -> c == '\n').count();
  }

  /** The first problems, and how many more there are. */
  static List<Problem> shown(List<Problem> problems) {
    if (problems.size() <= PROBLEMS_SHOWN) {
      return List.copyOf(problems);
    }
    int more = problems.size() - PROBLEMS_SHOWN;
    List<Problem> shown = new ArrayList<>(problems.subList(0, PROBLEMS_SHOWN));
    shown.add(Problem.of(ProblemCode.LCK012, "and " + more + " more problems of this lock"));
    return shown;
  }

  /** The text itself, or null if it is empty. */
  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
