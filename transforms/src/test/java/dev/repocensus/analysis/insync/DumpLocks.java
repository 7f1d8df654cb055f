package dev.repocensus.analysis.insync;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.closure.LockClosure;
import dev.repocensus.analysis.lockfile.LockedDependency;
import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.LockfileFormat;
import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.manifest.ManifestFormat;
import dev.repocensus.schema.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Prints the rows and the verdict of every lock below a folder as JSON lines; run by hand. */
final class DumpLocks {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DumpLocks() {}

  public static void main(String[] arguments) throws IOException {
    Path top = Path.of(arguments[0]);
    try (Stream<Path> files = Files.walk(top)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".lock")).sorted().toList()) {
        SourceText text = SourceText.of(top.relativize(file).toString(), Files.readAllBytes(file));
        LockfileFormat format = LockfileFormat.detect(text).orElse(null);
        if (format != null) {
          Outcome<Lockfile> read = format.read(text);
          dump(text.path(), read, inputs(read.value(), file, read.problems()));
        }
      }
    }
  }

  /** What stands beside a lock on disk, as its tool would read it. */
  static LockInputs inputs(Lockfile lock, Path file, List<Problem> problems) throws IOException {
    List<DeclaredInput> declared = new ArrayList<>();
    List<DeclaredProject> projects = new ArrayList<>();
    List<SourceText> texts = new ArrayList<>();
    for (String name : List.of("pyproject.toml", "requirements.txt", "Pipfile")) {
      Path beside = file.resolveSibling(name);
      if (Files.exists(beside) && !beside.equals(file)) {
        SourceText text = SourceText.of(name, Files.readAllBytes(beside));
        texts.add(text);
        ManifestFormat.of(name)
            .map(format -> format.read(text).value())
            .ifPresent(manifest -> add(manifest, declared, projects));
      }
    }
    return new LockInputs(declared, projects, InputEvidence.of(lock, texts, problems));
  }

  private static void add(
      Manifest manifest, List<DeclaredInput> declared, List<DeclaredProject> projects) {
    projects.add(
        new DeclaredProject(
            ".",
            manifest.path(),
            manifest.distribution(),
            manifest.version(),
            manifest.requiresPython(),
            manifest.dynamic()));
    manifest.requirements().stream()
        .filter(each -> each.distribution() != null)
        .forEach(
            each ->
                declared.add(
                    new DeclaredInput(
                        manifest.path(),
                        each.line(),
                        text(each),
                        each.groupKind(),
                        each.groupName())));
  }

  /** A manifest row as the PEP 508 text it stands for. */
  private static String text(DeclaredRequirement row) {
    String extras = row.extras().isEmpty() ? "" : "[" + String.join(",", row.extras()) + "]";
    String target = row.urlRedacted() == null ? row.specifier() : " @ " + row.urlRedacted();
    String marker = row.marker() == null ? "" : " ; " + row.marker();
    return row.distribution() + extras + target + marker;
  }

  private static void dump(String path, Outcome<Lockfile> read, LockInputs inputs)
      throws IOException {
    for (LockedDistribution each : read.value().distributions()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("file", path);
      row.put("name", each.distribution());
      row.put("version", each.version() == null ? "" : each.version());
      row.put("fork", each.fork());
      row.put("kind", each.sourceKind().name());
      row.put("artifacts", each.artifacts());
      row.put("deps", each.dependencies().stream().filter(DumpLocks::isPlain).count());
      System.out.println(JSON.writeValueAsString(row));
    }
    LockJudgement judgement =
        LockVerdicts.judge(read.value(), inputs, LockClosure.of(read.value(), List.of()));
    System.out.println(
        JSON.writeValueAsString(
            Map.of(
                "file", path,
                "verdict", judgement.verdict().name(),
                "method", judgement.method().name(),
                "reasons", judgement.reasons(),
                "problems",
                    read.problems().stream().map(p -> p.code() + " " + p.message()).toList())));
  }

  private static boolean isPlain(LockedDependency edge) {
    return edge.specifier().length() > 0
        || edge.marker() == null
        || !(edge.marker().contains("extra == \"") || edge.marker().contains("dependency_groups"));
  }
}
