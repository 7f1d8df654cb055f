package dev.repocensus.analysis.project;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which target types a BUILD file names: calls that start a statement outside all brackets; and the
 * texts in their {@code dependencies}. The file is read as characters, never run; what is computed
 * is not seen.
 */
final class BuildTargets {
  /** Targets that make something that runs somewhere: a service. */
  private static final Set<String> RUNNABLE =
      Set.of(
          "pex_binary",
          "pex_binaries",
          "pyoxidizer_binary",
          "python_aws_lambda_function",
          "python_google_cloud_function");

  private final String text;
  private static final String DEPENDENCIES = "dependencies";

  private final SortedSet<String> names = new TreeSet<>();
  private final SortedSet<String> dependencies = new TreeSet<>();
  private int at;
  private int depth;
  private boolean atStart = true;

  /** How deep the brackets of a list of dependencies are that is being read; 0 outside of one. */
  private int listDepth;

  private BuildTargets(String text) {
    this.text = text;
  }

  /** The names called, sorted. One pass; text that is no Python gives what looks like calls. */
  static SortedSet<String> in(String text) {
    return read(text).names;
  }

  /** The addresses in the lists of dependencies, as written, sorted. */
  static SortedSet<String> dependenciesIn(String text) {
    return text.contains(DEPENDENCIES) ? read(text).dependencies : new TreeSet<>();
  }

  private static BuildTargets read(String text) {
    BuildTargets scan = new BuildTargets(text);
    while (scan.at < text.length()) {
      scan.step();
    }
    return scan;
  }

  /** Whether the targets make their directory something that is built and shipped by itself. */
  static boolean areDeployable(Set<String> names) {
    return names.contains("python_distribution") || names.stream().anyMatch(RUNNABLE::contains);
  }

  /** Whether the targets make something that runs: a binary, a function, an image. */
  static boolean areRunnable(Set<String> names) {
    return names.contains("docker_image") || names.stream().anyMatch(RUNNABLE::contains);
  }

  private void step() {
    char c = text.charAt(at);
    if (c == '#') {
      at = endOfLine();
    } else if (c == '"' || c == '\'') {
      String literal = skipString(c);
      if (listDepth > 0) {
        dependencies.add(literal);
      }
      atStart = false;
    } else if (c == '\n' || c == '\r' || c == ';') {
      atStart = depth == 0;
      at++;
    } else if (Character.isJavaIdentifierStart(c)) {
      word();
    } else {
      bracket(c);
      atStart &= c == '\uFEFF' || Character.isWhitespace(c);
      at++;
    }
  }

  private void bracket(char c) {
    if (c == '(' || c == '[' || c == '{') {
      depth++;
    } else if (depth > 0 && (c == ')' || c == ']' || c == '}')) {
      depth--;
      listDepth = depth < listDepth ? 0 : listDepth;
    }
  }

  private void word() {
    int start = at;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    if (atStart && isCall()) {
      names.add(text.substring(start, at));
    } else if (depth == 1 && text.substring(start, at).equals(DEPENDENCIES) && opensList()) {
      listDepth = depth + 1;
    }
    atStart = false;
  }

  private boolean isCall() {
    int next = skipBlanks(at);
    return next < text.length() && text.charAt(next) == '(';
  }

  /** Whether an equals sign and an opening bracket follow; the bracket is read next. */
  private boolean opensList() {
    int equals = skipBlanks(at);
    int next = equals < text.length() && text.charAt(equals) == '=' ? skipBlanks(equals + 1) : -1;
    return next >= 0 && next < text.length() && "[(".indexOf(text.charAt(next)) >= 0;
  }

  private int skipBlanks(int from) {
    int next = from;
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    return next;
  }

  private int endOfLine() {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Goes behind a literal, and gives what stands between its quotes. */
  private String skipString(char quote) {
    String triple = String.valueOf(quote).repeat(3);
    boolean isTriple = text.startsWith(triple, at);
    at += isTriple ? 3 : 1;
    int start = at;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isTriple ? text.startsWith(triple, at) : c == quote || c == '\n') {
        String literal = text.substring(start, at);
        at += isTriple ? 3 : c == quote ? 1 : 0;
        return literal;
      }
      at += c == '\\' ? 2 : 1;
    }
    at = text.length();
    return text.substring(start);
  }
}
