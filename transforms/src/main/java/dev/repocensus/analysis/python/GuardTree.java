package dev.repocensus.analysis.python;

import dev.repocensus.schema.row.ImportLayer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of every block of a file as a tree: a block holds its own guards and those of all
 * blocks around it. Node 0 is the module.
 */
final class GuardTree {
  private static final int MAX_INTERNED = 4096;

  private int[] parents = new int[64];
  private int[] flags = new int[64];
  private @Nullable List<String>[] labels = newLabels(64);
  private @Nullable Guards[] resolved = new @Nullable Guards[64];
  private int size;
  private final Map<Collection<String>, Guards> interned = new HashMap<>();
  private final @Nullable Guards[] byFlags = new @Nullable Guards[1 << Guard.count()];

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable List<String>[] newLabels(int length) {
    return (List<String>[]) new List[length];
  }

  void reset() {
    size = 0;
    add(0, 0, List.of());
    if (interned.size() > MAX_INTERNED) {
      interned.clear();
    }
  }

  /** A block inside another. A block that adds no condition is its parent. */
  int child(int parent, int flag, List<String> texts) {
    return flag == 0 && texts.isEmpty() ? parent : add(parent, flag, texts);
  }

  /** A block whose flags may still change. */
  int open(int parent, int flag) {
    return add(parent, flag, List.of());
  }

  private int add(int parent, int flag, List<String> texts) {
    if (size == parents.length) {
      parents = Arrays.copyOf(parents, size * 2);
      flags = Arrays.copyOf(flags, size * 2);
      labels = Arrays.copyOf(labels, size * 2);
      resolved = Arrays.copyOf(resolved, size * 2);
    }
    parents[size] = parent;
    flags[size] = flag;
    labels[size] = texts;
    resolved[size] = null;
    return size++;
  }

  void addFlags(int node, int flag) {
    flags[node] |= flag;
  }

  /** Whether the node or one around it has the flag. */
  boolean has(int node, int flag) {
    for (int n = node; n > 0; n = parents[n]) {
      if ((flags[n] & flag) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The guards of a block, once all of the file was read. */
  Guards guards(int node) {
    Guards known = resolved[node];
    if (known == null) {
      known = resolve(node);
      resolved[node] = known;
    }
    return known;
  }

  private Guards resolve(int node) {
    int all = 0;
    TreeSet<String> texts = null;
    for (int n = node; n > 0; n = parents[n]) {
      all |= flags[n];
      List<String> own = labels[n];
      if (own != null && !own.isEmpty()) {
        texts = texts == null ? new TreeSet<>() : texts;
        texts.addAll(own);
      }
    }
    all &= (1 << Guard.count()) - 1;
    return texts == null ? ofFlags(all) : ofTexts(all, texts);
  }

  private Guards ofFlags(int all) {
    Guards known = byFlags[all];
    if (known == null) {
      known = all == 0 ? Guards.NONE : build(all, new TreeSet<>());
      byFlags[all] = known;
    }
    return known;
  }

  private Guards ofTexts(int all, Set<String> texts) {
    Guards built = build(all, texts);
    Guards known = interned.putIfAbsent(built.names(), built);
    return known == null ? built : known;
  }

  private static Guards build(int all, Set<String> names) {
    for (int bit = 0; bit < Guard.count(); bit++) {
      if ((all >> bit & 1) != 0) {
        names.add(Guard.name(bit));
      }
    }
    boolean isOptional = (all & (Guard.IMPORT_ERROR_TRY | Guard.SUPPRESS)) != 0;
    return new Guards(List.copyOf(names), layer(all), isOptional);
  }

  private static ImportLayer layer(int all) {
    if ((all & Guard.TYPING) != 0) {
      return ImportLayer.TYPING;
    }
    return (all & (Guard.FUNCTION | Guard.LAZY)) != 0 ? ImportLayer.LAZY : ImportLayer.EAGER;
  }
}
