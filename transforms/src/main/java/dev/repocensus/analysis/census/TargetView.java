package dev.repocensus.analysis.census;

import dev.repocensus.analysis.pants.TargetFields.Dependency;
import dev.repocensus.analysis.project.DirectoryPath;
import dev.repocensus.analysis.project.PantsAddress;
import dev.repocensus.analysis.resolve.ModuleFacts;
import dev.repocensus.analysis.resolve.PantsView;
import dev.repocensus.analysis.resolves.LockedSet;
import dev.repocensus.analysis.resolves.RequirementOwners;
import dev.repocensus.analysis.resolves.RequirementOwners.Owner;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.SourceTarget;
import dev.repocensus.analysis.resolves.SourceTarget.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one target sees: who stands in its resolve, and what its own entries say. */
final class TargetView implements PantsView {
  private final @Nullable String resolve;
  private final @Nullable String folder;
  private final String home;
  private final PantsTargets targets;
  private final ResolveIndex resolves;
  private final List<String> included = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();

  TargetView(PantsTargets.Seen seen, PantsTargets targets, ResolveIndex resolves) {
    this.resolve = seen.resolve();
    this.folder = seen.folder();
    this.home = seen.home();
    this.targets = targets;
    this.resolves = resolves;
    for (Dependency entry : seen.entries()) {
      (PantsAddress.isIgnored(entry.address()) ? ignored : included).add(entry.address());
    }
  }

  @Override
  public boolean isOfTarget() {
    return folder != null;
  }

  @Override
  public boolean owns(ModuleFacts module) {
    if (folder != null && !home.equals(targets.homeOf(module.path()))) {
      return false;
    }
    List<SourceTarget> owners = targets.targetsOf(module.path());
    return owners.isEmpty() ? isShared(module) : owners.stream().anyMatch(this::isInResolve);
  }

  /** A file without a target is nobody's, unless its project has none at all or hides which. */
  private boolean isShared(ModuleFacts module) {
    Set<String> others = targets.resolvesOf(module.projectId());
    String own = resolve;
    boolean isUnclear =
        resolves.sourceTargets().isUnclear(module.path())
            || !resolves.sourceTargets().areAround(module.projectId(), module.path());
    return isUnclear && (own == null || others.isEmpty() || others.contains(own) || isOff(own));
  }

  private static boolean isOff(String name) {
    return name.equals(Variant.ALL);
  }

  private boolean isInResolve(SourceTarget target) {
    String own = resolve;
    return own == null
        || target.variants().stream()
            .map(Variant::resolve)
            .anyMatch(other -> other == null || other.equals(own));
  }

  @Override
  public String folderOf(ModuleFacts module) {
    return targets.targetsOf(module.path()).stream()
        .filter(this::isInResolve)
        .map(SourceTarget::folder)
        .findFirst()
        .orElse(module.sourceRoot());
  }

  @Override
  public boolean requires(String distribution) {
    String own = resolve;
    return own == null
        || !resolves.requirementOwners().knows(home, own)
        || !ownersOf(distribution).isEmpty();
  }

  private List<Owner> ownersOf(String distribution) {
    RequirementOwners owners = resolves.requirementOwners();
    return resolve == null ? List.of() : owners.of(home, resolve, distribution);
  }

  @Override
  public boolean locks(String distribution) {
    String own = resolve;
    LockedSet lock = own == null ? null : resolves.lockedSet(own);
    return lock == null
        ? requires(distribution)
        : lock.distributions().stream().anyMatch(l -> l.distribution().equals(distribution));
  }

  @Override
  public List<String> foldersOf(String distribution) {
    return ownersOf(distribution).stream().map(Owner::folder).toList();
  }

  @Override
  public boolean includes(ModuleFacts module) {
    return included.stream().anyMatch(entry -> isNamed(module, entry));
  }

  @Override
  public boolean ignores(ModuleFacts module) {
    return ignored.stream().anyMatch(entry -> isNamed(module, entry));
  }

  @Override
  public boolean includes(String distribution) {
    List<Owner> owners = ownersOf(distribution);
    return owners.stream().anyMatch(owner -> isNamed(owner, included));
  }

  @Override
  public boolean ignores(String distribution) {
    List<Owner> owners = ownersOf(distribution);
    return !owners.isEmpty() && owners.stream().allMatch(owner -> isNamed(owner, ignored));
  }

  private boolean isNamed(Owner owner, List<String> entries) {
    String from = folder;
    return from != null && entries.stream().anyMatch(e -> owner.isNamed(home, from, e));
  }

  /** Whether an entry names a file, the target that generates its target, or its folder's. */
  private boolean isNamed(ModuleFacts module, String entry) {
    String from = folder;
    String path = from == null ? null : PantsAddress.path(home, from, entry);
    if (path == null || path.equals(module.path())) {
      return path != null;
    }
    String named = PantsAddress.target(entry);
    String name = named.isEmpty() ? DirectoryPath.name(path) : named;
    return targets.targetsOf(module.path()).stream()
        .anyMatch(target -> target.folder().equals(path) && target.name().equals(name));
  }
}
