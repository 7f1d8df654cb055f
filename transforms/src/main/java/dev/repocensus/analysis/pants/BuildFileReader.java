package dev.repocensus.analysis.pants;

import dev.repocensus.analysis.manifest.PythonCallReader;
import dev.repocensus.analysis.manifest.PythonValue;
import dev.repocensus.analysis.manifest.PythonValue.Call;
import dev.repocensus.analysis.manifest.PythonValue.Items;
import dev.repocensus.analysis.manifest.PythonValue.Pair;
import dev.repocensus.analysis.manifest.PythonValue.Pairs;
import dev.repocensus.analysis.manifest.PythonValue.Text;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.analysis.pants.BuildFile.Defaults;
import dev.repocensus.analysis.pants.BuildFile.Dependency;
import dev.repocensus.analysis.pants.BuildFile.Modules;
import dev.repocensus.analysis.pants.BuildFile.Provides;
import dev.repocensus.analysis.pants.BuildFile.Resolves;
import dev.repocensus.analysis.pants.BuildFile.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the targets of a BUILD file as far as they are literal. A value that is computed is said to
 * be so, with its line, and never guessed.
 */
public final class BuildFileReader {

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
        arguments.get("resolve").map(BuildFileReader::resolves).orElse(null),
        overrides(arguments),
        arguments.get("source").map(BuildFileReader::text).orElse(null),
        dependencies(arguments),
        provides(arguments));
  }

  /** {@code module_mapping={"dist": ["module"]}}, or the modules of a target of one requirement. */
  private static void modules(Pairs arguments, List<Modules> modules) {
    if (arguments.get("module_mapping").orElse(null) instanceof Pairs mapping) {
      for (Pair entry : mapping.pairs()) {
        if (!entry.isUnpacked()) {
          modules.add(new Modules(entry.key(), texts(entry.value())));
        }
      }
    }
    List<String> own = arguments.get("modules").map(BuildFileReader::texts).orElse(List.of());
    List<String> required =
        arguments.get("requirements").map(BuildFileReader::texts).orElse(List.of());
    if (!own.isEmpty() && required.size() == 1) {
      Requirement.parse(required.get(0))
          .value()
          .ifPresent(requirement -> modules.add(new Modules(requirement.name(), own)));
    }
  }

  private static List<String> texts(PythonValue value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof Items items) {
      items.items().stream()
          .map(BuildFileReader::text)
          .filter(Objects::nonNull)
          .forEach(texts::add);
    }
    return texts;
  }

  private static String textOf(Pairs arguments, String key) {
    return arguments.get(key).map(BuildFileReader::text).orElse("");
  }

  private static @Nullable String text(PythonValue value) {
    return value instanceof Text text ? text.text() : null;
  }

  /** A name, or several by {@code parametrize("a", "b")} or {@code parametrize(x="a")}. */
  private static Resolves resolves(PythonValue value) {
    if (value instanceof Text text) {
      return new Resolves(List.of(text.text()), false, value.line());
    }
    if (!(value instanceof Call call) || !call.function().equals("parametrize")) {
      return new Resolves(List.of(), true, value.line());
    }
    List<String> names = new ArrayList<>();
    boolean isComputed = false;
    for (Pair pair : call.arguments().pairs()) {
      String name = text(pair.value());
      isComputed |= name == null;
      if (name != null) {
        names.add(name);
      }
    }
    return new Resolves(names, isComputed, value.line());
  }

  private static List<Resolves> overrides(Pairs arguments) {
    List<Resolves> found = new ArrayList<>();
    if (arguments.get("overrides").orElse(null) instanceof Pairs files) {
      for (Pair file : files.pairs()) {
        if (file.value() instanceof Pairs fields) {
          fields.get("resolve").map(BuildFileReader::resolves).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static List<Dependency> dependencies(Pairs arguments) {
    List<Dependency> found = new ArrayList<>();
    if (arguments.get("dependencies").orElse(null) instanceof Items items) {
      for (PythonValue item : items.items()) {
        String address = text(item);
        if (address != null) {
          found.add(new Dependency(address, item.line()));
        }
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
    return name.isEmpty()
        ? null
        : new Provides(
            name,
            artifact.arguments().get("version").map(BuildFileReader::text).orElse(null),
            artifact.line());
  }

  /**
   * {@code __defaults__({type: dict(resolve=…)})} and {@code __defaults__(all=dict(resolve=…))}.
   */
  private static void defaults(Call call, List<Defaults> defaults) {
    for (Pair argument : call.arguments().pairs()) {
      if (!(argument.value() instanceof Pairs values)) {
        continue;
      }
      if (argument.key().equals("all")) {
        add(List.of(), values, false, defaults);
      } else if (argument.key().isEmpty()) {
        for (Pair entry : values.pairs()) {
          if (entry.value() instanceof Pairs fields) {
            List<String> types = types(entry);
            add(types, fields, types.isEmpty(), defaults);
          }
        }
      }
    }
  }

  /** Defaults for types that cannot be told may be for any, and so are not known. */
  private static void add(
      List<String> types, Pairs fields, boolean isUnclear, List<Defaults> defaults) {
    fields
        .get("resolve")
        .map(BuildFileReader::resolves)
        .map(r -> new Resolves(r.names(), r.isComputed() || isUnclear, r.line()))
        .ifPresent(resolve -> defaults.add(new Defaults(types, resolve)));
  }

  private static List<String> types(Pair entry) {
    List<String> names = entry.isUnpacked() ? entry.keyNames() : List.of(entry.key());
    return List.copyOf(new TreeSet<>(names));
  }
}
