package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.RequirementKind;
import java.util.List;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/**
 * Reads pyproject.toml: the project table (PEP 621), dependency groups (PEP 735) and the build
 * requirements (PEP 518). The requirements of tool tables are not read here.
 */
final class PyprojectReader implements ManifestReader {
  private static final int ERRORS_SHOWN = 10;

  @Override
  public void read(SourceText text, ManifestDraft draft) {
    if (!text.isUtf8()) {
      draft.problem(Problem.of(ProblemCode.FIL007, "TOML must be UTF-8"));
    }
    if (TomlDepth.isTooDeep(text.text())) {
      draft.problem(Problem.of(ProblemCode.SYN004, "brackets nest too deep"));
      return;
    }
    TomlParseResult result = Toml.parse(text.text());
    errors(result.errors(), text, draft);
    TomlNode root = TomlNode.root(result, text.text().lines().toList());
    project(root.at("project"), draft);
    new DependencyGroups(root.at("dependency-groups"), draft).read();
    root.at("build-system", "requires").items().forEach(item -> add(item, Group.BUILD, draft));
    dynamic(root, draft);
    PackageRoots.read(root.at("tool"), draft);
  }

  private static void errors(List<TomlParseError> errors, SourceText text, ManifestDraft draft) {
    List<String> lines = errors.isEmpty() ? List.of() : text.text().lines().toList();
    for (TomlParseError error : errors.subList(0, Math.min(errors.size(), ERRORS_SHOWN))) {
      int line = error.position().line();
      boolean conflict =
          line <= lines.size() && Unreadable.isConflictMarker(lines.get(Math.max(line, 1) - 1));
      ProblemCode code = conflict ? ProblemCode.SYN005 : ProblemCode.MAN001;
      // The parser quotes the file in its messages, credentials and all; the place is enough.
      draft.problem(code, line, conflict ? "a merge conflict" : "not TOML at this place", "");
    }
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

  private static void list(TomlNode list, Group group, ManifestDraft draft) {
    if (list.isPresent() && !list.isArray()) {
      draft.problem(ProblemCode.MAN001, list.line(), "'" + list.key() + "' is no array", "");
    }
    list.items().forEach(item -> add(item, group, draft));
  }

  static void add(TomlNode item, Group group, ManifestDraft draft) {
    item.text().ifPresent(text -> draft.requirement(text, item.line(), group));
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

  /** The name that two spellings of a group share. */
  static String groupName(String written) {
    return DistributionName.normalize(written);
  }
}
