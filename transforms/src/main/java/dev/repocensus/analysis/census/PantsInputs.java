package dev.repocensus.analysis.census;

import dev.repocensus.analysis.insync.ResolveSettings;
import dev.repocensus.analysis.insync.ResolveSettings.Option;
import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.pants.PantsConfig;
import dev.repocensus.analysis.pants.PantsConfig.ResolveOption;
import dev.repocensus.analysis.project.DirectoryPath;
import dev.repocensus.analysis.resolves.Resolve;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.ResolvePart;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the pants.toml that names a lock says of how to make it. */
final class PantsInputs {
  private static final String CONSTRAINTS = "resolves_to_constraints_file";

  private PantsInputs() {}

  /** The settings of a lock's resolve; null if no pants.toml names it. Linear in the projects. */
  static @Nullable ResolveSettings of(String lockfileId, ResolveIndex resolves) {
    Resolve resolve = resolves.resolve(resolves.resolveNameOf(lockfileId));
    String path = resolve == null ? null : resolve.statedIn();
    PantsConfig config = path == null ? null : config(path, resolves);
    return resolve == null || config == null ? null : settings(resolve.name(), config, resolves);
  }

  private static @Nullable PantsConfig config(String path, ResolveIndex resolves) {
    for (ResolvePart part : resolves.parts().parts()) {
      for (PantsConfig config : part.pants().configs()) {
        if (config.path().equals(path)) {
          return config;
        }
      }
    }
    return null;
  }

  private static ResolveSettings settings(String name, PantsConfig config, ResolveIndex resolves) {
    SortedMap<String, Option> options = new TreeMap<>();
    for (ResolveOption each : config.options()) {
      ResolveOption counts = config.option(each.key(), name);
      if (counts != null) {
        options.put(each.key(), new Option(counts.values(), config.path() + ":" + counts.line()));
      }
    }
    Option file = options.get(CONSTRAINTS);
    String home = DirectoryPath.parent(config.path());
    String path =
        file == null || file.values().size() != 1
            ? null
            : DirectoryPath.resolve(home, file.values().get(0));
    return new ResolveSettings(
        config.path(), name, options, path == null ? null : lines(path, resolves));
  }

  /** The lines of a file of constraints; null if it was not read as one. */
  private static @Nullable List<String> lines(String path, ResolveIndex resolves) {
    for (ResolvePart part : resolves.parts().parts()) {
      if (part.manifests().stream().anyMatch(each -> each.path().equals(path))) {
        List<String> lines = new ArrayList<>();
        for (DeclaredRequirement each : part.declared()) {
          if (each.sourcePath().equals(path) && each.nameAsWritten() != null) {
            lines.add(text(each));
          }
        }
        return lines;
      }
    }
    return null;
  }

  private static String text(DeclaredRequirement each) {
    String extras = each.extras().isEmpty() ? "" : "[" + String.join(",", each.extras()) + "]";
    String marker = each.marker() == null ? "" : "; " + each.marker();
    return each.nameAsWritten() + extras + each.specifier() + marker;
  }
}
