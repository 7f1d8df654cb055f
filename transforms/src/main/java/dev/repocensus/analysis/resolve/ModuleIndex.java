package dev.repocensus.analysis.resolve;

import dev.repocensus.schema.table.RowOrder;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All Python files of the scope, by the names they can be imported under. A file's id is its
 * position among all paths sorted by their UTF-8 bytes, so the index and every id are the same
 * whatever order the facts arrive in.
 *
 * <p>Immutable once built, and shared by threads. Cost: about 0.3 kB a file, one hash lookup a
 * question.
 */
public final class ModuleIndex {
  private static final int[] NOBODY = {};

  private final IndexPart content;
  private final List<ModuleFacts> modules;
  private final Map<String, ProjectFacts> projects = new HashMap<>();
  private final Map<String, String> publishers = new HashMap<>();
  private final Map<String, String> projectAt = new HashMap<>();
  private final Map<String, String> projectOfRoot = new HashMap<>();
  private final Map<String, Integer> packages = new HashMap<>();
  private final Map<String, Integer> files = new HashMap<>();
  private final Map<String, int[]> owners = new HashMap<>();
  private final Set<String> namespaces = new HashSet<>();
  private final Set<String> tops = new HashSet<>();
  private final Set<String> knownDistributions = new HashSet<>();

  private ModuleIndex(IndexPart content) {
    this.content = content;
    this.modules = content.modules();
    content.projects().forEach(this::addProject);
    modules.forEach(
        module -> projectOfRoot.computeIfAbsent(module.sourceRoot(), this::nearestProject));
    for (int id = 0; id < modules.size(); id++) {
      addFile(id);
    }
    for (int id = 0; id < modules.size(); id++) {
      addModule(id);
    }
  }

  /** The index of all parts, in any order. */
  public static ModuleIndex build(Iterable<IndexPart> parts) {
    List<ModuleFacts> modules = new ArrayList<>();
    List<ProjectFacts> projects = new ArrayList<>();
    for (IndexPart part : parts) {
      modules.addAll(part.modules());
      projects.addAll(part.projects());
    }
    modules.sort(Comparator.comparing(ModuleFacts::path, RowOrder.TEXT));
    projects.sort(Comparator.comparing(ProjectFacts::projectId, RowOrder.TEXT));
    return new ModuleIndex(new IndexPart(modules, projects));
  }

  /** What the index was built from, sorted: enough to build it again elsewhere. */
  public IndexPart content() {
    return content;
  }

  private void addProject(ProjectFacts project) {
    projects.put(project.projectId(), project);
    projectAt.put(project.directory(), project.projectId());
    String distribution = project.distribution();
    if (distribution != null) {
      // Two projects of one name: the first by id answers, and the duplicate is a finding of its
      // own.
      publishers.putIfAbsent(distribution, project.projectId());
    }
    knownDistributions.addAll(project.declared());
    knownDistributions.addAll(project.locked());
  }

  private void addFile(int id) {
    ModuleFacts module = modules.get(id);
    if (module.isStub()) {
      return;
    }
    String path = module.path();
    (ModuleNames.isInit(path) ? packages : files).put(ModuleNames.stem(path), id);
  }

  private void addModule(int id) {
    ModuleFacts module = modules.get(id);
    String name = module.isStub() ? null : ModuleNames.moduleOf(module.path(), module.sourceRoot());
    if (name == null || in(module.sourceRoot(), name) != id) {
      return;
    }
    int[] known = owners.getOrDefault(name, NOBODY);
    int[] more = Arrays.copyOf(known, known.length + 1);
    more[known.length] = id;
    owners.put(name, more);
    int dot = name.indexOf('.');
    tops.add(dot < 0 ? name : name.substring(0, dot));
    for (; dot >= 0; dot = name.indexOf('.', dot + 1)) {
      namespaces.add(name.substring(0, dot));
    }
  }

  /** How many files. */
  public int size() {
    return modules.size();
  }

  /** What is known of a file. */
  public ModuleFacts module(int id) {
    return modules.get(id);
  }

  /** The dotted name of a file; null for a script. */
  public @Nullable String name(int id) {
    ModuleFacts module = modules.get(id);
    return ModuleNames.moduleOf(module.path(), module.sourceRoot());
  }

  /** The file at a path, or -1. */
  public int find(String path) {
    int found = Collections.binarySearch(new Paths(), path, RowOrder.TEXT);
    return Math.max(found, -1);
  }

  /** What is known of a project. */
  public @Nullable ProjectFacts project(String projectId) {
    return projects.get(projectId);
  }

  /** All projects, sorted by id. */
  public List<ProjectFacts> projects() {
    return content.projects();
  }

  /** The project that publishes a distribution; null if none of the scope does. */
  public @Nullable String publisherOf(String distribution) {
    return publishers.get(distribution);
  }

  /**
   * The file that stands for a path without suffix: the package's before the module's; -1 if there
   * is none.
   */
  int atStem(String stem) {
    Integer found = packages.get(stem);
    if (found == null) {
      found = files.get(stem);
    }
    return found == null ? -1 : found;
  }

  /** The package that a directory is, or -1. */
  int packageAt(String directory) {
    return packages.getOrDefault(directory, -1);
  }

  /** The module of that name in a source root, or -1. */
  int in(String root, String name) {
    String stem = (root.isEmpty() ? "" : root + "/") + name.replace('.', '/');
    int found = packages.getOrDefault(stem, -1);
    if (found >= 0 && modules.get(found).sourceRoot().equals(root)) {
      return found;
    }
    found = files.getOrDefault(stem, -1);
    return found >= 0 && modules.get(found).sourceRoot().equals(root) ? found : -1;
  }

  /** The modules of that name, one of each source root that has one. */
  int[] named(String name) {
    return owners.getOrDefault(name, NOBODY);
  }

  /** Whether any source root has a module or a namespace that starts with this name. */
  boolean hasTop(String name) {
    return tops.contains(name);
  }

  /** Whether the name is a directory on the way to some module. */
  boolean isNamespace(String name) {
    return namespaces.contains(name);
  }

  /** Whether any project of the scope declares or locks a distribution. */
  boolean isKnownDistribution(String distribution) {
    return knownDistributions.contains(distribution);
  }

  /** The project whose directory holds a source root. */
  String projectOfRoot(String root) {
    return projectOfRoot.getOrDefault(root, "");
  }

  private String nearestProject(String root) {
    for (String directory = root; ; directory = ModuleNames.directory(directory)) {
      String found = projectAt.get(directory);
      if (found != null || directory.isEmpty()) {
        return found == null ? "" : found;
      }
    }
  }

  private final class Paths extends AbstractList<String> implements RandomAccess {
    @Override
    public String get(int id) {
      return modules.get(id).path();
    }

    @Override
    public int size() {
      return modules.size();
    }
  }
}
