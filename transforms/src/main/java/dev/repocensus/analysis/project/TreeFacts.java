package dev.repocensus.analysis.project;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.manifest.PytestSettings;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.row.FileKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the names and the small files of one listing say about its directories, before anything is
 * decided. Paths are relative to the root. Collections that are looked into only, never walked, are
 * hash sets.
 */
final class TreeFacts {
  private static final Set<String> STATE_ROOTS =
      Set.of("pyproject.toml", "setup.cfg", ProjectMarkers.SETUP_PY, "pytest.ini", "tox.ini");

  private static final Set<String> PANTS_FOLDERS = Set.of("lib", "3rdparty");

  private final MarkerContents contents;
  private final ProjectMarkers markers;
  private final DeclaredRoots declaredRoots;

  /** Listed directories, parents before children. */
  final SortedSet<String> directories = new TreeSet<>(UTF8_ORDER);

  final Set<String> excludedDirectories;

  /** Directories that a marker makes projects. */
  final SortedSet<String> marked = new TreeSet<>(UTF8_ORDER);

  /** Excluded directories that a marker makes projects. */
  final SortedSet<String> markedExcluded = new TreeSet<>(UTF8_ORDER);

  /** Directories whose marker makes them source roots even inside a package. */
  final Set<String> strong = new HashSet<>();

  /** Directories with an {@code __init__.py}. */
  final Set<String> packages = new HashSet<>();

  /** Paths of the setup.py files that call setup. */
  final Set<String> setupScripts = new HashSet<>();

  /** Directories of pants.toml files, each with its patterns; empty if it states none. */
  final SortedMap<String, List<String>> pants = new TreeMap<>(UTF8_ORDER);

  /** Directories of pants.toml files, each with how owners are weighed below it. */
  final SortedMap<String, OwnerRule> ownerRules = new TreeMap<>(UTF8_ORDER);

  /** What BUILD files state as dependencies, as paths below the root, by directory. */
  final SortedMap<String, SortedSet<String>> dependencies = new TreeMap<>(UTF8_ORDER);

  /** Names of the targets of BUILD files, by directory. */
  final SortedMap<String, SortedSet<String>> targets = new TreeMap<>(UTF8_ORDER);

  final Set<String> dockerfiles = new TreeSet<>(UTF8_ORDER);

  /** Directories that manifests state as homes of packages, as resolved below the root. */
  final SortedSet<String> declared = new TreeSet<>(UTF8_ORDER);

  /** Directories below which pytest imports test files without their folder on the path. */
  final SortedSet<String> importlib = new TreeSet<>(UTF8_ORDER);

  final List<LocatedProblem> problems = new ArrayList<>();

  private TreeFacts(TreeListing listing, MarkerContents contents, DiscoveryRules rules) {
    this.contents = contents;
    this.markers = new ProjectMarkers(contents, rules.markers());
    this.declaredRoots = rules.declaredRoots();
    this.excludedDirectories = new HashSet<>(listing.excludedDirectories());
    directories.add("");
    directories.addAll(listing.directories());
  }

  static TreeFacts of(TreeListing listing, MarkerContents contents, DiscoveryRules rules) {
    TreeFacts facts = new TreeFacts(listing, contents, rules);
    List<ListedFile> files = new ArrayList<>(listing.files());
    files.removeIf(file -> ListedFile.SPECIAL.equals(file.skipReason()));
    files.stream().filter(f -> f.name().equals("pants.toml")).forEach(facts::addPants);
    files.forEach(facts::add);
    facts.problems.addAll(new Submodules(listing, contents).withoutContent(facts.directories));
    return facts;
  }

  private void addPants(ListedFile file) {
    if (file.isReadable()) {
      SourceText text = text(file);
      Outcome<List<String>> patterns = PantsSettings.rootPatterns(text);
      ownerRules.put(file.folder(), PantsSettings.ownerRule(text));
      pants.put(file.folder(), patterns.value());
      patterns.problems().forEach(problem -> report(file, problem));
    }
  }

  private void add(ListedFile file) {
    boolean inExcluded = excludedDirectories.contains(file.folder());
    if (inExcluded) {
      addMark(file, markedExcluded);
    } else if (file.isReadable() || file.isLink()) {
      addMark(file, marked);
      addEvidence(file);
    }
    if (file.name().equals("__init__.py") && !file.isLink()) {
      packages.add(file.folder());
    }
  }

