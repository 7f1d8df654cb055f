package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.SourceText;

/** Reads one manifest format into a draft. It never throws, whatever the text holds. */
interface ManifestReader {
  void read(SourceText text, ManifestDraft draft);
}
