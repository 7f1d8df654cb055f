package dev.repocensus.analysis.resolve;

import org.jspecify.annotations.Nullable;

/**
 * Where an import stands, as far as it decides what a name means; files of one place get the same
 * answers.
 *
 * @param root the source root
 * @param base the directory that is searched first for a script, and guessed for others; null if
 *     there is none
 * @param isScript whether the base directory comes first
 */
record Place(String root, @Nullable String base, boolean isScript) {

  static Place of(ModuleIndex index, ModuleFacts file) {
    String directory = ModuleNames.directory(file.path());
    String name = ModuleNames.fileName(file.path());
    boolean isTest = isTest(name);
    // pytest puts the first directory that is no package on the path
    while (isTest && !directory.isEmpty() && index.packageAt(directory) >= 0) {
      directory = ModuleNames.directory(directory);
    }
    String base = isPackage(index, directory) ? null : directory;
    return new Place(file.sourceRoot(), base, file.isScript() || isTest);
  }

  private static boolean isPackage(ModuleIndex index, String directory) {
    return directory.isEmpty() ? index.packageAt("") >= 0 : index.packageAt(directory) >= 0;
  }

  private static boolean isTest(String fileName) {
    if (!fileName.endsWith(".py")) {
      return false;
    }
    String bare = fileName.substring(0, fileName.length() - ".py".length());
    return bare.startsWith("test_") || bare.endsWith("_test") || bare.equals("conftest");
  }
}
