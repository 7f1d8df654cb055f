package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.RequirementKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Dependency groups (PEP 735). The requirements of a group and its includes become rows; includes
 * are not expanded, so that each requirement counts once.
 */
final class DependencyGroups {
  private record Include(String group, int line) {}

  private final List<TomlNode> groups;
  private final ManifestDraft draft;
  private final Map<String, List<Include>> includes = new TreeMap<>();

  DependencyGroups(TomlNode table, ManifestDraft draft) {
    this.groups = table.entries();
    this.draft = draft;
  }

  void read() {
    for (TomlNode group : groups) {
      String name = groupName(group.key());
      if (includes.putIfAbsent(name, new ArrayList<>()) != null) {
        draft.problem(ProblemCode.MAN001, group.line(), "two groups have one name", group.key());
      }
      for (TomlNode item : group.items()) {
        item(name, item);
      }
    }
    includes.forEach((name, list) -> list.forEach(include -> check(include)));
    new Cycles().find();
  }

  /** The name that two spellings of a group share. */
  private static String groupName(String written) {
    return DistributionName.normalize(written);
  }

  private void item(String group, TomlNode item) {
    Optional<String> included = item.at("include-group").text();
    included.ifPresent(other -> include(group, item, other));
    if (included.isPresent()) {
      return;
    }
    if (item.isTable()) {
      draft.problem(ProblemCode.MAN003, item.line(), "an entry of an unknown kind", "");
    } else {
      ProjectTables.add(item, Group.dev(group), false, draft);
    }
  }

  private void include(String group, TomlNode item, String other) {
    draft.row(RequirementKind.INCLUDE, item.line(), Group.dev(group), other, "");
    Include include = new Include(groupName(other), item.line());
    includes.computeIfAbsent(group, unused -> new ArrayList<>()).add(include);
  }

  private void check(Include include) {
    if (!includes.containsKey(include.group())) {
      draft.problem(
          ProblemCode.MAN004, include.line(), "the included group is missing", include.group());
    }
  }

  /** Depth-first without recursion; one problem for each include that closes a cycle. */
  private final class Cycles {
    private final Set<String> done = new HashSet<>();
    private final Set<String> open = new HashSet<>();

    void find() {
      includes.keySet().forEach(this::walk);
    }

    private void walk(String start) {
      List<String> path = new ArrayList<>();
      List<Integer> next = new ArrayList<>();
      enter(start, path, next);
      while (!path.isEmpty()) {
        int last = path.size() - 1;
        List<Include> list = includes.getOrDefault(path.get(last), List.of());
        int index = next.get(last);
        if (index == list.size()) {
          open.remove(path.remove(last));
          next.remove(last);
        } else {
          next.set(last, index + 1);
          follow(list.get(index), path, next);
        }
      }
    }

    private void follow(Include include, List<String> path, List<Integer> next) {
      if (open.contains(include.group())) {
        draft.problem(
            ProblemCode.MAN006, include.line(), "groups include each other", include.group());
      } else {
        enter(include.group(), path, next);
      }
    }

    private void enter(String group, List<String> path, List<Integer> next) {
      if (done.add(group)) {
        open.add(group);
        path.add(group);
        next.add(0);
      }
    }
  }
}
