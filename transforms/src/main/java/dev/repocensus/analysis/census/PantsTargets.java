package dev.repocensus.analysis.census;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.pants.BuildFile;
import dev.repocensus.analysis.project.DirectoryPath;
import dev.repocensus.analysis.project.PantsAddress;
import dev.repocensus.analysis.resolve.PantsScope;
import dev.repocensus.analysis.resolves.LockedSet;
import dev.repocensus.analysis.resolves.Membership;
import dev.repocensus.analysis.resolves.Resolve;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.ResolvePart;
import dev.repocensus.schema.row.ResolveKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What BUILD files and resolves say of the owners that one project may have. */
final class PantsTargets implements PantsScope {
  private final ResolveIndex resolves;
  private final Set<String> own;
  private final Map<String, Boolean> shared = new HashMap<>();

  /** What requirement targets put into the project's resolves; null if that is not known. */
  private final @Nullable Set<String> required;

  private final Set<String> ignoredPaths = new HashSet<>();
  private final Set<String> ignoredNames = new HashSet<>();

  PantsTargets(String projectId, ResolveIndex resolves) {
    this.resolves = resolves;
    this.own = namesOf(projectId);
    this.required = required();
    for (ResolvePart part : resolves.partsOf(projectId)) {
      part.pants().builds().forEach(build -> ignored(build, resolves.pantsHomes()));
    }
  }

  private Set<String> namesOf(String projectId) {
    Set<String> names = new HashSet<>();
    for (Membership member : resolves.resolvesOf(projectId)) {
      names.add(member.resolveName());
    }
    return names;
  }

  /** Only if every lock of the project is known to be made from targets. */
  private @Nullable Set<String> required() {
    Set<String> names = new HashSet<>();
    for (String name : own) {
      Resolve resolve = resolves.resolve(name);
      LockedSet lock = resolve == null ? null : resolve.lock();
      if (resolve == null || lock == null || resolve.kind() != ResolveKind.PANTS) {
        return null;
      }
      resolves.inputsOf(lock.lockfileId()).stream()
          .map(input -> input.requirement().distribution())
          .forEach(
              found -> {
                if (found != null) {
                  names.add(found);
                }
              });
    }
    return names.isEmpty() ? null : names;
  }

  private void ignored(BuildFile build, Set<String> homes) {
    String folder = DirectoryPath.parent(build.path());
    String home = folder;
    while (!homes.contains(home) && !home.isEmpty()) {
      home = DirectoryPath.parent(home);
    }
    for (BuildFile.Target target : build.targets()) {
      for (BuildFile.Dependency entry : target.dependencies()) {
        String path =
            PantsAddress.isIgnored(entry.address())
                ? PantsAddress.path(home, folder, entry.address())
                : null;
        if (path != null) {
          ignoredPaths.add(path);
          ignoredNames.add(DistributionName.normalize(named(entry.address(), path)));
        }
      }
    }
  }

  /** The generated target, else the target, else the folder: what a requirement is called by. */
  private static String named(String address, String path) {
    int start = Math.max(address.lastIndexOf('#'), address.lastIndexOf(':'));
    return start < 0 ? DirectoryPath.name(path) : address.substring(start + 1);
  }

  @Override
  public boolean sharesResolve(String projectId) {
    return shared.computeIfAbsent(
        projectId,
        id -> {
          Set<String> others = namesOf(id);
          return own.isEmpty() || others.isEmpty() || others.stream().anyMatch(own::contains);
        });
  }

  @Override
  public boolean requires(String distribution) {
    return required == null || required.contains(distribution);
  }

  @Override
  public boolean ignores(String path) {
    return ignoredPaths.contains(path) || ignoredPaths.contains(DirectoryPath.parent(path));
  }

  @Override
  public boolean ignoresDistribution(String distribution) {
    return ignoredNames.contains(distribution);
  }
}
