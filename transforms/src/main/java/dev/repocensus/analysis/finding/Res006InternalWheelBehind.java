package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.conflicts.KnownVersions;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.resolves.LockedSet;
import dev.repocensus.analysis.resolves.LockedSet.Locked;
import dev.repocensus.analysis.resolves.Publisher;
import dev.repocensus.analysis.resolves.ResolvePart;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseConfidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A lock that holds an older version of a distribution than the project of the scope that publishes
 * it is at. A source tree that is locked in place is never behind.
 */
final class Res006InternalWheelBehind implements ResolveRule {

  @Override
  public List<Finding> check(ResolveFacts facts) {
    KnownVersions known = new KnownVersions(facts.index());
    List<Finding> found = new ArrayList<>();
    Set<String> subjects = new HashSet<>();
    for (ResolvePart part : facts.index().parts().parts()) {
      for (LockedSet lock : part.locks()) {
        for (Locked locked : lock.distributions()) {
          for (Publisher publisher : facts.index().publishersOf(locked.distribution())) {
            if (isBuilt(locked) && subjects.add(lock.path() + "\n" + locked.distribution())) {
              check(lock, locked, publisher, known, found);
            }
          }
        }
      }
    }
    return found;
  }

  private static boolean isBuilt(Locked locked) {
    return switch (locked.sourceKind()) {
      case INDEX, URL, VCS -> true;
      case PATH, EDITABLE, VIRTUAL -> false;
    };
  }

  private static void check(
      LockedSet lock,
      Locked locked,
      Publisher publisher,
      KnownVersions known,
      List<Finding> found) {
    Version held = version(locked.version());
    Version head = version(publisher.version());
    if (held == null || head == null || held.compareTo(head) >= 0) {
      return;
    }
    TreeSet<Version> between =
        new TreeSet<>(known.of(locked.distribution()).subSet(held, false, head, true));
    between.add(head);
    found.add(
        Finding.of(
            FindingRule.RES006,
            lock.projectId(),
            locked.distribution() + " " + lock.path(),
            lock.path(),
            locked.line(),
            locked.distribution()
                + " is locked at "
                + held
                + ", "
                + publisher.projectId()
                + " publishes "
                + head
                + " ("
                + between.size()
                + (between.size() == 1 ? " known version behind)" : " known versions behind)"),
            UseConfidence.CERTAIN));
  }

  private static @Nullable Version version(@Nullable String text) {
    return text == null ? null : Version.parse(text).orElse(null);
  }
}
