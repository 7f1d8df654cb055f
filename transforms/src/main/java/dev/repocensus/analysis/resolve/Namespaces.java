package dev.repocensus.analysis.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Directories on the way to modules, which are packages without a file (PEP 420). */
final class Namespaces {
  private final Set<String> directories = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  Namespaces(List<ModuleFacts> modules, int[] importable) {
    String last = "";
    for (int id : importable) {
      ModuleFacts module = modules.get(id);
      String directory = ModuleNames.directory(ModuleNames.stem(module.path()));
      if (!directory.equals(last)) {
        add(directory, module.sourceRoot());
        last = directory;
      }
    }
  }

  private void add(String directory, String root) {
    String at = directory;
    while (at.length() > root.length() && directories.add(at)) {
      names.add(at.substring(root.isEmpty() ? 0 : root.length() + 1).replace('/', '.'));
      at = ModuleNames.directory(at);
    }
  }

  /** Whether a name leads to such a directory from another one. */
  boolean isBelow(String directory, String name) {
    String path = name.replace('.', '/');
    return directories.contains(directory.isEmpty() ? path : directory + "/" + path);
  }

  /** Whether any source root of the scope has such a directory under that name. */
  boolean isAnywhere(String name) {
    return names.contains(name);
  }
}
