package dev.repocensus.analysis.resolves;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.pants.BuildFile;
import dev.repocensus.analysis.pants.BuildFile.Provides;
import dev.repocensus.analysis.pants.BuildFile.Target;
import dev.repocensus.analysis.resolves.ResolvePart.ManifestFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who publishes what: by manifests, and by targets of BUILD files that build a distribution. */
final class Publishers {
  private final SortedMap<String, SortedMap<String, Publisher>> byName = new TreeMap<>(UTF8_ORDER);

  Publishers(ResolveParts parts) {
    for (ResolvePart part : parts.parts()) {
      for (ManifestFile manifest : part.manifests()) {
        String name = manifest.distribution();
        if (name != null) {
          add(part.projectId(), name, manifest.version(), manifest.path(), null);
        }
      }
      part.pants().builds().forEach(build -> targets(part.projectId(), build));
    }
  }

  private void targets(String projectId, BuildFile build) {
    for (Target target : build.targets()) {
      Provides provides = target.provides();
      if (provides != null) {
        add(projectId, provides.name(), provides.version(), build.path(), provides.line());
      }
    }
  }

  /** Of several that say so in one project the first, unless a later one tells the version. */
  private void add(
      String projectId,
      String name,
      @Nullable String version,
      String path,
      @Nullable Integer line) {
    String normal = DistributionName.normalize(name);
    byName
        .computeIfAbsent(normal, n -> new TreeMap<>(UTF8_ORDER))
        .merge(
            projectId,
            new Publisher(projectId, normal, version, path, line),
            (a, b) -> a.version() == null && b.version() != null ? b : a);
  }

  List<Publisher> of(String distribution) {
    return List.copyOf(byName.getOrDefault(distribution, Collections.emptySortedMap()).values());
  }

  SortedMap<String, List<Publisher>> all() {
    SortedMap<String, List<Publisher>> all = new TreeMap<>(UTF8_ORDER);
    byName.forEach((name, projects) -> all.put(name, new ArrayList<>(projects.values())));
    return all;
  }
}
