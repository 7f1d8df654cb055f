package dev.repocensus.seed;

/** Which paths in a list of files may be meant honestly. */
final class PlainPath {
  private PlainPath() {}

  /** Whether a path stays in the place of installation and has no characters that hide another. */
  static boolean is(String path) {
    return !path.isEmpty()
        && !path.startsWith("/")
        && !path.endsWith("/")
        && path.indexOf('\\') < 0
        && !("/" + path + "/").contains("/../")
        && path.chars().noneMatch(Character::isISOControl);
  }
}
