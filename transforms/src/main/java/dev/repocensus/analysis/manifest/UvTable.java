package dev.repocensus.analysis.manifest;

import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.RequirementKind;
import java.util.List;

/** The table {@code tool.uv}, in pyproject.toml and in scripts. */
final class UvTable {
  /** Requirements that only narrow what others ask for; the key is the name of their group. */
  private static final List<String> CONSTRAINTS =
      List.of("constraint-dependencies", "override-dependencies", "build-constraint-dependencies");

  private UvTable() {}

  static void read(TomlNode uv, ManifestDraft draft) {
    ProjectTables.list(uv.at("dev-dependencies"), Group.dev("dev"), draft);
    for (String key : CONSTRAINTS) {
      GroupKind kind = key.startsWith("build") ? GroupKind.BUILD : GroupKind.RUNTIME;
      ProjectTables.list(uv.at(key), RequirementKind.CONSTRAINT, new Group(kind, key), draft);
    }
    for (TomlNode index : uv.at("index").items()) {
      index.at("url").text().ifPresent(url -> draft.option("index", url, index.at("url").line()));
    }
    for (String key : List.of("index-url", "extra-index-url", "find-links")) {
      TomlNode option = uv.at(key);
      option.texts().forEach(url -> draft.option(key, url, option.line()));
    }
    UvSourcesTable.read(uv, draft);
    TomlNode workspace = uv.at("workspace");
    if (workspace.isTable()) {
      draft.workspace(workspace.at("members").texts(), workspace.at("exclude").texts());
    }
  }
}
