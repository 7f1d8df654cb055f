package dev.repocensus.analysis.scan;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.manifest.ManifestFormat;
import dev.repocensus.analysis.manifest.Mentions;
import dev.repocensus.analysis.manifest.ScriptReader;
import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.analysis.python.ImportScanner;
import dev.repocensus.analysis.python.ModuleScan;
import dev.repocensus.analysis.python.Notebook;
import dev.repocensus.analysis.python.NotebookReader;
import dev.repocensus.analysis.python.ScriptBlock;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.row.ReadStatus;
import dev.repocensus.schema.row.SourceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files and notebooks of Python: what the import scanner finds, and what else one of them may be.
 * One per thread, as the scanner is.
 */
final class PythonFiles {
  private final ImportScanner imports = new ImportScanner();

  FileFacts read(FileEntry entry, FileContent content, byte[] sha256, UnitFindings findings) {
    ModuleScan scan = imports.scan(content.bytes(), content.length(), isInit(entry.path()));
    if (Mentions.isIn(entry.path())) {
      findings.note(FileNotes.ofPython(SourceText.of(entry.path(), content.copy())));
    }
    Optional<ManifestFormat> manifest = ManifestFormat.of(entry.path());
    if (manifest.isPresent() && scan.status() != ReadStatus.FAILED) {
      Outcome<Manifest> read = manifest.get().read(SourceText.of(entry.path(), content.copy()));
      findings.manifests.add(read.value());
      scan = withProblems(scan, read.problems());
    }
    return scanned(entry, content, sha256, scan, scan.status());
  }

  private static FileFacts scanned(
      FileEntry entry, FileContent content, byte[] sha256, ModuleScan scan, ReadStatus status) {
    boolean isExplained = status != ReadStatus.READ && !scan.problems().isEmpty();
    ScriptBlock block = scan.script();
    Outcome<Manifest> script = block == null ? null : ScriptReader.read(entry.path(), block);
    ModuleScan whole = script == null ? scan : withProblems(scan, script.problems());
    return new FileFacts(
        entry,
        status,
        isExplained ? scan.problems().get(0).code().name() : null,
        content.length(),
        scan.isGenerated() ? SourceSet.GENERATED : entry.sourceSet(),
        sha256,
        whole,
        script == null ? null : script.value(),
        whole.problems());
  }

  private static ModuleScan withProblems(ModuleScan scan, List<Problem> more) {
    if (more.isEmpty()) {
      return scan;
    }
    List<Problem> all = new ArrayList<>(scan.problems());
    all.addAll(more);
    return scan.withProblems(all);
  }

  private static boolean isInit(String path) {
    return path.endsWith("__init__.py") || path.endsWith("__init__.pyi");
  }

  /** A notebook of another language is none of ours; one that breaks off keeps its first cells. */
  FileFacts notebook(FileEntry entry, FileContent content, byte[] sha256) {
    if (FileOutcomes.isLfsPointer(content)) {
      return FileOutcomes.pointer(entry, content, sha256);
    }
    Outcome<Notebook> read = NotebookReader.read(content.bytes(), content.length());
    if (!read.value().isPython()) {
      return FileOutcomes.unscanned(
          entry, content, sha256, ReadStatus.SKIPPED, "not_python", List.of());
    }
    ModuleScan scan = withProblems(imports.scan(read.value()), read.problems());
    boolean isLost = !read.problems().isEmpty() && read.value().cells().isEmpty();
    ReadStatus status =
        isLost
            ? ReadStatus.FAILED
            : scan.problems().isEmpty() ? ReadStatus.READ : ReadStatus.RECOVERED;
    return scanned(entry, content, sha256, scan, status);
  }

  /** What CPython would refuse of a text that is Python to somebody. */
  List<Problem> problems(FileContent content) {
    return imports.scan(content.bytes(), content.length(), false).problems();
  }
}
