package dev.repocensus.analysis.census;

import dev.repocensus.analysis.distribution.ModuleMap;
import dev.repocensus.analysis.distribution.SeedText;
import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.analysis.project.FileKinds;
import dev.repocensus.analysis.project.ProjectInfo;
import dev.repocensus.analysis.project.SourceSets;
import dev.repocensus.analysis.resolve.IndexPart;
import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.ResolvePart;
import dev.repocensus.analysis.scan.FileContent;
import dev.repocensus.analysis.scan.FilePort;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.analysis.scan.UnitHead;
import dev.repocensus.analysis.scan.UnitScanner;
import dev.repocensus.analysis.use.ProjectUses;
import dev.repocensus.analysis.use.UnitUses;
import dev.repocensus.schema.finding.FindingRow;
import dev.repocensus.schema.row.DistributionUseRow;
import dev.repocensus.schema.row.FileKind;
import dev.repocensus.schema.row.LockfileRow;
import dev.repocensus.schema.row.ProjectKind;
import dev.repocensus.schema.row.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A few projects as texts, scanned, indexed, resolved and judged. A project's id is {@code s//} and
 * its folder; its only source root is its folder. What distributions install is a seed of its own.
 */
final class MiniatureUses {
  private static final String SEED =
      """
      # census-seed 1
      d\topencv-python\t4\twheel\tfiles\t9\t
      d\topencv-python-headless\t4\twheel\tfiles\t9\t
      d\tattrs\t24\twheel\tfiles\t9\t
      d\tboto3-stubs\t1\twheel\tfiles\t9\t
      d\tpyyaml\t6\twheel\tfiles\t9\t
      d\trequests\t2\twheel\tfiles\t9\t
      d\tsqlalchemy-foo\t2\twheel\tfiles\t9\tsqlalchemy.dialects
      d\tsqlalchemy\t2\twheel\tfiles\t9\t
      d\tplain-data\t1\twheel\tfiles\t0\t
      d\ttypes-pyyaml\t6\twheel\tfiles\t3\t
      m\tattr\truntime\tattrs
      m\tcv2\truntime\topencv-python opencv-python-headless
      m\trequests\truntime\trequests
      m\tsqlalchemy\truntime\tsqlalchemy
      m\tsqlalchemy_foo\truntime\tsqlalchemy-foo
      m\tyaml\truntime\tpyyaml
      m\tyaml\tstub\ttypes-pyyaml
      """;
  private static final ModuleMap MAP =
      ModuleMap.of(List.of(SeedText.parse(SEED, "test")), new TreeMap<>());

  private final SortedMap<String, SortedMap<String, String>> projects = new TreeMap<>();

  private MiniatureUses() {}

  static MiniatureUses aProject() {
    return new MiniatureUses().project("");
  }

  MiniatureUses project(String folder) {
    projects.put(folder, new TreeMap<>());
    return this;
  }

  /** Adds a file to the project whose folder it lies in, the deepest. */
  MiniatureUses file(String path, String text) {
    String owner = "";
    for (String folder : projects.keySet()) {
      boolean isIn = folder.isEmpty() || path.startsWith(folder + "/");
      owner = isIn && folder.length() > owner.length() ? folder : owner;
    }
    projects.get(owner).put(path, text);
    return this;
  }

  /** A pyproject.toml of a project p with these lines behind its name. */
  MiniatureUses pyproject(String lines) {
    return file("pyproject.toml", "[project]\nname = \"p\"\n" + lines + "\n");
  }

  /**
   * A uv.lock of a project p.
   *
   * @param entries each a name, then what it requires; that of p itself first
   */
  MiniatureUses lock(String... entries) {
    StringBuilder text = new StringBuilder("version = 1\nrequires-python = \">=3.9\"\n");
    for (String entry : entries) {
      String[] names = entry.split(" ");
      text.append("\n[[package]]\nname = \"").append(names[0]).append("\"\nversion = \"1.0\"\n");
      String source =
          names[0].equals("p") ? "editable = \".\"" : "registry = \"https://i.invalid\"";
      text.append("source = { ").append(source).append(" }\ndependencies = [\n");
      for (int i = 1; i < names.length; i++) {
        text.append("    { name = \"").append(names[i]).append("\" },\n");
      }
      text.append("]\n");
    }
    return file("uv.lock", text.toString());
  }

