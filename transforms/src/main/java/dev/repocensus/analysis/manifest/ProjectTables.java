package dev.repocensus.analysis.manifest;

import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.RequirementKind;

/** The tables that standards define: {@code project}, groups and the build system. */
final class ProjectTables {
  private ProjectTables() {}

  static void read(TomlNode root, ManifestDraft draft) {
    project(root.at("project"), draft);
    new DependencyGroups(root.at("dependency-groups"), draft).read();
    list(root.at("build-system", "requires"), Group.BUILD, draft);
    dynamic(root, draft);
  }

  private static void project(TomlNode project, ManifestDraft draft) {
    project.at("name").text().ifPresent(draft::name);
    project.at("version").text().ifPresent(draft::version);
    project.at("requires-python").text().ifPresent(draft::requiresPython);
    list(project.at("dependencies"), Group.RUNTIME, draft);
    for (TomlNode extra : project.at("optional-dependencies").entries()) {
      list(extra, Group.extra(extra.key()), draft);
    }
  }

  /** An array of requirements; anything else in its place is a problem. */
  static void list(TomlNode list, Group group, ManifestDraft draft) {
    list(list, RequirementKind.REQUIREMENT, group, draft);
  }

  static void list(TomlNode list, RequirementKind kind, Group group, ManifestDraft draft) {
    if (list.isPresent() && !list.isArray()) {
      draft.problem(ProblemCode.MAN001, list.line(), "'" + list.key() + "' is no array", "");
    }
    boolean constraint = kind == RequirementKind.CONSTRAINT;
    list.items().forEach(item -> add(item, group, constraint, draft));
  }

  static void add(TomlNode item, Group group, boolean constraint, ManifestDraft draft) {
    item.text().ifPresent(text -> draft.requirement(text, item.line(), group, 0, constraint));
    if (item.text().isEmpty()) {
      draft.problem(ProblemCode.MAN002, item.line(), "a requirement must be a text", "");
    }
  }

  private static void dynamic(TomlNode root, ManifestDraft draft) {
    TomlNode files = root.at("tool", "setuptools", "dynamic");
    for (TomlNode field : root.at("project", "dynamic").items()) {
      field.text().ifPresent(name -> dynamic(name, field.line(), files, draft));
    }
  }

  private static void dynamic(String name, int line, TomlNode files, ManifestDraft draft) {
    draft.dynamic(name);
    boolean requirements = name.equals("dependencies") || name.equals("optional-dependencies");
    if (!requirements) {
      return;
    }
    TomlNode source = files.at(name);
    boolean named = include(source.at("file"), Group.RUNTIME, draft);
    for (TomlNode extra : source.entries()) {
      named |= include(extra.at("file"), Group.extra(extra.key()), draft);
    }
    if (!named) {
      draft.computed(line, name);
    }
  }

  /** setuptools takes these fields from requirements files. */
  private static boolean include(TomlNode file, Group group, ManifestDraft draft) {
    file.texts().forEach(path -> draft.include(RequirementKind.INCLUDE, file.line(), group, path));
    return !file.texts().isEmpty();
  }
}
