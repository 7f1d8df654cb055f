package dev.repocensus.analysis.pants;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.manifest.TomlDepth;
import dev.repocensus.analysis.manifest.TomlNode;
import dev.repocensus.analysis.pants.PantsConfig.ResolveOption;
import dev.repocensus.analysis.pants.PantsConfig.StatedResolve;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;

/**
 * Reads the resolves of a pants.toml. That a file is no TOML is said by whoever finds source roots
 * in it; here its readable part counts.
 */
public final class PantsConfigReader {
  private static final List<String> FOR_ALL =
      List.of(
          "interpreter_constraints",
          "interpreter_versions_universe",
          "resolver",
          "resolver_manylinux");

  private final SourceText text;
  private final List<Problem> problems = new ArrayList<>();

  private PantsConfigReader(SourceText text) {
    this.text = text;
  }

  /** What the file says; one problem (MAN005) for each value that is not what Pants asks for. */
  public static Outcome<PantsConfig> read(SourceText text) {
    PantsConfigReader reader = new PantsConfigReader(text);
    return new Outcome<>(reader.config(), reader.problems);
  }

  private PantsConfig config() {
    if (TomlDepth.isTooDeep(text.text())) {
      problems.add(Problem.of(ProblemCode.SYN004, "brackets nest too deep"));
      return new PantsConfig(text.path(), null, null, List.of(), List.of());
    }
    TomlNode root = TomlNode.root(Toml.parse(text.text()), text.text().lines().toList());
    TomlNode python = root.at("python");
    return new PantsConfig(
        text.path(),
        flag(python.at("enable_resolves")),
        python.at("default_resolve").text().orElse(null),
        resolves(python.at("resolves")),
        python.at("interpreter_constraints").texts(),
        options(python));
  }

  private List<ResolveOption> options(TomlNode python) {
    List<ResolveOption> options = new ArrayList<>();
    for (TomlNode option : python.entries()) {
      if (option.key().startsWith("resolves_to_")) {
        if (option.isTable()) {
          option.entries().forEach(each -> add(option.key(), each.key(), each, options));
        } else {
          problems.add(unusable(option));
        }
      } else if (FOR_ALL.contains(option.key())) {
        add(option.key(), "", option, options);
      }
    }
    return options;
  }

  private static void add(String key, String resolve, TomlNode value, List<ResolveOption> options) {
    List<String> values =
        value.value() instanceof Boolean flag ? List.of(flag.toString()) : value.texts();
    options.add(new ResolveOption(key, resolve, values, value.line()));
  }

  private @Nullable Boolean flag(TomlNode node) {
    if (node.isPresent() && !(node.value() instanceof Boolean)) {
      problems.add(unusable(node));
    }
    return node.value() instanceof Boolean flag ? flag : null;
  }

  private List<StatedResolve> resolves(TomlNode table) {
    List<StatedResolve> resolves = new ArrayList<>();
    for (TomlNode entry : table.entries()) {
      String path = entry.text().orElse(null);
      if (path == null) {
        problems.add(unusable(entry));
      } else {
        resolves.add(new StatedResolve(entry.key(), path, entry.line()));
      }
    }
    return resolves;
  }

  private static Problem unusable(TomlNode node) {
    return Problem.at(
        ProblemCode.MAN005,
        node.line(),
        "[python] " + node.key() + " is not of the type it must be");
  }
}