  private void addMark(ListedFile file, SortedSet<String> among) {
    String directory = markers.directoryMarkedBy(file);
    if (directory == null || (among == markedExcluded && !directory.equals(file.folder()))) {
      return;
    }
    among.add(directory);
    if (ProjectMarkers.isStrong(file.name())) {
      strong.add(directory);
    }
    if (file.name().equals(ProjectMarkers.SETUP_PY)) {
      setupScripts.add(file.path());
    }
  }

  private void addEvidence(ListedFile file) {
    if (FileKinds.isDockerfile(file.name())) {
      dockerfiles.add(file.folder());
    }
    if (file.isReadable() && file.kind() == FileKind.BUILD && isInPants(file.folder())) {
      addBuild(file.folder(), text(file).text());
    }
    if (declaredRoots != DeclaredRoots.NONE
        && file.isReadable()
        && STATE_ROOTS.contains(file.name())) {
      addDeclared(file);
    }
  }

  private void addBuild(String folder, String build) {
    targets.computeIfAbsent(folder, key -> new TreeSet<>()).addAll(BuildTargets.in(build));
    String home = pantsAbove(folder);
    for (String written : BuildTargets.dependenciesIn(build)) {
      String path = home == null ? null : PantsAddress.path(home, folder, written);
      if (path != null && !PantsAddress.isIgnored(written)) {
        dependencies.computeIfAbsent(folder, key -> new TreeSet<>(UTF8_ORDER)).add(path);
      }
    }
  }

  private void addDeclared(ListedFile manifest) {
    SourceText text = text(manifest);
    PytestSettings pytest = PytestSettings.of(text);
    if (pytest.isImportlib()) {
      importlib.add(manifest.folder());
    }
    List<String> stated = new ArrayList<>(declaredRoots.of(text));
    stated.addAll(pytest.pythonPath());
    for (String written : stated) {
      String directory = DirectoryPath.resolve(manifest.folder(), written);
      if (directory != null && directories.contains(directory)) {
        declared.add(directory);
      }
    }
  }

  private SourceText text(ListedFile file) {
    return SourceText.of(file.path(), contents.head(file, ProjectMarkers.HEAD_LIMIT).value());
  }

  private void report(ListedFile file, Problem problem) {
    problems.add(new LocatedProblem(null, file.path(), problem));
  }

  /** The nearest directory at or above that holds a pants.toml, null if none does. */
  @Nullable String pantsAbove(String directory) {
    return pants.isEmpty() ? null : nearest(directory, pants.keySet());
  }

  boolean isInPants(String directory) {
    return pantsAbove(directory) != null;
  }

  /** The deepest of the directories that is or encloses the path, null if none does. */
  static @Nullable String nearest(String path, Set<String> among) {
    String at = path;
    while (!among.contains(at)) {
      if (at.isEmpty()) {
        return null;
      }
      at = DirectoryPath.parent(at);
    }
    return at;
  }

  /** Excluded directories that are projects by a marker of their own or by their place. */
  SortedSet<String> excludedProjects() {
    SortedSet<String> projects = new TreeSet<>(markedExcluded);
    for (String directory : excludedDirectories) {
      String parent = DirectoryPath.parent(directory);
      boolean placed =
          PANTS_FOLDERS.contains(DirectoryPath.name(parent)) && isFolderOf(directory, parent);
      if (placed && pants.containsKey(DirectoryPath.parent(parent))) {
        projects.add(directory);
      }
    }
    return projects;
  }

  /** What a Pants repository keeps in one folder, for example {@code lib}, as directories. */
  SortedSet<String> foldersOf(String name) {
    SortedSet<String> folders = new TreeSet<>(UTF8_ORDER);
    for (String home : pants.keySet()) {
      String parent = DirectoryPath.join(home, name);
      for (String directory : directories.tailSet(parent + "/")) {
        if (!directory.startsWith(parent + "/")) {
          break;
        }
        if (isFolderOf(directory, parent)) {
          folders.add(directory);
        }
      }
    }
    return Collections.unmodifiableSortedSet(folders);
  }

  static boolean isFolderOf(String directory, String parent) {
    return DirectoryPath.parent(directory).equals(parent)
        && !DirectoryPath.name(directory).startsWith(".");
  }
}
