package dev.repocensus.analysis.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The modules of the scope as one project sees them: those of its own source roots, those of the
 * projects it declares, and all others.
 */
final class OwnView {
  private static final int[] NOBODY = {};

  private final ModuleIndex index;
  private final int project;
  private final List<String> roots;

  /** Roots that the project states and that lie in another project's directory. */
  private final List<String> stated = new ArrayList<>();

  private final int[] declared;

  OwnView(ModuleIndex index, ProjectFacts project) {
    ProjectTable projects = index.projectTable();
    this.index = index;
    this.project = projects.number(project.projectId());
    this.roots = project.sourceRoots();
    for (String root : roots) {
      if (!ModuleNames.isWithin(root, project.directory())) {
        stated.add(root);
      }
    }
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String distribution : project.declared()) {
      projects.publishersOf(distribution).forEach(id -> numbers.add(projects.number(id)));
    }
    for (String path : project.dependsOn()) {
      numbers.add(projects.holder(path));
    }
    numbers.remove(-1);
    numbers.remove(this.project);
    this.declared = numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Whether a file lies in one of the project's source roots. */
  boolean isOwn(int file) {
    return roots.contains(index.module(file).sourceRoot());
  }

  boolean declaresProjects() {
    return declared.length > 0;
  }

  boolean hasNamespace(String name) {
    return roots.stream().anyMatch(root -> index.namespaces().isBelow(root, name));
  }

  /** The modules of that name in the project's source roots other than this one. */
  int[] ofProject(String root, long hash, DottedName name, int components) {
    return without(
        regular(hash, name, components), id -> index.module(id).sourceRoot().equals(root));
  }

  /** The modules of that name in all of the project's source roots. */
  int[] regular(long hash, DottedName name, int components) {
    Candidates found = new Candidates();
    int group = index.names().group(hash, name, components);
    if (group >= 0) {
      index.names().addOfRoots(group, project, found);
      addStated(found, name, components);
    }
    return found.distinct();
  }

  private void addStated(Candidates found, DottedName name, int components) {
    for (String other : stated) {
      long hash = name.hashes(TextHash.inside(other))[components - 1];
      int id = index.in(hash, other, name, components);
      if (id >= 0) {
        found.add(id);
      }
    }
  }

  /** The modules of that name in the roots, or among the files, of declared projects. */
  int[] ofDeclared(long hash, DottedName name, int components) {
    Candidates found = new Candidates();
    int group = index.names().group(hash, name, components);
    for (int other : group < 0 ? NOBODY : declared) {
      index.names().addOfRoots(group, other, found);
      index.names().addOfOwner(group, other, found);
    }
    return found.distinct();
  }

  /** The modules of that name in source roots of other projects. */
  int[] elsewhere(long hash, DottedName name, int components) {
    Candidates found = new Candidates();
    int group = index.names().group(hash, name, components);
    if (group >= 0) {
      index.names().addElsewhere(group, project, found);
    }
    return without(found.distinct(), id -> stated.contains(index.module(id).sourceRoot()));
  }

  /** The modules of that name anywhere, those of the project's own roots and stubs among them. */
  int[] anywhere(long hash, DottedName name, int components) {
    Candidates found = new Candidates();
    for (int id : regular(hash, name, components)) {
      found.add(id);
    }
    for (int id : ofDeclared(hash, name, components)) {
      found.add(id);
    }
    for (int id : elsewhere(hash, name, components)) {
      found.add(id);
    }
    index.stubs().find(name.prefix(components), found);
    return found.distinct();
  }

  private static int[] without(int[] ids, java.util.function.IntPredicate isUnwanted) {
    return ids.length == 0 ? ids : Arrays.stream(ids).filter(isUnwanted.negate()).toArray();
  }
}
