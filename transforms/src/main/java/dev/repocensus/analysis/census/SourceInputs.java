package dev.repocensus.analysis.census;

import dev.repocensus.analysis.insync.DeclaredInput;
import dev.repocensus.analysis.insync.SourceFiles;
import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.project.DirectoryPath;
import dev.repocensus.analysis.scan.FileFacts;
import dev.repocensus.analysis.scan.LockFacts;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.schema.row.RequirementKind;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of its own unit that a lock names as what it was made from. */
final class SourceInputs {
  private static final String HASHES = "inputs_metadata.";

  private SourceInputs() {}

  static SourceFiles of(LockFacts facts, UnitFacts unit, List<DeclaredInput> declared) {
    return switch (facts.lock().format()) {
      case CONDA_LOCK -> new SourceFiles(hashes(facts, unit), List.of());
      case PIP_COMPILE -> new SourceFiles(new TreeMap<>(), constraints(facts, unit, declared));
      case PEX, PANTS_REQUIREMENTS, UV, PYLOCK, POETRY, PDM, PIPENV, CONDA_EXPLICIT, PIXI ->
          SourceFiles.NONE;
    };
  }

  private static SortedMap<String, String> hashes(LockFacts facts, UnitFacts unit) {
    SortedMap<String, String> hashes = new TreeMap<>();
    String directory = DirectoryPath.parent(facts.path());
    for (String key : facts.lock().inputs().settings().keySet()) {
      int end = key.lastIndexOf('.');
      if (key.startsWith(HASHES) && end > HASHES.length()) {
        String name = key.substring(HASHES.length(), end);
        String path = DirectoryPath.resolve(directory, name);
        for (FileFacts file : unit.files()) {
          byte[] sha256 = file.sha256();
          if (file.entry().path().equals(path) && sha256 != null) {
            hashes.put(name, HexFormat.of().formatHex(sha256));
          }
        }
      }
    }
    return hashes;
  }

  /**
   * The lines of the constraints that the command names, and of those that its sources name. A
   * command may have been run in the directory of the lock or in any above it.
   */
  private static List<DeclaredInput> constraints(
      LockFacts facts, UnitFacts unit, List<DeclaredInput> declared) {
    Set<Manifest> files = new LinkedHashSet<>();
    for (String file : facts.lock().inputs().setting("constraints")) {
      Manifest manifest = nearest(facts.path(), file, unit);
      if (manifest != null) {
        files.add(manifest);
      }
    }
    for (Manifest source : unit.manifests()) {
      if (declared.stream().anyMatch(each -> each.path().equals(source.path()))) {
        named(source).stream()
            .flatMap(path -> unit.manifests().stream().filter(each -> each.path().equals(path)))
            .forEach(files::add);
      }
    }
    files.removeIf(each -> each.path().equals(facts.path()));
    return files.stream()
        .flatMap(file -> file.requirements().stream())
        .filter(each -> each.nameAsWritten() != null && !each.specifier().isEmpty())
        .map(SourceInputs::line)
        .toList();
  }

  private static List<String> named(Manifest source) {
    List<String> paths = new ArrayList<>();
    for (DeclaredRequirement each : source.requirements()) {
      String file = each.urlRedacted();
      if (each.kind() == RequirementKind.CONSTRAINT
          && each.distribution() == null
          && file != null) {
        String path = DirectoryPath.resolve(DirectoryPath.parent(source.path()), file);
        if (path != null) {
          paths.add(path);
        }
      }
    }
    return paths;
  }

  private static DeclaredInput line(DeclaredRequirement each) {
    String marker = each.marker() == null ? "" : "; " + each.marker();
    return new DeclaredInput(
        each.sourcePath(),
        each.line(),
        each.nameAsWritten() + each.specifier() + marker,
        each.groupKind(),
        each.groupName());
  }

  private static @Nullable Manifest nearest(String lockPath, String file, UnitFacts unit) {
    String folder = lockPath;
    while (!folder.isEmpty()) {
      folder = DirectoryPath.parent(folder);
      String path = DirectoryPath.resolve(folder, file);
      for (Manifest manifest : unit.manifests()) {
        if (manifest.path().equals(path)) {
          return manifest;
        }
      }
    }
    return null;
  }
}
