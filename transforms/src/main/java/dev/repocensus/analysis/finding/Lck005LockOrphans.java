package dev.repocensus.analysis.finding;

import dev.repocensus.schema.finding.FindingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Entries of a lock that no root reaches. */
final class Lck005LockOrphans implements LockRule {

  @Override
  public FindingRule rule() {
    return FindingRule.LCK005;
  }

  private static final int NAMED = 10;

  @Override
  public Stream<Finding> check(LockCase lock) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < lock.closure().nodes().size(); i++) {
      if (Boolean.TRUE.equals(lock.closure().nodes().get(i).isOrphan())) {
        names.add(LockCase.name(lock.lock().distributions().get(i)));
      }
    }
    return names.isEmpty() ? Stream.empty() : Stream.of(lock.about(rule(), message(names)));
  }

  private static String message(List<String> names) {
    int more = names.size() - NAMED;
    String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return "nothing asks for " + first + (more > 0 ? " and " + more + " more" : "");
  }
}
