package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Redaction;
import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.RequirementKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table {@code tool.uv}, in pyproject.toml and in scripts. */
final class UvTable {
  /** Requirements that only narrow what others ask for; the key is the name of their group. */
  private static final List<String> CONSTRAINTS =
      List.of("constraint-dependencies", "override-dependencies", "build-constraint-dependencies");

  private static final List<Map.Entry<String, RequirementSource.Kind>> KINDS =
      List.of(
          Map.entry("path", RequirementSource.Kind.PATH),
          Map.entry("workspace", RequirementSource.Kind.WORKSPACE),
          Map.entry("git", RequirementSource.Kind.GIT),
          Map.entry("url", RequirementSource.Kind.URL),
          Map.entry("index", RequirementSource.Kind.INDEX));

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
    uv.at("sources").entries().forEach(source -> sources(source, draft));
    TomlNode workspace = uv.at("workspace");
    if (workspace.isTable()) {
      draft.workspace(workspace.at("members").texts(), workspace.at("exclude").texts());
    }
  }

  /** One source, or one for each of several markers. */
  private static void sources(TomlNode source, ManifestDraft draft) {
    if (source.isArray()) {
      source.items().forEach(item -> source(source.key(), item, draft));
    } else {
      source(source.key(), source, draft);
    }
  }

  private static void source(String name, TomlNode source, ManifestDraft draft) {
    for (Map.Entry<String, RequirementSource.Kind> kind : KINDS) {
      TomlNode value = source.at(kind.getKey());
      if (value.isPresent()) {
        Optional<String> marker = source.at("marker").text();
        draft.source(
            new RequirementSource(
                DistributionName.normalize(name),
                kind.getValue(),
                Redaction.url(value.text().orElse("")),
                source.at("editable").isTrue(),
                marker.orElse(null),
                source.line()));
        return;
      }
    }
  }
}
