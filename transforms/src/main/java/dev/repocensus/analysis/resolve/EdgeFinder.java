package dev.repocensus.analysis.resolve;

import dev.repocensus.analysis.python.ImportedName;
import dev.repocensus.schema.row.EdgeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From what an import refers to, to all files that it leads to. */
final class EdgeFinder {
  private static final String STAR = "*";

  private final ModuleIndex index;
  private final Map<Integer, int[]> parents = new HashMap<>();

  EdgeFinder(ModuleIndex index) {
    this.index = index;
  }

  /**
   * The edges of one imported name, none of them to the file itself.
   *
   * @param root the source root of the file
   */
  List<ImportEdge> of(int file, String root, ImportedName imported, Resolved answer) {
    List<ImportEdge> edges = new ArrayList<>(4);
    int target = answer.target();
    add(edges, file, target, kind(imported));
    for (int parent : parents.computeIfAbsent(target, this::findParents)) {
      add(edges, file, running(parent, root), EdgeKind.IMPLICIT);
    }
    List<String> exports = STAR.equals(imported.member()) ? index.module(target).exports() : null;
    if (exports != null) {
      for (int submodule : submodules(target, exports)) {
        add(edges, file, submodule, EdgeKind.IMPLICIT);
      }
    }
    if (answer.other() >= 0) {
      add(edges, file, answer.other(), EdgeKind.POSSIBLE);
    }
    return edges;
  }

  private static void add(List<ImportEdge> edges, int file, int target, EdgeKind kind) {
    if (target != file) {
      edges.add(new ImportEdge(target, kind));
    }
  }

  private static EdgeKind kind(ImportedName imported) {
    return switch (imported.kind()) {
      case DYNAMIC -> EdgeKind.DYNAMIC;
      case STRING -> EdgeKind.STRING;
      case IMPORT, FROM -> EdgeKind.DIRECT;
    };
  }

  /** Of packages that extend their path only the one of the importing file's root runs. */
  private int running(int parent, String root) {
    String name = index.module(parent).extendsPath() ? index.name(parent) : null;
    if (name == null || index.module(parent).sourceRoot().equals(root)) {
      return parent;
    }
    DottedName dotted = DottedName.of(name);
    long[] paths = dotted.hashes(TextHash.inside(root));
    int own = index.in(paths[paths.length - 1], root, dotted, paths.length);
    return own < 0 ? parent : own;
  }

  /** The packages of the target's own source root that run before it. */
  private int[] findParents(int target) {
    String root = index.module(target).sourceRoot();
    int[] found = new int[4];
    int count = 0;
    String at = ModuleNames.directory(ModuleNames.stem(index.path(target)));
    while (at.length() > root.length()) {
      int parent = index.packageAt(at);
      if (parent >= 0) {
        found = count < found.length ? found : Arrays.copyOf(found, count * 2);
        found[count++] = parent;
      }
      at = ModuleNames.directory(at);
    }
    return Arrays.copyOf(found, count);
  }

  /** A star loads the submodules that a literal {@code __all__} names and the package lacks. */
  private int[] submodules(int target, List<String> exports) {
    String stem = ModuleNames.stem(index.path(target));
    List<String> bound = index.module(target).boundNames();
    return exports.stream()
        .filter(export -> Collections.binarySearch(bound, export) < 0)
        .mapToInt(export -> index.atStem(stem + "/" + export))
        .filter(found -> found >= 0)
        .distinct()
        .toArray();
  }
}
