package dev.repocensus.analysis.manifest;

import dev.repocensus.schema.row.LockFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tools that a pyproject.toml is written for so that they lock it. A table that only a build
 * backend reads says nothing of locks, and settings of uv are for its pip commands as well: only a
 * workspace is for locking.
 */
final class LockingTools {
  private static final List<String> POETRY =
      List.of("dependencies", "group", "dev-dependencies", "source", "package-mode");
  private static final List<String> PDM =
      List.of("dev-dependencies", "source", "resolution", "distribution", "options", "scripts");

  private LockingTools() {}

  static List<LockFormat> of(TomlNode tool) {
    List<LockFormat> found = new ArrayList<>();
    TomlNode uv = tool.at("uv");
    if (uv.at("workspace").isTable() && !Boolean.FALSE.equals(uv.at("managed").value())) {
      found.add(LockFormat.UV);
    }
    if (hasAny(tool.at("poetry"), POETRY)) {
      found.add(LockFormat.POETRY);
    }
    if (hasAny(tool.at("pdm"), PDM)) {
      found.add(LockFormat.PDM);
    }
    return found;
  }

  private static boolean hasAny(TomlNode table, List<String> keys) {
    return keys.stream().flatMap(key -> Stream.of(table.at(key))).anyMatch(TomlNode::isPresent);
  }
}
