package dev.repocensus.analysis.resolve;

import org.jspecify.annotations.Nullable;

/**
 * One that could own a module that is imported.
 *
 * @param file the id of its file, or -1
 * @param distribution the distribution; null if it is a file
 * @param isStub whether it says only of what types the module is
 * @param distance how many components of the name it leaves open
 * @param label its path or the name of the distribution
 */
record Owner(int file, @Nullable String distribution, boolean isStub, int distance, String label) {
  static Owner ofFile(int file, boolean isStub, int distance, String path) {
    return new Owner(file, null, isStub, distance, path);
  }

  static Owner ofDistribution(String name, int distance) {
    return new Owner(-1, name, false, distance, name);
  }
}
