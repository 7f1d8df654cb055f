package dev.repocensus.analysis.insync;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.lockfile.LockedDependency;
import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.LockfileFormat;
import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.manifest.ManifestFormat;
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
          dump(text.path(), format.read(text), new LockInputs(inputs(file), sidecar(file)));
        }
      }
    }
  }

  private static SourceText sidecar(Path lock) throws IOException {
    Path file = Path.of(lock + ".metadata");
    return Files.exists(file) ? SourceText.of(file.toString(), Files.readAllBytes(file)) : null;
  }

  static List<DeclaredInput> inputs(Path lock) throws IOException {
    List<DeclaredInput> inputs = new ArrayList<>();
    for (String name : List.of("pyproject.toml", "requirements.txt")) {
      Path file = lock.resolveSibling(name);
      if (Files.exists(file)) {
        SourceText text = SourceText.of(name, Files.readAllBytes(file));
        ManifestFormat.of(name).orElseThrow().read(text).value().requirements().stream()
            .filter(each -> each.distribution() != null)
            .forEach(
                each ->
                    inputs.add(
                        new DeclaredInput(
                            name, each.line(), text(each), each.groupKind(), each.groupName())));
      }
    }
    return inputs;
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
    LockJudgement judgement = LockVerdicts.judge(read.value(), inputs);
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
