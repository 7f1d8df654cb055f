package dev.repocensus.analysis.project;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.FileKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gives every file to its nearest project and its deepest source root, and writes both down. */
final class FileAssignment {
  private final DiscoveryRules rules;
  private final TreeFacts facts;
  private final SortedSet<String> roots;
  private final Map<String, String> projectOf;
  private final Map<String, String> rootOf;
  private final SortedMap<String, List<FileEntry>> files = new TreeMap<>(UTF8_ORDER);
  private final Map<String, SortedSet<String>> dependencies;
  private final List<LocatedProblem> problems = new ArrayList<>();

  FileAssignment(
      DiscoveryRules rules, TreeFacts facts, Set<String> projects, SortedSet<String> roots) {
    this.rules = rules;
    this.facts = facts;
    this.roots = roots;
    this.projectOf = nearestOfEach(facts.directories, projects);
    this.rootOf = nearestOfEach(facts.directories, roots);
    projects.forEach(project -> files.put(project, new ArrayList<>()));
    this.dependencies = dependenciesByProject();
  }

  /** Directories come with parents first, so each asks its parent only. */
  private static Map<String, String> nearestOfEach(Set<String> directories, Set<String> among) {
    Map<String, String> nearest = new HashMap<>();
    for (String directory : directories) {
      String above = nearest.getOrDefault(DirectoryPath.parent(directory), "");
      nearest.put(directory, among.contains(directory) ? directory : above);
    }
    return nearest;
  }

  Discovery discover(TreeListing listing) {
    String last = null;
    for (Spelled each : sorted(listing.files())) {
      FileKind kind = kindOf(each.file());
      if (kind != null) {
        add(each, kind, last);
        last = each.path();
      }
    }
    listing.problems().forEach(this::locate);
    facts.problems.forEach(this::locate);
    return Discovery.of(projects(), listing.pruned(), problems);
  }

  /** A file with its path, which is spelled out once. */
  private record Spelled(String path, ListedFile file) {}

  private List<Spelled> sorted(List<ListedFile> listed) {
    List<Spelled> sorted = new ArrayList<>(listed.size());
    for (ListedFile file : listed) {
      if (!facts.excludedDirectories.contains(file.folder())) {
        sorted.add(new Spelled(file.path(), file));
      }
    }
    sorted.sort(
        Comparator.comparing(Spelled::path, UTF8_ORDER)
            .thenComparing(each -> each.file().uri(), Comparator.nullsFirst(UTF8_ORDER)));
    return sorted;
  }

  private @Nullable FileKind kindOf(ListedFile file) {
    boolean foreignBuild = file.kind() == FileKind.BUILD && !facts.isInPants(file.folder());
    return foreignBuild ? null : file.kind();
  }

  private void add(Spelled each, FileKind kind, @Nullable String last) {
    ListedFile file = each.file();
    String project = projectOf(file.folder());
    List<FileEntry> entries = files.computeIfAbsent(project, path -> new ArrayList<>());
    if (each.path().equals(last)) {
      report(file.folder(), each.path(), sharedSpelling());
      return;
    }
    if (entries.size() == rules.fileLimit()) {
      report(project, null, tooMany());
    }
    String skip =
        entries.size() >= rules.fileLimit() ? ProblemCode.FIL008.name() : file.skipReason();
    entries.add(entry(each, kind, skip));
  }

  private FileEntry entry(Spelled each, FileKind kind, @Nullable String skipReason) {
    ListedFile file = each.file();
    boolean imports = kind == FileKind.PYTHON || kind == FileKind.STUB || kind == FileKind.NOTEBOOK;
    return new FileEntry(
        filePath(each.path()),
        file.uri(),
        kind,
        file.size(),
        imports ? filePath(rootOf.getOrDefault(file.folder(), "")) : null,
        SourceSets.of(file.folder(), file.name(), kind),
        skipReason);
  }

  private static Problem sharedSpelling() {
    return Problem.of(
        ProblemCode.FIL006,
        "another file has a name that is spelled the same; this one is not read");
  }

  private Problem tooMany() {
    return Problem.of(
        ProblemCode.FIL008, "only the first " + rules.fileLimit() + " files by path are read");
  }

  private void locate(LocatedProblem problem) {
    String path = problem.path();
    report(path == null ? "" : path, path, problem.problem());
  }

  private void report(String near, @Nullable String path, Problem problem) {
    String project = TreeFacts.nearest(near, files.keySet());
    problems.add(
        new LocatedProblem(
            projectId(project == null ? "" : project),
            path == null ? null : filePath(path),
            problem));
  }

