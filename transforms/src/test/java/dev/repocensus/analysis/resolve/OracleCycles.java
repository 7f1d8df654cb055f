package dev.repocensus.analysis.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.repocensus.analysis.graph.Cycle;
import dev.repocensus.analysis.graph.CycleFinder;
import dev.repocensus.analysis.graph.ImportGraph;
import dev.repocensus.analysis.project.DiscoveredProject;
import dev.repocensus.analysis.project.Discovery;
import dev.repocensus.analysis.project.DiscoveryRules;
import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.analysis.project.ProjectInfo;
import dev.repocensus.analysis.python.ImportScanner;
import dev.repocensus.analysis.python.ImportedName;
import dev.repocensus.analysis.python.ModuleScan;
import dev.repocensus.schema.row.EdgeKind;
import dev.repocensus.schema.row.FileKind;
import dev.repocensus.schema.row.GraphLayer;
import dev.repocensus.schema.row.ImportLayer;
import dev.repocensus.schema.row.Resolution;
import dev.repocensus.transform.files.FileReader;
import dev.repocensus.transform.files.TreeWalker;
import dev.repocensus.transform.files.WalkRules;
import dev.repocensus.transform.files.WalkedTree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares the import graph of a tree with another program's: the edges of the {@code runtime}
 * layer and the cycles of files and of projects in every layer. Nothing that only manifests and
 * locks say is given to the resolver, as the other program does not read them.
 *
 * <p>Arguments: the tree, a file of {@code from<TAB>to} lines, a JSON file with {@code
 * graphs.<layer>.components} and {@code project_components}, rounds to time.
 */
final class OracleCycles {
  private static final int SHOWN = 20;

  private final List<DiscoveredProject> projects;
  private final Map<String, ModuleScan> scans = new HashMap<>();
  private final List<IndexPart> parts = new ArrayList<>();
  private final ModuleIndex index;
  private final int[] projectOf;
  private final Set<String> runtime = new TreeSet<>();
  private final Map<String, Integer> evidence = new TreeMap<>();
  private final ImportGraph graph;

  private OracleCycles(Path tree) {
    WalkedTree walked = TreeWalker.walk(tree, WalkRules.byDefault());
    Discovery found = walked.discover(DiscoveryRules.of("scope", walked.root().toString()));
    this.projects = found.projects();
    projects.forEach(this::scan);
    this.index = ModuleIndex.build(parts);
    this.graph = new ImportGraph(index.size());
    this.projectOf = new int[index.size()];
  }

