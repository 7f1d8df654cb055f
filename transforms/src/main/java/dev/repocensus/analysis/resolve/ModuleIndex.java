package dev.repocensus.analysis.resolve;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * All Python files of the scope, by the names they can be imported under. A file's id is its
 * position among all paths sorted by their UTF-8 bytes, so the index and every id are the same
 * whatever order the facts arrive in.
 *
 * <p>Immutable once built, and shared by threads. Cost: about 0.2 kB a file, one look-up a question
 * and prefix, no text put together for it.
 */
public final class ModuleIndex {
  private final IndexPart content;
  private final List<ModuleFacts> modules;
  private final ProjectTable projects;
  private final StemTable packages;
  private final StemTable files;
  private final Shadows shadows;
  private final NameTable names;
  private final Namespaces namespaces;
  private final Stubs stubs;
  private final @Nullable String[] dottedNames;

  private ModuleIndex(IndexPart content) {
    this.content = content;
    this.modules = content.modules();
    this.projects = new ProjectTable(content.projects());
    int size = modules.size();
    this.packages = new StemTable(modules, size);
    this.files = new StemTable(modules, size);
    this.dottedNames = new @Nullable String[size];
    int[] rootProject = new int[size];
    int[] owner = new int[size];
    for (int id = 0; id < size; id++) {
      ModuleFacts module = modules.get(id);
      rootProject[id] = projects.ofRoot(module.sourceRoot());
      owner[id] = projects.number(module.projectId());
      dottedNames[id] = ModuleNames.moduleOf(module.path(), module.sourceRoot());
      addFile(id, module);
    }
    this.shadows = new Shadows(modules, packages, files);
    int[] importable = importable();
    this.names = new NameTable(modules, importable, rootProject, owner, projects.size() + 1);
    this.namespaces = new Namespaces(modules, importable);
    this.stubs = new Stubs(modules, dottedNames);
  }

  /** The index of all parts, in any order. */
  public static ModuleIndex build(Iterable<IndexPart> parts) {
    List<ModuleFacts> modules = new ArrayList<>();
    List<ProjectFacts> projects = new ArrayList<>();
    for (IndexPart part : parts) {
      modules.addAll(part.modules());
      projects.addAll(part.projects());
    }
    modules.sort(Comparator.comparing(ModuleFacts::path, UTF8_ORDER));
    projects.sort(Comparator.comparing(ProjectFacts::projectId, UTF8_ORDER));
    return new ModuleIndex(
        new IndexPart(
            Collections.unmodifiableList(modules), Collections.unmodifiableList(projects)));
  }

  /** Writes what the index was built from, compactly; the same bytes for the same facts. */
  public void writeTo(DataOutput out) throws IOException {
    IndexCodec.write(content, out);
  }

  /**
   * Reads what {@link #writeTo} wrote, and builds the tables again.
   *
   * @throws IOException if it is cut off or something else
   */
  public static ModuleIndex readFrom(DataInput in) throws IOException {
    return new ModuleIndex(IndexCodec.read(in));
  }

  /** What the index was built from, sorted: enough to build it again elsewhere. */
  public IndexPart content() {
    return content;
  }

  private void addFile(int id, ModuleFacts module) {
    if (module.path().endsWith(".py")) {
      (ModuleNames.isInit(module.path()) ? packages : files).add(id);
    }
  }

  /** The files that an import statement can name: of two with one name, the package. */
  private int[] importable() {
    int[] ids = new int[modules.size()];
    int count = 0;
    for (int id = 0; id < ids.length; id++) {
      ModuleFacts module = modules.get(id);
      if (dottedNames[id] != null && module.path().endsWith(".py") && !isHidden(id, module)) {
        ids[count++] = id;
      }
    }
    return Arrays.copyOf(ids, count);
  }

  private boolean isHidden(int id, ModuleFacts module) {
    int found =
        ModuleNames.isInit(module.path()) ? id : packages.find(ModuleNames.stem(module.path()));
    boolean isBesidePackage =
        found >= 0 && found != id && modules.get(found).sourceRoot().equals(module.sourceRoot());
    return isBesidePackage || shadows.hide(id, module.sourceRoot());
  }

  /** How many files. */
  public int size() {
    return modules.size();
  }

  /** What is known of a file. */
  public ModuleFacts module(int id) {
    return modules.get(id);
  }

  /** The path of a file. */
  public String path(int id) {
    return modules.get(id).path();
  }

  /** The dotted name of a file; null for a script. */
  public @Nullable String name(int id) {
    return dottedNames[id];
  }

  /** The file at a path, or -1. */
  public int find(String path) {
    return Math.max(-1, Collections.binarySearch(new Paths(), path, UTF8_ORDER));
  }

  /** What is known of a project. */
  public @Nullable ProjectFacts project(String projectId) {
    return projects.get(projectId);
  }

  /** All projects, sorted by id. */
  public List<ProjectFacts> projects() {
    return content.projects();
  }

  /**
   * The project that publishes a distribution, the first by id if several claim to; null if none of
   * the scope does.
   */
  public @Nullable String publisherOf(String distribution) {
    List<String> publishers = projects.publishersOf(distribution);
    return publishers.isEmpty() ? null : publishers.get(0);
  }

  /** The project whose directory this is; null if it is none's. */
  public @Nullable String projectAt(String directory) {
    return projects.at(directory);
  }

  ProjectTable projectTable() {
    return projects;
  }

  NameTable names() {
    return names;
  }

  Namespaces namespaces() {
    return namespaces;
  }

  Stubs stubs() {
    return stubs;
  }

  /** The package that a directory is, or -1. */
  int packageAt(String directory) {
    return packages.find(directory);
  }

  /** The file that stands for a path without suffix, the package's before the module's, or -1. */
  int atStem(String stem) {
    int found = packages.find(stem);
    return found >= 0 ? found : files.find(stem);
  }

  /** The same for a directory and the first components of a name below it. */
  int below(long hash, String directory, DottedName name, int components) {
    int found = packages.find(hash, directory, name, components);
    found = found >= 0 ? found : files.find(hash, directory, name, components);
    return found >= 0 && shadows.hide(found, directory) ? -1 : found;
  }

  /** The module of a source root that the first components of a name name, or -1. */
  int in(long hash, String root, DottedName name, int components) {
    int found = packages.find(hash, root, name, components);
    if (found < 0 || !modules.get(found).sourceRoot().equals(root)) {
      found = files.find(hash, root, name, components);
    }
    boolean isOfRoot = found >= 0 && modules.get(found).sourceRoot().equals(root);
    return isOfRoot && !shadows.hide(found, root) ? found : -1;
  }

  private final class Paths extends AbstractList<String> implements RandomAccess {
    @Override
    public String get(int id) {
      return path(id);
    }

    @Override
    public int size() {
      return modules.size();
    }
  }
}
