package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.RequirementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A conda match specification: a name, perhaps behind a channel, and versions, perhaps before a
 * build. The name stands for the distribution of the same name, as it mostly is.
 *
 * @param name as written, without the channel
 * @param specifiers in the words of PEP 440 where it has them, else as written
 */
record CondaSpec(String name, String specifiers) {
  private static final Pattern SPEC =
      Pattern.compile("(?:[^\\s:]+::?)?([A-Za-z0-9_][A-Za-z0-9_.-]*)\\s*(.*)", Pattern.DOTALL);
  private static final Pattern KEY_VERSION =
      Pattern.compile("version\\s*=\\s*['\"]?([^'\"\\]]*)['\"]?");
  private static final int LONGEST = 2_000;

  /** The specification a text spells; its name is empty if it spells none. */
  static CondaSpec parse(String text) {
    Matcher spec = SPEC.matcher(text.strip());
    if (text.length() > LONGEST || !spec.matches()) {
      return new CondaSpec("", "");
    }
    String rest = spec.group(2);
    int bracket = rest.indexOf('[');
    if (bracket >= 0) {
      Matcher key = KEY_VERSION.matcher(rest.substring(bracket));
      String outside = rest.substring(0, bracket).strip();
      return of(spec.group(1), outside.isEmpty() && key.find() ? key.group(1) : outside);
    }
    return of(spec.group(1), rest);
  }

  /** The specification of a name and versions. */
  static CondaSpec of(String name, String versions) {
    List<String> any = new ArrayList<>();
    for (String alternative : versions.strip().split("\\|", -1)) {
      List<String> all = new ArrayList<>();
      for (String part : alternative.strip().split(",", -1)) {
        all.add(part(part.strip()));
      }
      all.removeIf(String::isEmpty);
      any.add(printed(String.join(",", all)));
    }
    return new CondaSpec(name, any.contains("") ? "" : String.join(" || ", any));
  }

  private static String printed(String set) {
    var read = SpecifierSet.parse(set);
    return read.problems().isEmpty() ? read.value().toString() : set;
  }

  /** One comparison; a build behind the version says nothing about the version. */
  private static String part(String text) {
    String version = text.replaceFirst("^(?:[<>!~=]=?)?\\s*", "");
    String operator = text.substring(0, text.length() - version.length()).strip();
    String[] build = version.split("[=\\s]+", 2);
    String bare = build[0];
    if (bare.isEmpty() || bare.equals("*")) {
      return "";
    }
    boolean star = bare.endsWith("*");
    String stem = star ? bare.replaceFirst("\\.?\\*$", "") : bare;
    return switch (operator) {
      case "=" -> build.length == 2 && !star ? exactly(bare) : "==" + stem + ".*";
      case "", "==" -> star ? "==" + stem + ".*" : exactly(bare);
      case "!=" -> star ? "!=" + stem + ".*" : "!=" + bare;
      case "~=" -> "~=" + bare;
      default -> operator + stem;
    };
  }

  /** conda knows versions that PEP 440 does not, such as {@code 1.1.1k}. */
  private static String exactly(String version) {
    return SpecifierSet.parse("==" + version).problems().isEmpty()
        ? "==" + version
        : "===" + version;
  }

  /** The row; Python itself is no distribution but says which Python is asked for. */
  void add(int line, Group group, ManifestDraft draft) {
    if (name.isEmpty()) {
      draft.problem(ProblemCode.MAN002, line, "not a conda specification", "");
    } else if (name.equalsIgnoreCase("python")) {
      if (!specifiers.isEmpty() && !draft.hasRequiresPython()) {
        draft.requiresPython(specifiers);
      }
    } else {
      RequirementTarget nowhere = new RequirementTarget("", name, List.of(), null);
      draft.table(RequirementKind.REQUIREMENT, line, group, nowhere, specifiers);
    }
  }
}
