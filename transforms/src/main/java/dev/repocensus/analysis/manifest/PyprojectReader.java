package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.SourceText;

/**
 * Reads pyproject.toml: the project table (PEP 621), dependency groups (PEP 735), the build
 * requirements (PEP 518), and the tables of the tools that keep requirements in it.
 */
final class PyprojectReader implements ManifestReader {

  @Override
  public void read(SourceText text, ManifestDraft draft) {
    TomlFile.open(text, draft).ifPresent(root -> read(root, draft));
  }

  private static void read(TomlNode root, ManifestDraft draft) {
    ProjectTables.read(root, draft);
    TomlNode tool = root.at("tool");
    new PoetryTable(tool.at("poetry"), draft).read();
    UvTable.read(tool.at("uv"), draft);
    TomlNode stated = tool.at("uv", "package");
    boolean isBuilt = root.at("build-system").isPresent();
    draft.isPackage(stated.isPresent() ? stated.isTrue() : isBuilt);
    ToolTables.pdm(tool.at("pdm"), draft);
    ToolTables.hatch(tool.at("hatch"), draft);
    PixiTable.read(tool.at("pixi"), draft);
    PackageRoots.read(tool, draft);
    LockingTools.of(tool).forEach(draft::lockedBy);
  }
}