  private List<UnitFacts> scan() {
    List<UnitFacts> units = new ArrayList<>();
    for (String folder : projects.keySet()) {
      SortedMap<String, String> files = projects.get(folder);
      ProjectInfo info =
          new ProjectInfo(
              "s//" + folder,
              "r",
              folder,
              "",
              "/r",
              ProjectKind.UNKNOWN,
              List.of(),
              List.of(folder),
              List.of());
      List<FileEntry> entries = new ArrayList<>();
      files.keySet().forEach(path -> entries.add(entry(path, folder)));
      UnitHead head = new UnitHead(info, false, units.size(), 0, 1);
      units.add(new UnitScanner().scan(head, entries, List.of(), new Texts(files)));
    }
    return units;
  }

  private static FileEntry entry(String path, String root) {
    int slash = path.lastIndexOf('/');
    String name = path.substring(slash + 1);
    FileKind kind =
        FileKinds.of(slash < 0 ? "" : path.substring(0, slash), name, name.equals("BUILD"));
    boolean isTest = SourceSets.isTestFile(name) || path.contains("tests/");
    SourceSet set = isTest ? SourceSet.TEST : SourceSet.MAIN;
    return new FileEntry(path, null, java.util.Objects.requireNonNull(kind), 0, root, set, null);
  }

  /** The judgement of one project. */
  UseRows rows(String folder) {
    List<UnitFacts> units = scan();
    List<IndexPart> modules = new ArrayList<>();
    List<ResolvePart> resolves = new ArrayList<>();
    units.forEach(unit -> modules.add(UnitIndex.of(unit)));
    units.forEach(unit -> resolves.add(UnitResolves.of(unit)));
    ModuleIndex index = ModuleIndex.build(modules);
    ResolveIndex resolveIndex = ResolveIndex.build(resolves);
    List<UnitUses> uses = new ArrayList<>();
    for (UnitFacts unit : units) {
      UnitUses of = new UnitRows(unit, index, resolveIndex, MAP).imports(row -> {}).uses();
      if (of.projectId().equals("s//" + folder)) {
        uses.add(of);
      }
    }
    UseContext context = new UseContext(index, resolveIndex);
    return UseRows.of(ProjectUses.of(uses), context.around("s//" + folder), MAP);
  }

  /** What is not in order, or everything, one line a row. */
  List<String> verdicts() {
    return rows("").uses().stream().map(MiniatureUses::text).toList();
  }

  /** The verdict on one distribution, with what it rests on. */
  String verdict(String distribution) {
    return rows("").uses().stream()
        .filter(row -> row.distribution().equals(distribution))
        .map(MiniatureUses::text)
        .reduce((a, b) -> a + "; " + b)
        .orElse("no row");
  }

  private static String text(DistributionUseRow row) {
    String line = row.evidenceLine() == null ? "" : ":" + row.evidenceLine();
    String where = row.evidencePath() == null ? "" : " " + row.evidencePath() + line;
    return row.distribution() + " " + row.verdict().text() + " " + row.confidence().text() + where;
  }

  /** The rows of the locks of all projects. */
  List<LockfileRow> lockfiles() {
    List<UnitFacts> units = scan();
    ModuleIndex index = ModuleIndex.build(units.stream().map(UnitIndex::of).toList());
    ResolveIndex resolves = ResolveIndex.build(units.stream().map(UnitResolves::of).toList());
    return units.stream()
        .flatMap(unit -> new UnitRows(unit, index, resolves, MAP).lockfiles().stream())
        .toList();
  }

  List<FindingRow> findings() {
    return rows("").findings();
  }

  private static final class Texts implements FilePort {
    private final SortedMap<String, String> files;

    Texts(SortedMap<String, String> files) {
      this.files = files;
    }

    @Override
    public FileContent read(FileEntry entry) {
      byte[] bytes = files.getOrDefault(entry.path(), "").getBytes(StandardCharsets.UTF_8);
      return new FileContent(bytes, bytes.length, null);
    }

    @Override
    public byte[] sha256(FileContent content) {
      return new byte[32];
    }
  }
}
