package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.schema.row.SourceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a lock that has one for each platform. A distribution that is locked in one
 * version for several platforms is one here; if not for all, its fork names them.
 */
final class PlatformEntries {
  private final Map<Key, Merged> merged = new LinkedHashMap<>();

  private record Key(String name, @Nullable String version, boolean isConda) {}

  /** All that the platforms say of one distribution. */
  private static final class Merged {
    private final Part first;
    private final Set<String> platforms = new TreeSet<>();
    private final Set<String> groups = new TreeSet<>();
    private final Set<String> extras = new TreeSet<>();
    private final Set<LockedDependency> edges = new LinkedHashSet<>();
    private final Set<String> files = new HashSet<>();
    private Artifacts artifacts = Artifacts.NONE;

    Merged(Part first) {
      this.first = first;
    }

    void add(Part part) {
      platforms.addAll(part.platforms());
      groups.addAll(part.groups());
      extras.addAll(part.extras());
      edges.addAll(part.edges());
      if (files.add(part.file())) {
        artifacts = artifacts.plus(part.artifacts());
      }
    }

    LockedDistribution locked(Collection<String> all) {
      boolean everywhere = platforms.isEmpty() || platforms.containsAll(all);
      LockedDraft draft =
          new LockedDraft(first.name(), first.version(), first.line())
              .fork(everywhere ? "" : String.join(LockedDistribution.FORKS, platforms))
              .groups(groups)
              .extras(extras)
              .python(first.python())
              .index(first.index())
              .edges(new ArrayList<>(edges));
      if (first.kind() != SourceKind.INDEX) {
        draft.source(first.kind(), first.url(), first.commit());
      }
      return (first.isConda() ? draft.unnamed(artifacts) : draft.artifacts(artifacts)).done();
    }
  }

  /**
   * What one entry says: a package of conda or of pip, for some platforms.
   *
   * @param file the URL of what is installed, which several platforms may share
   */
  record Part(
      String name,
      @Nullable String version,
      boolean isConda,
      int line,
      Collection<String> platforms,
      Collection<String> groups,
      Collection<String> extras,
      SourceKind kind,
      @Nullable String index,
      @Nullable String url,
      @Nullable String commit,
      @Nullable String python,
      String file,
      Artifacts artifacts,
      List<LockedDependency> edges) {}

  void add(Part part) {
    String name = DistributionName.normalize(part.name());
    merged
        .computeIfAbsent(new Key(name, part.version(), part.isConda()), key -> new Merged(part))
        .add(part);
  }

  /**
   * The distributions, in the order of their first entries.
   *
   * @param platforms all platforms of the lock
   */
  List<LockedDistribution> locked(Collection<String> platforms) {
    return merged.values().stream().map(each -> each.locked(platforms)).toList();
  }
}
