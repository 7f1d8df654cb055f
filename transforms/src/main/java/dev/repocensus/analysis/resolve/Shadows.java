package dev.repocensus.analysis.resolve;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bare directories that lie beside a module of the same name. The module wins, so nothing below
 * such a directory has a name: with {@code foo.py} there is no {@code foo.bar}, whatever {@code
 * foo/} holds.
 */
final class Shadows {
  private final List<ModuleFacts> modules;
  private final Map<String, Boolean> byDirectory = new HashMap<>();
  private final BitSet below;

  /**
   * The shadows among some files.
   *
   * @param packages packages by their directories
   * @param files modules by their paths without suffix
   */
  Shadows(List<ModuleFacts> modules, StemTable packages, StemTable files) {
    this.modules = modules;
    this.below = new BitSet(modules.size());
    for (int id = 0; id < modules.size(); id++) {
      if (isAtOrBelow(directory(id), packages, files)) {
        below.set(id);
      }
    }
    byDirectory.values().removeIf(isShadowed -> !isShadowed);
  }

  private boolean isAtOrBelow(String directory, StemTable packages, StemTable files) {
    if (directory.isEmpty()) {
      return false;
    }
    Boolean known = byDirectory.get(directory);
    boolean isShadowed =
        known != null ? known : files.find(directory) >= 0 && packages.find(directory) < 0;
    if (known == null) {
      byDirectory.put(directory, isShadowed);
    }
    return isShadowed || isAtOrBelow(ModuleNames.directory(directory), packages, files);
  }

  private String directory(int id) {
    return ModuleNames.directory(ModuleNames.stem(modules.get(id).path()));
  }

  /** Whether a file cannot be named from a directory above it. */
  boolean hide(int id, String from) {
    if (!below.get(id)) {
      return false;
    }
    for (String at = directory(id); at.length() > from.length(); at = ModuleNames.directory(at)) {
      if (byDirectory.containsKey(at)) {
        return true;
      }
    }
    return false;
  }
}
