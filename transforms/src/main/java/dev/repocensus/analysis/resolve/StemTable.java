package dev.repocensus.analysis.resolve;

import java.util.List;

/**
 * Files by their paths without suffix; a package's {@code __init__} by its directory. Open
 * addressing over file ids: nothing is stored but four to eight bytes a file.
 */
final class StemTable {
  private final List<ModuleFacts> modules;
  private final int bits;
  private final int[] slots;

  /** A table for so many files. */
  StemTable(List<ModuleFacts> modules, int entries) {
    this.modules = modules;
    this.bits = TextHash.bits(entries);
    this.slots = new int[1 << bits];
  }

  /** Adds a file; the first one with a stem stays. */
  void add(int id) {
    String path = modules.get(id).path();
    int length = ModuleNames.stemLength(path);
    int slot = TextHash.slot(TextHash.add(TextHash.EMPTY, path, 0, length), bits);
    while (slots[slot] != 0) {
      String other = modules.get(slots[slot] - 1).path();
      if (ModuleNames.stemLength(other) == length && other.regionMatches(0, path, 0, length)) {
        return;
      }
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = id + 1;
  }

  /** The file whose stem is a directory's path, or -1. */
  int find(String stem) {
    long hash = TextHash.add(TextHash.EMPTY, stem, 0, stem.length());
    for (int slot = TextHash.slot(hash, bits); ; slot = slot + 1 & slots.length - 1) {
      int id = slots[slot] - 1;
      if (id < 0 || isStem(id, stem)) {
        return id;
      }
    }
  }

  private boolean isStem(int id, String stem) {
    String path = modules.get(id).path();
    return ModuleNames.stemLength(path) == stem.length() && path.startsWith(stem);
  }

  /**
   * The file that the first components of a name lead to from a directory, or -1.
   *
   * @param hash of the directory, a slash, and those components
   */
  int find(long hash, String directory, DottedName name, int components) {
    for (int slot = TextHash.slot(hash, bits); ; slot = slot + 1 & slots.length - 1) {
      int id = slots[slot] - 1;
      if (id < 0 || isAt(id, directory, name, components)) {
        return id;
      }
    }
  }

  private boolean isAt(int id, String directory, DottedName name, int components) {
    String path = modules.get(id).path();
    int start = directory.isEmpty() ? 0 : directory.length() + 1;
    return ModuleNames.stemLength(path) == start + name.end(components)
        && (start == 0 || (path.charAt(start - 1) == '/' && path.startsWith(directory)))
        && name.isAt(components, path, start);
  }
}
