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
   *     component of its path is no identifier, or because it is the root's own {@code __init__}
   */
  public static @Nullable String moduleOf(String path, String sourceRoot) {
    String stem = stem(path);
    String below =
        sourceRoot.isEmpty()
            ? stem
            : stem.substring(Math.min(stem.length(), sourceRoot.length() + 1));
    if (below.isEmpty() || !isImportable(below)) {
      return null;
    }
    return below.replace('/', '.');
  }

  /** The path without its suffix; a package's {@code __init__} stands for its directory. */
  static String stem(String path) {
    String bare = path.substring(0, path.lastIndexOf('.'));
    if (bare.equals(INIT)) {
      return "";
    }
    return isInit(path) ? bare.substring(0, bare.length() - INIT.length() - 1) : bare;
  }

  static boolean isInit(String path) {
    return fileName(path).startsWith(INIT + ".");
  }

  static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The directory of a file, empty at the top. */
  static String directory(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static boolean isImportable(String below) {
    for (String part : below.split("/", -1)) {
      if (!isIdentifier(part) || KEYWORDS.contains(part)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether every component below the root is an identifier; keywords count, as they do for a
   * script's own name.
   */
  static boolean hasIdentifiersOnly(String path, String sourceRoot) {
    String stem = stem(path);
    String below =
        sourceRoot.isEmpty()
            ? stem
            : stem.substring(Math.min(stem.length(), sourceRoot.length() + 1));
    if (below.isEmpty()) {
      return true;
    }
    for (String part : below.split("/", -1)) {
      if (!isIdentifier(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIdentifier(String part) {
    if (part.isEmpty() || !isStart(part.codePointAt(0))) {
      return false;
    }
    return part.codePoints().skip(1).allMatch(ModuleNames::isPart);
  }

  private static boolean isPart(int c) {
    return isStart(c)
        || (Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
  }

  private static boolean isStart(int c) {
    return c == '_' || Character.isUnicodeIdentifierStart(c);
  }
}