  public static void main(String[] arguments) throws IOException {
    OracleCycles ours = new OracleCycles(Path.of(arguments[0]));
    ours.resolve();
    System.out.println(ours.index.size() + " files, answers " + ours.evidence);
    ours.compareEdges(Path.of(arguments[1]));
    JsonNode theirs = new JsonMapper().readTree(Path.of(arguments[2]).toFile()).get("graphs");
    for (GraphLayer layer : List.of(GraphLayer.ALL, GraphLayer.RUNTIME, GraphLayer.EAGER)) {
      JsonNode expected = theirs.get(layer.name().toLowerCase(Locale.ROOT));
      ours.compareCycles(layer, expected);
    }
    for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
      ours.time();
    }
  }

  private void scan(DiscoveredProject project) {
    ProjectInfo info = project.info();
    FileReader reader = new FileReader();
    ImportScanner scanner = new ImportScanner();
    List<ModuleFacts> modules = new ArrayList<>();
    for (FileEntry file : project.files()) {
      if (file.kind() == FileKind.PYTHON) {
        FileReader.Read read = reader.read(FileReader.locate(info, file), 64L << 20);
        boolean isInit = file.path().endsWith("__init__.py");
        ModuleScan scan = scanner.scan(read.buffer(), read.length(), isInit);
        scans.put(file.path(), scan);
        modules.add(ModuleFacts.of(file, info.projectId(), scan));
      }
    }
    ProjectFacts facts =
        new ProjectFacts(
            info.projectId(), info.path(), info.sourceRoots(), null, null, List.of(), List.of());
    parts.add(new IndexPart(modules, List.of(facts)));
  }

  private void resolve() {
    for (DiscoveredProject project : projects) {
      ImportResolver resolver = new ImportResolver(index, facts(project));
      for (FileEntry file : project.files()) {
        ModuleScan scan = scans.get(file.path());
        if (scan != null) {
          int id = index.find(file.path());
          projectOf[id] = projects.indexOf(project);
          resolve(id, scan, resolver.of(id));
        }
      }
    }
  }

  private ProjectFacts facts(DiscoveredProject project) {
    ProjectFacts facts = index.project(project.info().projectId());
    if (facts == null) {
      throw new IllegalStateException(project.info().projectId() + " is not in the index");
    }
    return facts;
  }

  private void resolve(int id, ModuleScan scan, ImportResolver.FileImports imports) {
    for (ImportedName imported : scan.imports()) {
      Resolved answer = imports.resolve(imported);
      boolean isAmbiguous = answer.resolution() == Resolution.AMBIGUOUS;
      evidence.merge(answer.evidence() + (isAmbiguous ? " (ambiguous)" : ""), 1, Integer::sum);
      for (ImportEdge edge : imports.edges(imported, answer)) {
        if (edge.kind() == EdgeKind.DIRECT) {
          ImportLayer layer = imported.guards().layer();
          graph.add(id, edge.target(), layer);
          if (layer != ImportLayer.TYPING) {
            runtime.add(index.path(id) + "\t" + index.path(edge.target()));
          }
        }
      }
    }
  }

  private void compareEdges(Path file) throws IOException {
    Set<String> theirs = new TreeSet<>(Files.readAllLines(file, StandardCharsets.UTF_8));
    Set<String> tooMany = new TreeSet<>(runtime);
    tooMany.removeAll(theirs);
    Set<String> missing = new TreeSet<>(theirs);
    missing.removeAll(runtime);
    System.out.printf(
        "runtime edges: ours %d, theirs %d, only ours %d, only theirs %d%n",
        runtime.size(), theirs.size(), tooMany.size(), missing.size());
    tooMany.stream().limit(SHOWN).forEach(edge -> System.out.println("  + " + edge));
    missing.stream().limit(SHOWN).forEach(edge -> System.out.println("  - " + edge));
  }

  private void compareCycles(GraphLayer layer, JsonNode expected) {
    List<Cycle> files = new CycleFinder(index::path).find(graph.in(layer));
    report(layer, "files", named(files, index::path), expected.get("components"));
    ImportGraph between = graph.between(projectOf, projects.size());
    List<Cycle> cycles = new CycleFinder(this::projectPath).find(between.in(layer));
    report(layer, "projects", named(cycles, this::projectPath), expected.get("project_components"));
  }

  private String projectPath(int project) {
    return projects.get(project).info().path();
  }

  private static List<List<String>> named(
      List<Cycle> cycles, java.util.function.IntFunction<String> names) {
    return cycles.stream()
        .map(cycle -> cycle.members().stream().map(names::apply).sorted().toList())
        .sorted(Comparator.comparing(members -> members.get(0)))
        .toList();
  }

  private static void report(
      GraphLayer layer, String level, List<List<String>> ours, JsonNode expected) {
    List<List<String>> theirs = new ArrayList<>();
    for (JsonNode component : expected) {
      List<String> members = new ArrayList<>();
      component.forEach(member -> members.add(member.asText()));
      theirs.add(members);
    }
    System.out.printf(
        "%s cycles of %s: ours %d, theirs %d, %s%n",
        layer, level, ours.size(), theirs.size(), ours.equals(theirs) ? "equal" : "DIFFERENT");
  }

  private void time() throws IOException {
    long start = cpuTime();
    ModuleIndex built = ModuleIndex.build(parts);
    long indexed = cpuTime();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    built.writeTo(new DataOutputStream(bytes));
    long written = cpuTime();
    ModuleIndex.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    long read = cpuTime();
    long names = 0;
    long edges = 0;
    for (DiscoveredProject project : projects) {
      ImportResolver resolver = new ImportResolver(built, facts(project));
      for (FileEntry file : project.files()) {
        ModuleScan scan = scans.get(file.path());
        if (scan != null) {
          ImportResolver.FileImports imports = resolver.of(built.find(file.path()));
          for (ImportedName imported : scan.imports()) {
            edges += imports.edges(imported, imports.resolve(imported)).size();
            names++;
          }
        }
      }
    }
    System.out.printf(
        "build %d ms, write %d ms (%d bytes), read %d ms, resolve %d names to %d edges %d ms%n",
        (indexed - start) / 1_000_000,
        (written - indexed) / 1_000_000,
        bytes.size(),
        (read - written) / 1_000_000,
        names,
        edges,
        (cpuTime() - read) / 1_000_000);
  }

  /** Processor time of this thread: what else the machine does is not counted. */
  private static long cpuTime() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
