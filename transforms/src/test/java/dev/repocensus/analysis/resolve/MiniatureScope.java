package dev.repocensus.analysis.resolve;

import dev.repocensus.analysis.distribution.ModuleMap;
import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.analysis.project.OwnerRule;
import dev.repocensus.analysis.python.ImportScanner;
import dev.repocensus.analysis.python.ImportedName;
import dev.repocensus.analysis.python.ModuleScan;
import dev.repocensus.schema.row.FileKind;
import dev.repocensus.schema.row.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A few projects with a few files, scanned, indexed and resolved. A project's id is its folder. */
final class MiniatureScope {
  private final SortedMap<String, String> sources = new TreeMap<>();
  private final List<ProjectFacts> projects = new ArrayList<>();
  private OwnerRule ownerRule = OwnerRule.ORDERED;
  private @Nullable ModuleIndex index;
  private PantsScope targets = PantsScope.UNKNOWN;

  private MiniatureScope() {}

  /** One project in the root folder, with these source roots. */
  static MiniatureScope ofRoots(String... roots) {
    return new MiniatureScope().project("", roots);
  }

  static MiniatureScope aScope() {
    return new MiniatureScope();
  }

  MiniatureScope project(String folder, String... roots) {
    return project(folder, null, null, List.of(), List.of(), roots);
  }

  /** A project that publishes a distribution. */
  MiniatureScope publisher(String folder, String distribution) {
    return project(folder, distribution, null, List.of(), List.of());
  }

  MiniatureScope project(
      String folder,
      @Nullable String distribution,
      @Nullable String requiresPython,
      List<String> declared,
      List<String> locked,
      String... roots) {
    List<String> sourceRoots = roots.length == 0 ? List.of(folder) : List.of(roots);
    projects.add(
        new ProjectFacts(
            folder,
            folder,
            sourceRoots,
            distribution,
            requiresPython,
            declared,
            locked,
            List.of(),
            List.of(),
            ownerRule));
    return this;
  }

  /** The projects that are added from here on weigh owners like this. */
  MiniatureScope weighing(OwnerRule rule) {
    ownerRule = rule;
    return this;
  }

  /** What targets say of owners, whoever asks. */
  MiniatureScope saying(PantsScope scope) {
    targets = scope;
    return this;
  }

  /** What the project that was added last names as dependencies. */
  MiniatureScope dependingOn(String... paths) {
    ProjectFacts last = projects.remove(projects.size() - 1);
    projects.add(
        new ProjectFacts(
            last.projectId(),
            last.directory(),
            last.sourceRoots(),
            last.distribution(),
            last.requiresPython(),
            last.declared(),
            last.locked(),
            List.of(paths),
            last.importlibRoots(),
            last.ownerRule()));
    return this;
  }

  /** Pytest imports the tests of the project that was added last without their folder. */
  MiniatureScope importingTestsByPath() {
    ProjectFacts last = projects.remove(projects.size() - 1);
    projects.add(
        new ProjectFacts(
            last.projectId(),
            last.directory(),
            last.sourceRoots(),
            last.distribution(),
            last.requiresPython(),
            last.declared(),
            last.locked(),
            last.dependsOn(),
            List.of(last.directory()),
            last.ownerRule()));
    return this;
  }

  MiniatureScope file(String path, String source) {
    sources.put(path, source);
    return this;
  }

  /** Empty files. */
  MiniatureScope files(String... paths) {
    for (String path : paths) {
      file(path, "");
    }
    return this;
  }

  List<IndexPart> parts() {
    List<IndexPart> parts = new ArrayList<>();
    for (ProjectFacts project : projects) {
      List<ModuleFacts> modules = new ArrayList<>();
      for (String path : sources.keySet()) {
        if (owner(path).equals(project)) {
          modules.add(ModuleFacts.of(entry(path), project.projectId(), scan(path)));
        }
      }
      parts.add(new IndexPart(modules, List.of(project)));
    }
    return parts;
  }

  ModuleIndex index() {
    ModuleIndex known = index;
    if (known == null) {
      known = ModuleIndex.build(parts());
      index = known;
    }
    return known;
  }

  private ModuleScan scan(String path) {
    byte[] source = sources.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
    return new ImportScanner().scan(source, source.length, ModuleNames.isInit(path));
  }

  private ProjectFacts owner(String path) {
    ProjectFacts owner = null;
    for (ProjectFacts project : projects) {
      boolean isDeeper = owner == null || project.directory().length() > owner.directory().length();
      owner = isDeeper && ModuleNames.isWithin(path, project.directory()) ? project : owner;
    }
    return java.util.Objects.requireNonNull(owner, path);
  }

  private FileEntry entry(String path) {
    String root = "";
    for (ProjectFacts project : projects) {
      for (String other : project.sourceRoots()) {
        boolean isDeeper = other.length() > root.length();
        root = isDeeper && ModuleNames.isWithin(path, other) ? other : root;
      }
    }
    FileKind kind =
        path.endsWith(".pyi")
            ? FileKind.STUB
            : path.endsWith(".ipynb") ? FileKind.NOTEBOOK : FileKind.PYTHON;
    return new FileEntry(path, null, kind, 0, root, SourceSet.MAIN, null);
  }

  private ImportResolver.FileImports imports(String path) {
    return new ImportResolver(index(), owner(path), ModuleMap.builtIn(), targets)
        .of(index().find(path));
  }

  /** For each imported name of a file the rule and what it found. */
  List<String> answers(String path) {
    ImportResolver.FileImports imports = imports(path);
    return scan(path).imports().stream().map(name -> text(imports.resolve(name))).toList();
  }

  /** What the only import of a file refers to. */
  Resolved resolve(String path) {
    return imports(path).resolve(scan(path).imports().get(0));
  }

  /** The edges of all imports of a file, each as its kind and its target. */
  List<String> edges(String path) {
    ImportResolver.FileImports imports = imports(path);
    List<String> edges = new ArrayList<>();
    for (ImportedName name : scan(path).imports()) {
      for (ImportEdge edge : imports.edges(name, imports.resolve(name))) {
        edges.add(edge.kind().name().toLowerCase(Locale.ROOT) + " " + index().path(edge.target()));
      }
    }
    return edges;
  }

  private String text(Resolved answer) {
    String what =
        switch (answer.resolution()) {
          case FIRST_PARTY -> index().path(answer.target());
          case DISTRIBUTION -> "distribution " + answer.distribution();
          case AMBIGUOUS -> "ambiguous " + answer.candidates();
          case STDLIB, NAMESPACE, UNRESOLVED -> answer.resolution().name().toLowerCase(Locale.ROOT);
        };
    String sure = answer.confidence() == null ? "" : " " + answer.confidence();
    return answer.evidence().text() + ": " + what + sure.toLowerCase(Locale.ROOT);
  }
}
