package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.SourceText;

/** Reads pixi.toml: what a pyproject.toml holds below {@code tool.pixi}, at the top of a file. */
final class PixiReader implements ManifestReader {

  @Override
  public void read(SourceText text, ManifestDraft draft) {
    TomlFile.open(text, draft).ifPresent(root -> PixiTable.read(root, draft));
  }
}
