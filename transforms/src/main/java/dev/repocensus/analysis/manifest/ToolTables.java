package dev.repocensus.analysis.manifest;

import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.RequirementKind;

/** The tables of PDM and Hatch, which list requirements as PEP 508 texts. */
final class ToolTables {
  private ToolTables() {}

  /** Development groups; overrides are constraints. */
  static void pdm(TomlNode pdm, ManifestDraft draft) {
    for (TomlNode group : pdm.at("dev-dependencies").entries()) {
      Group dev = Group.dev(group.key());
      for (TomlNode item : group.items()) {
        item.text()
            .filter(text -> text.startsWith("-e "))
            .ifPresentOrElse(
                text -> editable(text.substring(3).strip(), item.line(), dev, draft),
                () -> ProjectTables.add(item, dev, false, draft));
      }
    }
    Group overrides = new Group(GroupKind.RUNTIME, "overrides");
    for (TomlNode override : pdm.at("resolution", "overrides").entries()) {
      override.text().ifPresent(text -> override(override, text, overrides, draft));
    }
    for (TomlNode source : pdm.at("source").items()) {
      source
          .at("url")
          .text()
          .ifPresent(url -> draft.option("source", url, source.at("url").line()));
    }
  }

  private static void editable(String target, int line, Group group, ManifestDraft draft) {
    draft.target(RequirementKind.EDITABLE, line, group, RequirementTarget.of(target), 0);
  }

  /** A bare version stands for itself alone. */
  private static void override(TomlNode key, String text, Group group, ManifestDraft draft) {
    boolean bare = !text.isEmpty() && Character.isDigit(text.charAt(0));
    String specifier = text.equals("*") ? "" : bare ? "==" + text : text;
    String separator = specifier.contains("://") ? " @ " : "";
    draft.requirement(key.key() + separator + specifier, key.line(), group, 0, true);
  }

  /** The dependencies of Hatch environments. */
  static void hatch(TomlNode hatch, ManifestDraft draft) {
    for (TomlNode environment : hatch.at("envs").entries()) {
      Group dev = Group.dev(environment.key());
      ProjectTables.list(environment.at("dependencies"), dev, draft);
      ProjectTables.list(environment.at("extra-dependencies"), dev, draft);
    }
    Group build = Group.BUILD;
    TomlNode targets = hatch.at("build", "targets");
    ProjectTables.list(hatch.at("build", "dependencies"), build, draft);
    targets.entries().forEach(t -> ProjectTables.list(t.at("dependencies"), build, draft));
    if (hatch.at("envs").isPresent() && !hatch.at("envs").isTable()) {
      draft.problem(ProblemCode.MAN001, hatch.at("envs").line(), "'envs' is no table", "");
    }
  }
}
