package dev.repocensus.analysis.resolves;

import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.schema.row.RequirementKind;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells requirements that no lock answers from those that some lock was made from. Linear in the
 * requirements of the scope to make.
 */
public final class UnlockedRequirements {
  private final Set<String> inputs = new HashSet<>();
  private final Set<String> locks = new HashSet<>();

  public UnlockedRequirements(ResolveIndex resolves) {
    for (ResolvePart part : resolves.parts().parts()) {
      for (LockedSet lock : part.locks()) {
        locks.add(lock.path());
        if (lock.isReadable()) {
          resolves.inputsOf(lock.lockfileId()).forEach(each -> inputs.add(key(each.requirement())));
        }
      }
    }
  }

  /** Whether it asks for a release of an index, and no lock says which one it gets. */
  public boolean has(DeclaredRequirement requirement) {
    return requirement.kind() == RequirementKind.REQUIREMENT
        && requirement.distribution() != null
        && requirement.urlRedacted() == null
        && !locks.contains(requirement.sourcePath())
        && !inputs.contains(key(requirement));
  }

  private static String key(DeclaredRequirement requirement) {
    return requirement.position() + " " + requirement.sourcePath();
  }
}
