package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.RequirementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A requirement that stands in a table of keys, as Poetry, Pipenv and pixi write them. */
final class TableRequirement {
  private static final List<String> TARGETS = List.of("git", "hg", "svn", "url", "file", "path");
  private static final List<String> REVISIONS = List.of("rev", "ref", "tag", "branch");

  /** Pipenv takes the variables of markers as keys; the value is an operator and a text. */
  private static final List<String> VARIABLES =
      List.of(
          "os_name",
          "sys_platform",
          "platform_machine",
          "platform_python_implementation",
          "platform_release",
          "platform_system",
          "platform_version",
          "python_version",
          "python_full_version",
          "implementation_name",
          "implementation_version");

  private final String name;
  private final TomlNode value;
  private @Nullable String specifiers;
  private String constraint = "";

  private TableRequirement(String name, TomlNode value) {
    this.name = name;
    this.value = value;
  }

  static TableRequirement of(String name, TomlNode value) {
    return new TableRequirement(name, value);
  }

  /** The versions asked for, and how they are read; what cannot be read becomes a problem. */
  TableRequirement withConstraint(String text, Function<String, Optional<String>> reader) {
    constraint = text;
    specifiers = reader.apply(text).orElse(null);
    return this;
  }

  void add(Group group, ManifestDraft draft) {
    int line = value.line();
    if (!DistributionName.isValid(name)) {
      draft.problem(ProblemCode.MAN002, line, "not a name", name);
      return;
    }
    if (specifiers == null) {
      draft.problem(ProblemCode.MAN002, line, "not a version constraint", constraint);
      return;
    }
    String target = target();
    boolean editable = value.at("editable").isTrue() || value.at("develop").isTrue();
    draft.table(
        target.isEmpty()
            ? RequirementKind.REQUIREMENT
            : editable ? RequirementKind.EDITABLE : RequirementKind.URL,
        line,
        group,
        new RequirementTarget(
            target, name, DistributionName.normalizeAll(value.at("extras").texts()), marker(draft)),
        target.isEmpty() ? specifiers : "");
  }

  /** Where it comes from, as pip writes it; empty if from an index. */
  private String target() {
    for (String key : TARGETS) {
      Optional<String> place = value.at(key).text();
      if (place.isPresent()) {
        boolean versioned = List.of("git", "hg", "svn").contains(key);
        String scheme = versioned && !place.get().startsWith(key + "+") ? key + "+" : "";
        return scheme + place.get() + (versioned ? revision() : "") + directory();
      }
    }
    return "";
  }

  private String revision() {
    return REVISIONS.stream()
        .flatMap(key -> value.at(key).text().stream())
        .findFirst()
        .map(revision -> "@" + revision)
        .orElse("");
  }

  private String directory() {
    return value.at("subdirectory").text().map(folder -> "#subdirectory=" + folder).orElse("");
  }

  private @Nullable String marker(ManifestDraft draft) {
    List<String> all = new ArrayList<>();
    value.at("markers").text().ifPresent(all::add);
    value
        .at("python")
        .text()
        .flatMap(PoetryConstraint::parse)
        .map(PoetryConstraint::pythonMarker)
        .filter(text -> !text.isEmpty())
        .ifPresent(all::add);
    value.at("platform").text().ifPresent(text -> all.add(platform(text)));
    for (String variable : VARIABLES) {
      value.at(variable).text().ifPresent(test -> all.add(variable + " " + test));
    }
    if (all.isEmpty()) {
      return null;
    }
    String joined = all.size() == 1 ? all.get(0) : "(" + String.join(") and (", all) + ")";
    Optional<Marker> marker = Marker.parse(joined).value();
    if (marker.isEmpty()) {
      draft.problem(ProblemCode.MAN002, value.line(), "not a marker", joined);
    }
    return marker.map(Marker::toString).orElse(null);
  }

  /** Alternatives stand behind bars. */
  private static String platform(String text) {
    List<String> any = new ArrayList<>();
    for (String each : text.split("\\|+", -1)) {
      String system = each.strip();
      boolean not = system.startsWith("!=");
      String bare = system.replaceFirst("^[!=]=\\s*", "");
      any.add("sys_platform " + (not ? "!=" : "==") + " \"" + bare.replace("\"", "") + "\"");
    }
    return String.join(" or ", any);
  }
}