  private String projectOf(String folder) {
    return projectOf.getOrDefault(folder, "");
  }

  /** A path below the root as rows spell it; a directory is the repo's name if it is the root. */
  private String filePath(String path) {
    String prefix = rules.filePrefix();
    return path.isEmpty() && !prefix.isEmpty()
        ? prefix.substring(0, prefix.length() - 1)
        : prefix + path;
  }

  private String projectId(String path) {
    return rules.scope() + "//" + rules.filePrefix() + path;
  }

  private List<DiscoveredProject> projects() {
    Map<String, List<String>> owned = rootsByProject();
    Set<String> runnable = runnableProjects();
    List<DiscoveredProject> projects = new ArrayList<>();
    files.forEach(
        (path, entries) ->
            projects.add(
                new DiscoveredProject(
                    info(path, entries, ownOrAbove(path, owned), runnable.contains(path)),
                    List.copyOf(entries),
                    false)));
    for (String path : facts.excludedProjects()) {
      projects.add(new DiscoveredProject(info(path, List.of(), List.of(), false), List.of(), true));
    }
    return projects;
  }

  /** A source root belongs to the nearest project, as a file in it does. */
  private Map<String, List<String>> rootsByProject() {
    Map<String, List<String>> owned = new HashMap<>();
    for (String root : roots) {
      owned.computeIfAbsent(projectOf(root), project -> new ArrayList<>()).add(root);
    }
    return owned;
  }

  /** A project without a root of its own lives in one that it shares, as in {@code lib/}. */
  private List<String> ownOrAbove(String project, Map<String, List<String>> owned) {
    return owned.getOrDefault(project, List.of(rootOf.getOrDefault(project, "")));
  }

  private Set<String> runnableProjects() {
    Set<String> runnable = new HashSet<>();
    facts.dockerfiles.forEach(folder -> runnable.add(projectOf(folder)));
    facts.targets.forEach(
        (folder, names) -> {
          if (BuildTargets.areRunnable(names)) {
            runnable.add(projectOf(folder));
          }
        });
    return runnable;
  }

  private ProjectInfo info(
      String path, List<FileEntry> entries, List<String> ownRoots, boolean isRunnable) {
    List<String> tests = ownRoots.stream().filter(root -> holdsTests(root, path)).toList();
    return new ProjectInfo(
        projectId(path),
        rules.repoName(),
        path,
        rules.filePrefix(),
        rules.repoRoot(),
        ProjectKinds.of(path, isRunnable),
        List.copyOf(ProjectMarkers.manifestKinds(entries, this::isSetupScript)),
        ownRoots.stream().map(this::filePath).toList(),
        tests.stream().map(this::filePath).toList(),
        List.copyOf(dependencies.getOrDefault(path, Collections.emptySortedSet())),
        importlibRoots(path),
        ownerRule(path));
  }

  private List<String> importlibRoots(String project) {
    return facts.importlib.stream()
        .filter(
            directory ->
                projectOf(directory).equals(project) || DirectoryPath.isWithin(project, directory))
        .map(this::filePath)
        .toList();
  }

  private OwnerRule ownerRule(String project) {
    String pants = facts.pantsAbove(project);
    OwnerRule own =
        pants == null ? OwnerRule.ORDERED : facts.ownerRules.getOrDefault(pants, OwnerRule.ORDERED);
    return switch (rules.resolution()) {
      case AUTO -> own;
      case ORDERED -> OwnerRule.ORDERED;
      case PANTS -> own == OwnerRule.ORDERED ? OwnerRule.PANTS : own;
    };
  }

  /** What BUILD files depend on, by the projects that these lie in. */
  private Map<String, SortedSet<String>> dependenciesByProject() {
    Map<String, SortedSet<String>> byProject = new HashMap<>();
    facts.dependencies.forEach(
        (folder, paths) -> {
          SortedSet<String> all =
              byProject.computeIfAbsent(projectOf(folder), key -> new TreeSet<>(UTF8_ORDER));
          paths.forEach(path -> all.add(filePath(path)));
        });
    return byProject;
  }

  private static boolean holdsTests(String root, String project) {
    boolean inside = DirectoryPath.isWithin(root, project);
    return SourceSets.isBelowTests(inside ? DirectoryPath.below(root, project) : root);
  }

  private boolean isSetupScript(String filePath) {
    return facts.setupScripts.contains(filePath.substring(rules.filePrefix().length()));
  }
}
