package dev.repocensus.analysis.resolve;

/**
 * The topmost package around a file, whatever source root it has: where it is imported at all, the
 * folder above it is on the path.
 */
public final class TopmostPackage {
  private TopmostPackage() {}

  /**
   * Whether a name that no source root has is one of the package around the file itself. Nobody
   * need declare what lies there, even if an index has a distribution with such a module.
   *
   * @param path the importing file
   * @param module the dotted name it asks for
   */
  public static boolean has(ModuleIndex index, String path, String module) {
    String around = around(index, path);
    String home = around.substring(0, around.lastIndexOf('/') + 1);
    String name = around.substring(home.length());
    if (name.isEmpty() || !(module + ".").startsWith(name + ".")) {
      return false;
    }
    int end = module.indexOf('.', Math.min(name.length() + 1, module.length()));
    String known = end < 0 ? module : module.substring(0, end);
    return index.atStem(home + known.replace('.', '/')) >= 0;
  }

  /** Its folder; empty if the file lies in no package. */
  private static String around(ModuleIndex index, String path) {
    String found = "";
    int end = path.lastIndexOf('/');
    while (end > 0 && index.packageAt(path.substring(0, end)) >= 0) {
      found = path.substring(0, end);
      end = path.lastIndexOf('/', end - 1);
    }
    return found;
  }
}
