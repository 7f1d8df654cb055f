package dev.repocensus.analysis.pants;

import dev.repocensus.analysis.manifest.PythonCallReader;
import dev.repocensus.analysis.manifest.PythonValue;
import dev.repocensus.analysis.manifest.PythonValue.Call;
import dev.repocensus.analysis.manifest.PythonValue.Constant;
import dev.repocensus.analysis.manifest.PythonValue.Pair;
import dev.repocensus.analysis.manifest.PythonValue.Pairs;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.analysis.pants.BuildFile.Defaults;
import dev.repocensus.analysis.pants.BuildFile.Modules;
import dev.repocensus.analysis.pants.BuildFile.Overriding;
import dev.repocensus.analysis.pants.BuildFile.Provides;
import dev.repocensus.analysis.pants.BuildFile.Target;
import dev.repocensus.analysis.pants.TargetFields.Resolves;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the targets of a BUILD file as far as they are literal. A value that is computed is said to
 * be so, with its line, and never guessed.
 */
public final class BuildFileReader {
  private static final TreeMap<String, Boolean> MAPPINGS =
      new TreeMap<>(Map.of("module_mapping", false, "type_stubs_module_mapping", true));

  private static final TreeMap<String, Boolean> MODULES =
      new TreeMap<>(Map.of("modules", false, "type_stub_modules", true));

  private BuildFileReader() {}

  /** What the file says. Linear in its length; never throws. */
  public static BuildFile read(String path, String text) {
    List<Target> targets = new ArrayList<>();
    List<Defaults> defaults = new ArrayList<>();
    List<Modules> modules = new ArrayList<>();
    for (Call call : PythonCallReader.calls(text)) {
      if (call.function().equals("__defaults__")) {
        defaults(call, defaults);
      } else {
        targets.add(target(call));
        modules(call.arguments(), modules);
      }
    }
    return new BuildFile(path, targets, defaults, modules);
  }

  private static Target target(Call call) {
    Pairs arguments = call.arguments();
    return new Target(
        call.function(),
        textOf(arguments, "name"),
        call.line(),
        TargetFieldsReader.read(arguments),
        overrides(arguments),
        parametrized(arguments),
        List.copyOf(new TreeSet<>(required(arguments))),
        provides(arguments));
  }

  /** The normalized names in {@code requirements=}. */
  private static List<String> required(Pairs arguments) {
    List<String> names = new ArrayList<>();
    for (String written : listed(arguments, "requirements")) {
      Requirement.parse(written)
          .value()
          .ifPresent(requirement -> names.add(DistributionName.normalize(requirement.name())));
    }
    return names;
  }

  private static List<String> listed(Pairs arguments, String key) {
    return arguments.get(key).map(TargetFieldsReader::texts).orElse(List.of());
  }

  /** {@code module_mapping={"dist": ["module"]}}, or the modules of a target of requirements. */
  private static void modules(Pairs arguments, List<Modules> modules) {
    MAPPINGS.forEach((key, isStub) -> mapping(arguments, key, isStub, modules));
    MODULES.forEach((key, isStub) -> own(arguments, key, isStub, modules));
    if (arguments.get("overrides").orElse(null) instanceof Pairs overrides) {
      overrides.pairs().forEach(each -> overridden(each, modules));
    }
  }

  /** {@code overrides={"dist": {"modules": ["module"]}}}. */
  private static void overridden(Pair override, List<Modules> modules) {
    if (override.value() instanceof Pairs fields) {
      MODULES.forEach(
          (key, isStub) -> {
            List<String> own = listed(fields, key);
            for (String name : own.isEmpty() ? List.<String>of() : override.keyTexts()) {
              modules.add(new Modules(name, own, isStub));
            }
          });
    }
  }

  private static void mapping(Pairs arguments, String key, boolean isStub, List<Modules> modules) {
    if (arguments.get(key).orElse(null) instanceof Pairs mapping) {
      for (Pair entry : mapping.pairs()) {
        if (!entry.isUnpacked()) {
          modules.add(new Modules(entry.key(), TargetFieldsReader.texts(entry.value()), isStub));
        }
      }
    }
  }

  private static void own(Pairs arguments, String key, boolean isStub, List<Modules> modules) {
    List<String> own = listed(arguments, key);
    List<String> required = own.isEmpty() ? List.of() : required(arguments);
    if (required.size() == 1) {
      modules.add(new Modules(required.get(0), own, isStub));
    }
  }

  private static String textOf(Pairs arguments, String key) {
    String text = arguments.get(key).map(TargetFieldsReader::text).orElse(null);
    return text == null ? "" : text;
  }

  /** {@code overrides={"file": {…}, ("one", "other"): dict(…)}}. */
  private static List<Overriding> overrides(Pairs arguments) {
    List<Overriding> found = new ArrayList<>();
    if (arguments.get("overrides").orElse(null) instanceof Pairs files) {
      for (Pair file : files.pairs()) {
        if (file.value() instanceof Pairs fields) {
          found.add(new Overriding(file.keyTexts(), TargetFieldsReader.read(fields)));
        }
      }
    }
    return found;
  }

  /** {@code **parametrize("name", resolve="a", …)} states fields that belong together. */
  private static List<TargetFields> parametrized(Pairs arguments) {
    List<TargetFields> found = new ArrayList<>();
    for (Pair argument : arguments.pairs()) {
      if (argument.isUnpacked()
          && argument.value() instanceof Call group
          && group.function().equals(TargetFieldsReader.PARAMETRIZE)) {
        found.add(TargetFieldsReader.read(group.arguments()));
      }
    }
    return found;
  }

  /**
   * {@code provides=python_artifact(name=…, version=…)}; the older function is {@code setup_py}.
   */
  private static @Nullable Provides provides(Pairs arguments) {
    if (!(arguments.get("provides").orElse(null) instanceof Call artifact)) {
      return null;
    }
    String name = textOf(artifact.arguments(), "name");
    String version = textOf(artifact.arguments(), "version");
    return name.isEmpty()
        ? null
        : new Provides(name, version.isEmpty() ? null : version, artifact.line());
  }

  /**
   * {@code __defaults__({type: dict(resolve=…)})} and {@code __defaults__(all=dict(resolve=…))}.
   * What one call says of all types and of one adds up.
   */
  private static void defaults(Call call, List<Defaults> defaults) {
    boolean isExtension =
        call.arguments().get("extend").orElse(null) instanceof Constant constant
            && constant.text().equals("True");
    if (call.arguments().get("all").orElse(null) instanceof Pairs values) {
      defaults.add(new Defaults(List.of(), TargetFieldsReader.read(values), isExtension));
      isExtension = true;
    }
    for (PythonValue argument : call.arguments().positional()) {
      if (argument instanceof Pairs types) {
        for (Pair entry : types.pairs()) {
          if (entry.value() instanceof Pairs fields) {
            defaults(entry, TargetFieldsReader.read(fields), isExtension, defaults);
          }
        }
      }
    }
  }

  /** Defaults for types that cannot be told may be for any: only their resolve is a question. */
  private static void defaults(
      Pair entry, TargetFields fields, boolean isExtension, List<Defaults> defaults) {
    List<String> names = entry.isUnpacked() ? entry.keyNames() : List.of(entry.key());
    Resolves resolve = fields.resolve();
    if (!names.isEmpty()) {
      defaults.add(new Defaults(List.copyOf(new TreeSet<>(names)), fields, isExtension));
    } else if (resolve != null) {
      Resolves unclear = new Resolves(resolve.names(), true, resolve.line());
      defaults.add(new Defaults(List.of(), new TargetFields(unclear, null, null, null), true));
    }
  }
}
