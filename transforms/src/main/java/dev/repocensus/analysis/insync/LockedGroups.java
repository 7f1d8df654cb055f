package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.LockFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** PDM locks the groups it is asked to: what a lock was not asked for, it need not hold. */
final class LockedGroups {
  private static final String DEFAULT = "default";

  private LockedGroups() {}

  /** Whether a lock is for the group of a requirement; every lock is that does not say. */
  static Predicate<DeclaredInput> of(Lockfile lock) {
    Set<String> groups = new TreeSet<>();
    if (lock.format() == LockFormat.PDM) {
      lock.inputs().setting("groups").forEach(each -> groups.add(normal(each)));
    }
    return groups.isEmpty() ? input -> true : input -> groups.contains(groupOf(input));
  }

  private static String groupOf(DeclaredInput input) {
    boolean isDefault = input.groupKind() == GroupKind.RUNTIME || input.groupName().isEmpty();
    return isDefault ? DEFAULT : normal(input.groupName());
  }

  private static String normal(String group) {
    return DistributionName.normalize(group);
  }
}
