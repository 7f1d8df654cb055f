package dev.repocensus.analysis.scan;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.lockfile.Sidecar;
import dev.repocensus.analysis.manifest.ConstraintFiles;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.manifest.ManifestFormat;
import dev.repocensus.analysis.manifest.Mentions;
import dev.repocensus.analysis.pants.BuildFileReader;
import dev.repocensus.analysis.pants.PantsConfig;
import dev.repocensus.analysis.pants.PantsConfigReader;
import dev.repocensus.analysis.pants.PantsFacts;
import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.row.ReadStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the files of one unit, each once, by the reader of its kind. One per thread: the import
 * scanner keeps its buffers.
 *
 * <p>Every file that discovery listed comes out with a status; nothing that a file holds can end
 * the scan of its project.
 */
public final class UnitScanner {
  private final PythonFiles python = new PythonFiles();
  private final ReadLocks known = new ReadLocks();

  /** Scans the files of a unit, which must be sorted by path. */
  public UnitFacts scan(
      UnitHead head, List<FileEntry> entries, List<PlacedProblem> problems, FilePort port) {
    UnitFindings findings = new UnitFindings(known);
    List<FileFacts> files = new ArrayList<>(entries.size());
    for (FileEntry entry : entries) {
      files.add(scan(entry, port, findings));
    }
    List<Manifest> manifests = ConstraintFiles.told(findings.manifests);
    List<LockFacts> locks = new LockScan(findings.texts, findings.sidecars).join(findings.locks);
    PantsFacts pants = new PantsFacts(findings.pantsConfigs, findings.builds);
    List<FileFacts> told = AttachedStubs.told(files);
    return new UnitFacts(head, told, manifests, locks, pants, findings.notes, problems);
  }

  private FileFacts scan(FileEntry entry, FilePort port, UnitFindings findings) {
    if (entry.skipReason() != null) {
      return FileFacts.unread(entry, ReadStatus.SKIPPED, entry.skipReason(), List.of());
    }
    FileContent content = port.read(entry);
    Problem unread = content.problem();
    if (unread != null) {
      return FileFacts.unread(entry, ReadStatus.FAILED, unread.code().name(), List.of(unread));
    }
    byte[] sha256 = port.sha256(content);
    return switch (entry.kind()) {
      case PYTHON, STUB -> python.read(entry, content, sha256, findings);
      case MANIFEST -> manifest(entry, content, sha256, findings);
      case LOCKFILE -> LockFiles.read(entry, content, sha256, findings);
      case NOTEBOOK -> python.notebook(entry, content, sha256);
      case CONFIG -> config(entry, content, sha256, findings);
      case BUILD -> build(entry, content, sha256, findings);
      case OWNERS, OTHER -> FileOutcomes.read(entry, content, sha256, List.of());
    };
  }

  private static FileFacts manifest(
      FileEntry entry, FileContent content, byte[] sha256, UnitFindings findings) {
    if (FileOutcomes.isLfsPointer(content)) {
      return FileOutcomes.pointer(entry, content, sha256);
    }
    // A manifest without a telling name is a requirements file that another one includes.
    ManifestFormat format = ManifestFormat.of(entry.path()).orElse(ManifestFormat.REQUIREMENTS);
    SourceText text = SourceText.of(entry.path(), content.copy());
    Outcome<Manifest> read = format.read(text);
    findings.manifests.add(read.value());
    findings.note(FileNotes.of(text));
    findings.keepForLocks(text);
    List<Problem> problems = new ArrayList<>(read.problems());
    if (format == ManifestFormat.REQUIREMENTS) {
      problems.addAll(LockFiles.compiled(text, sha256, read.problems(), findings));
    }
    return FileOutcomes.read(entry, content, sha256, problems);
  }

  /**
   * A lock's sidecar is metadata of the lock beside it, a pin of Python is a manifest; other
   * configuration is only counted.
   */
  private static FileFacts config(
      FileEntry entry, FileContent content, byte[] sha256, UnitFindings findings) {
    if (ManifestFormat.of(entry.path()).isPresent()) {
      return manifest(entry, content, sha256, findings);
    }
    if (entry.path().endsWith("/pants.toml") || entry.path().equals("pants.toml")) {
      SourceText text = SourceText.of(entry.path(), content.copy());
      Outcome<PantsConfig> config = PantsConfigReader.read(text);
      findings.pantsConfigs.add(config.value());
      return FileOutcomes.read(entry, content, sha256, config.problems());
    }
    if (entry.path().endsWith("/uv.toml") || entry.path().equals("uv.toml")) {
      SourceText text = SourceText.of(entry.path(), content.copy());
      Optional<Problem> broken = LockScan.tomlProblem(text);
      findings.texts.add(text);
      return FileOutcomes.read(entry, content, sha256, broken.stream().toList());
    }
    if (!entry.path().endsWith(LockScan.SIDECAR)) {
      if (Mentions.isIn(entry.path())) {
        findings.note(FileNotes.of(SourceText.of(entry.path(), content.copy())));
      }
      return FileOutcomes.read(entry, content, sha256, List.of());
    }
    SourceText sidecar = SourceText.of(entry.path(), content.copy());
    findings.sidecars.add(sidecar);
    return FileOutcomes.read(entry, content, sha256, Sidecar.problems(sidecar));
  }

  /** A BUILD file is Python to Pants, which refuses all of one that does not parse. */
  private FileFacts build(
      FileEntry entry, FileContent content, byte[] sha256, UnitFindings findings) {
    if (FileOutcomes.isLfsPointer(content)) {
      return FileOutcomes.pointer(entry, content, sha256);
    }
    SourceText text = SourceText.of(entry.path(), content.copy());
    findings.builds.add(BuildFileReader.read(entry.path(), text.text()));
    findings.note(FileNotes.of(text));
    Outcome<Manifest> read = ManifestFormat.BUILD.read(text);
    if (!read.value().requirements().isEmpty()) {
      findings.manifests.add(read.value());
    }
    List<Problem> problems = new ArrayList<>(python.problems(content));
    problems.addAll(read.problems());
    return FileOutcomes.read(entry, content, sha256, problems);
  }
}
