package dev.repocensus.analysis.resolve;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From a file's path to the module it is, as the import system names it. */
public final class ModuleNames {
  private static final String INIT = "__init__";
  private static final Set<String> KEYWORDS =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  private ModuleNames() {}

  /**
   * The dotted name of a file below a source root.
   *
   * @return null for a script: a file that no {@code import} statement can name, because a
   *     component of its path is no identifier, because it is the root's own {@code __init__}, or
   *     because it is a notebook
   */
  public static @Nullable String moduleOf(String path, String sourceRoot) {
    int start = sourceRoot.isEmpty() ? 0 : sourceRoot.length() + 1;
    int end = stemLength(path);
    boolean isNamed = isSource(path) && start < end && areIdentifiers(path, start, end, true);
    return isNamed ? path.substring(start, end).replace('/', '.') : null;
  }

  private static boolean isSource(String path) {
    return path.endsWith(".py") || path.endsWith(".pyi");
  }

  /**
   * How many characters of a path are left without its suffix, and for a package's {@code __init__}
   * without that and the slash before it.
   */
  static int stemLength(String path) {
    int slash = path.lastIndexOf('/');
    int dot = path.lastIndexOf('.');
    int end = dot > slash ? dot : path.length();
    boolean isInit = end - slash - 1 == INIT.length() && path.startsWith(INIT, slash + 1);
    return isInit ? Math.max(0, slash) : end;
  }

  static String stem(String path) {
    return path.substring(0, stemLength(path));
  }

  static boolean isInit(String path) {
    return path.startsWith(INIT + ".", path.lastIndexOf('/') + 1);
  }

  static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The directory of a path, empty at the top. */
  static String directory(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  static boolean isWithin(String path, String directory) {
    return directory.isEmpty()
        || (path.startsWith(directory)
            && (path.length() == directory.length() || path.charAt(directory.length()) == '/'));
  }

  /** Whether pytest collects a file by its name, or loads it for its neighbours. */
  static boolean isTest(String fileName) {
    return fileName.equals("conftest.py")
        || fileName.endsWith("_test.py")
        || (fileName.startsWith("test_") && fileName.endsWith(".py"));
  }

  /** Whether every component below the root is an identifier, keywords among them. */
  static boolean hasIdentifiersOnly(String path, String sourceRoot) {
    int start = sourceRoot.isEmpty() ? 0 : sourceRoot.length() + 1;
    int end = stemLength(path);
    return start >= end || areIdentifiers(path, start, end, false);
  }

  private static boolean areIdentifiers(String path, int start, int end, boolean isStrict) {
    for (int from = start; from <= end; ) {
      int slash = path.indexOf('/', from);
      int to = slash < 0 || slash > end ? end : slash;
      if (!isIdentifier(path, from, to)
          || (isStrict && KEYWORDS.contains(path.substring(from, to)))) {
        return false;
      }
      from = to + 1;
    }
    return true;
  }

  private static boolean isIdentifier(String text, int from, int to) {
    for (int i = from; i < to; ) {
      int c = text.codePointAt(i);
      if (!(isStart(c) || (i > from && isPart(c)))) {
        return false;
      }
      i += Character.charCount(c);
    }
    return from < to;
  }

  private static boolean isStart(int c) {
    return c == '_' || Character.isUnicodeIdentifierStart(c);
  }

  private static boolean isPart(int c) {
    return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }
}
