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
    return new ArrayList<>(damage(text).or(() -> conflict(text.text())).stream().toList());
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
  static Optional<Problem> conflict(String text) {
    int ours = startOfLine(text, "<<<<<<<");
    int theirs = startOfLine(text, ">>>>>>>");
    int at = ours < 0 || (theirs >= 0 && theirs < ours) ? theirs : ours;
    if (at < 0) {
      return Optional.empty();
    }
    int line = lineOf(text, at);
    return Optional.of(Problem.at(ProblemCode.LCK010, line, "a merge conflict at line " + line));
  }

  /** The place of the first line that starts so, -1 if there is none. */
  private static int startOfLine(String text, String start) {
    int found = text.startsWith(start) ? 0 : text.indexOf("\n" + start);
    return found <= 0 ? found : found + 1;
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
