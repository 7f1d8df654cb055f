package dev.repocensus.analysis.resolve;

import java.util.List;

/**
 * Modules by the dotted names they have below their source roots. All modules of one name stand
 * together, once in the order of the projects their roots lie in and once in the order of the
 * projects they belong to, so that a project's own are found by bisection however many others there
 * are.
 */
final class NameTable {
  private final List<ModuleFacts> modules;
  private final int bits;
  private final int[] slots;
  private final int[] starts;
  private final int[] byRoot;
  private final int[] byOwner;
  private final int[] rootProject;
  private final int[] owner;

  /**
   * A table of some modules.
   *
   * @param ids the modules to be found, sorted
   * @param rootProject by module, the number of the project that its root lies in
   * @param owner by module, the number of the project it belongs to
   */
  NameTable(List<ModuleFacts> modules, int[] ids, int[] rootProject, int[] owner, int projects) {
    this.modules = modules;
    this.rootProject = rootProject;
    this.owner = owner;
    this.bits = TextHash.bits(ids.length);
    this.slots = new int[1 << bits];
    int[] groupOf = new int[modules.size()];
    int[] firsts = new int[ids.length];
    int groups = 0;
    for (int id : ids) {
      int slot = slotOf(id, firsts);
      if (slots[slot] == 0) {
        firsts[groups] = id;
        slots[slot] = ++groups;
      }
      groupOf[id] = slots[slot] - 1;
    }
    this.starts = starts(ids, groupOf, groups);
    this.byRoot = grouped(sorted(ids, rootProject, projects), groupOf);
    this.byOwner = grouped(sorted(ids, owner, projects), groupOf);
  }

  private int slotOf(int id, int[] firsts) {
    String path = modules.get(id).path();
    int from = start(id);
    int end = ModuleNames.stemLength(path);
    int slot = TextHash.slot(TextHash.add(TextHash.EMPTY, path, from, end), bits);
    while (slots[slot] != 0 && !isSame(firsts[slots[slot] - 1], path, from, end)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private boolean isSame(int id, String path, int from, int end) {
    String other = modules.get(id).path();
    int start = start(id);
    return ModuleNames.stemLength(other) - start == end - from
        && other.regionMatches(start, path, from, end - from);
  }

  /** Where the name starts in a module's path. */
  private int start(int id) {
    String root = modules.get(id).sourceRoot();
    return root.isEmpty() ? 0 : root.length() + 1;
  }

  private static int[] starts(int[] ids, int[] groupOf, int groups) {
    int[] starts = new int[groups + 1];
    for (int id : ids) {
      starts[groupOf[id] + 1]++;
    }
    for (int g = 0; g < groups; g++) {
      starts[g + 1] += starts[g];
    }
    return starts;
  }

  /** The ids in the order of their keys, then of themselves. */
  private static int[] sorted(int[] ids, int[] key, int keys) {
    int[] next = new int[keys + 1];
    for (int id : ids) {
      next[key[id] + 1]++;
    }
    for (int k = 0; k < keys; k++) {
      next[k + 1] += next[k];
    }
    int[] sorted = new int[ids.length];
    for (int id : ids) {
      sorted[next[key[id]]++] = id;
    }
    return sorted;
  }

  private int[] grouped(int[] ids, int[] groupOf) {
    int[] next = starts.clone();
    int[] grouped = new int[ids.length];
    for (int id : ids) {
      grouped[next[groupOf[id]]++] = id;
    }
    return grouped;
  }

  /**
   * The number of the group of modules that the first components of a name name, or -1.
   *
   * @param hash of those components as a path
   */
  int group(long hash, DottedName name, int components) {
    for (int slot = TextHash.slot(hash, bits); ; slot = slot + 1 & slots.length - 1) {
      int group = slots[slot] - 1;
      if (group < 0 || isNamed(byRoot[starts[group]], name, components)) {
        return group;
      }
    }
  }

  private boolean isNamed(int id, DottedName name, int components) {
    String path = modules.get(id).path();
    int start = start(id);
    return ModuleNames.stemLength(path) - start == name.end(components)
        && name.isAt(components, path, start);
  }

  /** Adds the modules of a group whose source roots lie in a project. */
  void addOfRoots(int group, int project, Candidates found) {
    int end = starts[group + 1];
    for (int i = first(byRoot, rootProject, group, project);
        i < end && rootProject[byRoot[i]] == project;
        i++) {
      found.add(byRoot[i]);
    }
  }

  /** Adds the modules of a group that belong to a project. */
  void addOfOwner(int group, int project, Candidates found) {
    int end = starts[group + 1];
    for (int i = first(byOwner, owner, group, project);
        i < end && owner[byOwner[i]] == project;
        i++) {
      found.add(byOwner[i]);
    }
  }

  /** Adds the modules of a group whose source roots lie in other projects than this one. */
  void addElsewhere(int group, int project, Candidates found) {
    int end = starts[group + 1];
    int own = first(byRoot, rootProject, group, project);
    for (int i = starts[group]; i < own && found.isOpen(); i++) {
      found.add(byRoot[i]);
    }
    for (int i = first(byRoot, rootProject, group, project + 1); i < end && found.isOpen(); i++) {
      found.add(byRoot[i]);
    }
  }

  /** The first place in a group whose key is this one or a later one. */
  private int first(int[] order, int[] keys, int group, int key) {
    int low = starts[group];
    int high = starts[group + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys[order[middle]] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
