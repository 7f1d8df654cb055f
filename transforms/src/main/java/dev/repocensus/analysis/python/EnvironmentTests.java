package dev.repocensus.analysis.python;

/** The names by which code asks for the Python version or the platform that it runs on. */
final class EnvironmentTests {
  private EnvironmentTests() {}

  /** {@code sys.version_info}, {@code sys.hexversion}, {@code six.PY2} and their like. */
  static boolean isVersion(Tokens tokens, int i) {
    return tokens.isName(i, "version_info")
        || tokens.isName(i, "hexversion")
        || tokens.isName(i, "PY2")
        || tokens.isName(i, "PY3")
        || tokens.isName(i, "python_version")
        || tokens.isName(i, "python_version_tuple");
  }

  /** {@code sys.platform}, {@code os.name}, {@code platform.system()} and their like. */
  static boolean isPlatform(Tokens tokens, int i) {
    return isAttribute(tokens, i, "sys", "platform")
        || isAttribute(tokens, i, "sys", "implementation")
        || isAttribute(tokens, i, "os", "name")
        || isAttribute(tokens, i, "platform", "system")
        || isAttribute(tokens, i, "platform", "machine")
        || isAttribute(tokens, i, "platform", "python_implementation");
  }

  private static boolean isAttribute(Tokens tokens, int i, String owner, String name) {
    return i >= 2
        && tokens.isName(i, name)
        && tokens.isOperator(i - 1, '.')
        && tokens.isName(i - 2, owner);
  }
}
