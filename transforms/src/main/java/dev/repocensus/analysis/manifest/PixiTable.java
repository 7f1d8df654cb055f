package dev.repocensus.analysis.manifest;

import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.GroupKind;

/**
 * The table {@code tool.pixi}, or all of a pixi.toml: conda and PyPI requirements, for everyone, a
 * feature or a platform, and those of the package that is built there. A feature is a group of its
 * name; which environments have it is the lock's to say.
 */
final class PixiTable {
  private PixiTable() {}

  static void read(TomlNode pixi, ManifestDraft draft) {
    scope(pixi, Group.RUNTIME, draft);
    for (TomlNode feature : pixi.at("feature").entries()) {
      scope(feature, Group.dev(feature.key()), draft);
    }
    built(pixi.at("package"), draft);
    pixi.at("package", "target").entries().forEach(target -> built(target, draft));
  }

  private static void scope(TomlNode table, Group group, ManifestDraft draft) {
    tables(table, group, draft);
    table.at("target").entries().forEach(target -> tables(target, group, draft));
  }

  private static void tables(TomlNode table, Group group, ManifestDraft draft) {
    conda(table.at("dependencies"), group, draft);
    Group build = group.kind() == GroupKind.RUNTIME ? Group.BUILD : group;
    conda(table.at("host-dependencies"), build, draft);
    conda(table.at("build-dependencies"), build, draft);
    for (TomlNode entry : table.at("pypi-dependencies").entries()) {
      if (isStrange(entry, draft)) {
        continue;
      }
      String version = entry.text().orElseGet(() -> entry.at("version").text().orElse("*"));
      TableRequirement.of(entry.key(), entry)
          .withConstraint(version, PipfileReader::specifiers)
          .add(group, draft);
    }
  }

  private static void built(TomlNode table, ManifestDraft draft) {
    conda(table.at("run-dependencies"), Group.RUNTIME, draft);
    conda(table.at("host-dependencies"), Group.BUILD, draft);
    conda(table.at("build-dependencies"), Group.BUILD, draft);
  }

  /** A list, a number: nothing that says a version. */
  private static boolean isStrange(TomlNode entry, ManifestDraft draft) {
    boolean isStrange = entry.text().isEmpty() && !entry.isTable();
    if (isStrange) {
      draft.problem(ProblemCode.MAN002, entry.line(), "neither a text nor a table", entry.key());
    }
    return isStrange;
  }

  private static void conda(TomlNode table, Group group, ManifestDraft draft) {
    for (TomlNode entry : table.entries()) {
      if (isStrange(entry, draft)) {
        continue;
      }
      String version = entry.text().orElseGet(() -> entry.at("version").text().orElse("*"));
      CondaSpec.of(entry.key(), version).add(entry.line(), group, draft);
    }
  }
}
