package dev.repocensus.analysis.scan;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.pants.BuildFile;
import dev.repocensus.analysis.pants.PantsConfig;
import java.util.ArrayList;
import java.util.List;

/** What the files of a unit hold besides themselves, gathered while they are read. */
final class UnitFindings {
  final List<Manifest> manifests = new ArrayList<>();
  final List<LockScan.Read> locks = new ArrayList<>();
  final List<SourceText> sidecars = new ArrayList<>();
  final List<PantsConfig> pantsConfigs = new ArrayList<>();
  final List<BuildFile> builds = new ArrayList<>();
  final List<FileNotes> notes = new ArrayList<>();

  final ReadLocks known;

  /** Manifests whose text a lock may have a digest of. */
  final List<SourceText> texts = new ArrayList<>();

  UnitFindings(ReadLocks known) {
    this.known = known;
  }

  void note(FileNotes file) {
    if (!file.isEmpty()) {
      notes.add(file);
    }
  }

  void keepForLocks(SourceText manifest) {
    if (manifest.path().endsWith("pyproject.toml") || manifest.path().endsWith("Pipfile")) {
      texts.add(manifest);
    }
  }
}
