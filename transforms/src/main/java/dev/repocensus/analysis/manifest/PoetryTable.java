package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.GroupKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The table {@code tool.poetry}. Its version constraints become PEP 440, its {@code python} and
 * {@code platform} keys markers; a dependency with several constraints gives a row for each.
 */
final class PoetryTable {
  private final TomlNode poetry;
  private final ManifestDraft draft;
  private final Map<String, List<String>> extras = new TreeMap<>();

  PoetryTable(TomlNode poetry, ManifestDraft draft) {
    this.poetry = poetry;
    this.draft = draft;
  }

  void read() {
    poetry.at("name").text().filter(unused -> !draft.hasName()).ifPresent(draft::name);
    poetry.at("version").text().filter(unused -> !draft.hasVersion()).ifPresent(draft::version);
    for (TomlNode extra : poetry.at("extras").entries()) {
      for (String name : extra.texts()) {
        extras
            .computeIfAbsent(DistributionName.normalize(name), unused -> new ArrayList<>())
            .add(extra.key());
      }
    }
    dependencies(poetry.at("dependencies"), Group.RUNTIME);
    dependencies(poetry.at("dev-dependencies"), Group.dev("dev"));
    for (TomlNode group : poetry.at("group").entries()) {
      boolean main = group.key().equals("main");
      dependencies(group.at("dependencies"), main ? Group.RUNTIME : Group.dev(group.key()));
    }
    for (TomlNode source : poetry.at("source").items()) {
      source
          .at("url")
          .text()
          .ifPresent(url -> draft.option("source", url, source.at("url").line()));
    }
  }

  private void dependencies(TomlNode table, Group group) {
    for (TomlNode dependency : table.entries()) {
      if (dependency.key().equalsIgnoreCase("python")) {
        python(dependency);
      } else if (dependency.isArray()) {
        dependency.items().forEach(item -> dependency(dependency.key(), item, group));
      } else {
        dependency(dependency.key(), dependency, group);
      }
    }
  }

  private void python(TomlNode python) {
    python
        .text()
        .filter(unused -> !draft.hasRequiresPython())
        .flatMap(PoetryConstraint::parse)
        .map(PoetryConstraint::specifiers)
        .ifPresent(draft::requiresPython);
  }

  private void dependency(String name, TomlNode value, Group group) {
    if (value.text().isEmpty() && !value.isTable()) {
      draft.problem(ProblemCode.MAN002, value.line(), "a requirement must be a text", name);
      return;
    }
    TableRequirement table =
        TableRequirement.of(name, value)
            .withConstraint(version(value), PoetryTable::poetrySpecifiers);
    for (Group each : groups(name, value, group)) {
      table.add(each, draft);
    }
  }

  private static String version(TomlNode value) {
    return value.text().orElseGet(() -> value.at("version").text().orElse("*"));
  }

  private static Optional<String> poetrySpecifiers(String constraint) {
    return PoetryConstraint.parse(constraint).map(PoetryConstraint::specifiers);
  }

  /** What is optional is needed by the extras that list it. */
  private List<Group> groups(String name, TomlNode value, Group group) {
    if (group.kind() != GroupKind.RUNTIME || !value.at("optional").isTrue()) {
      return List.of(group);
    }
    List<String> listed = extras.getOrDefault(DistributionName.normalize(name), List.of());
    return listed.isEmpty()
        ? List.of(new Group(GroupKind.UNKNOWN, ""))
        : listed.stream().map(Group::extra).toList();
  }
}
