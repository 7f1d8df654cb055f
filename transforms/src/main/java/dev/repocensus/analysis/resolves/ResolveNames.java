package dev.repocensus.analysis.resolves;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.pants.PantsConfig;
import dev.repocensus.analysis.pants.PantsConfig.StatedResolve;
import dev.repocensus.analysis.project.DirectoryPath;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.ResolveKind;
import dev.repocensus.schema.row.SourceKind;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gives every lock the name of its resolve. A name comes from pants.toml, else from the BUILD file
 * beside the lock, else from the lock's own metadata; a name that two locks claim is neither's, and
 * a lock without a name is named by its path.
 */
final class ResolveNames {
  /** What makes a resolve: a name for a lock, or a lock that is stated and was not found. */
  private record Claim(
      String name,
      String lockPath,
      @Nullable LockedSet lock,
      @Nullable String statedIn,
      @Nullable Integer line,
      boolean isPants,
      boolean isDefault) {}

  private final SortedMap<String, LockedSet> locksByPath = new TreeMap<>(UTF8_ORDER);
  private final SortedMap<String, Claim> claims = new TreeMap<>(UTF8_ORDER);
  private final SortedMap<String, Resolve> resolves = new TreeMap<>(UTF8_ORDER);
  private final Map<String, LockedSet> locks = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  ResolveNames(ResolveParts parts, PantsUse pants) {
    for (ResolvePart part : parts.parts()) {
      for (LockedSet lock : part.locks()) {
        locksByPath.put(lock.path(), lock);
        locks.put(lock.lockfileId(), lock);
      }
    }
    pants.configs().values().forEach(this::claimStated);
    locksByPath.values().forEach(lock -> claimFound(lock, pants));
    SortedMap<String, Integer> claimants = new TreeMap<>();
    SortedMap<String, Integer> stated = new TreeMap<>();
    for (Claim claim : claims.values()) {
      claimants.merge(claim.name(), 1, Integer::sum);
      stated.merge(claim.name(), claim.statedIn() == null ? 0 : 1, Integer::sum);
    }
    for (Claim claim : claims.values()) {
      boolean isAlone = stated.getOrDefault(claim.name(), 0) == 1;
      boolean isShared = claimants.getOrDefault(claim.name(), 0) > 1;
      add(claim, isShared && !(isAlone && claim.statedIn() != null));
    }
    pants.inputs().forEach(input -> addWithoutLock(input.resolve()));
    pants.consumers().forEach(member -> addWithoutLock(member.resolveName()));
  }

  private void claimStated(PantsConfig config) {
    for (StatedResolve stated : config.resolves()) {
      String home = DirectoryPath.parent(config.path());
      String path = DirectoryPath.resolve(home, stated.lockPath());
      if (path != null) {
        claims.put(
            path,
            new Claim(
                stated.name(),
                path,
                locksByPath.get(path),
                config.path(),
                stated.line(),
                true,
                stated.name().equals(config.defaultResolve())));
      }
    }
  }

  private void claimFound(LockedSet lock, PantsUse pants) {
    if (claims.containsKey(lock.path())) {
      return;
    }
    Set<String> beside = new TreeSet<>(UTF8_ORDER);
    pants.inputsIn(DirectoryPath.parent(lock.path())).forEach(i -> beside.add(i.resolve()));
    beside.removeIf(name -> claims.values().stream().anyMatch(c -> c.name().equals(name)));
    boolean byBuild = beside.size() == 1;
    String stated = byBuild ? beside.iterator().next() : lock.statedName();
    boolean isPants = byBuild || lock.statedName() != null;
    String name = stated == null ? lock.path() : stated;
    claims.put(lock.path(), new Claim(name, lock.path(), lock, null, null, isPants, false));
  }

  private void add(Claim claim, boolean isShared) {
    String name = isShared ? claim.lockPath() : claim.name();
    LockedSet lock = claim.lock();
    resolves.put(
        name,
        new Resolve(
            name,
            claim.isPants() ? ResolveKind.PANTS : kindOf(lock),
            lock,
            claim.lockPath(),
            lock == null ? null : lock.pythonRequires(),
            claim.statedIn(),
            claim.line(),
            claim.isDefault()));
    if (lock != null) {
      names.put(lock.lockfileId(), name);
    }
  }

  private static ResolveKind kindOf(@Nullable LockedSet lock) {
    if (lock == null) {
      return ResolveKind.PANTS;
    }
    if (lock.path().endsWith(".py.lock")) {
      return ResolveKind.SCRIPT;
    }
    if (lock.format() == LockFormat.PIP_COMPILE) {
      return ResolveKind.LAYER;
    }
    boolean hasMembers = lock.distributions().stream().anyMatch(ResolveNames::isOtherTree);
    return hasMembers ? ResolveKind.WORKSPACE : ResolveKind.PROJECT;
  }

  private static boolean isOtherTree(LockedSet.Locked locked) {
    boolean isTree =
        locked.sourceKind() == SourceKind.EDITABLE || locked.sourceKind() == SourceKind.VIRTUAL;
    return isTree && !".".equals(locked.url());
  }

  private void addWithoutLock(String name) {
    resolves.computeIfAbsent(
        name, n -> new Resolve(n, ResolveKind.PANTS, null, null, null, null, null, false));
  }

  SortedMap<String, Resolve> resolves() {
    return Collections.unmodifiableSortedMap(resolves);
  }

  @Nullable LockedSet lock(String lockfileId) {
    return locks.get(lockfileId);
  }

  @Nullable LockedSet lockAt(String path) {
    return locksByPath.get(path);
  }

  SortedMap<String, LockedSet> locksByPath() {
    return locksByPath;
  }

  /** The name of a lock's resolve; the id itself for a lock that is not in the scope. */
  String nameOf(String lockfileId) {
    return names.getOrDefault(lockfileId, lockfileId);
  }
}
