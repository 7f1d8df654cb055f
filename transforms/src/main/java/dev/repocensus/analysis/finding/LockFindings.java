package dev.repocensus.analysis.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What there is to find in one lock. */
public final class LockFindings {

  /** The rules, in the order of their codes. */
  static final List<LockRule> ALL =
      List.of(
          new Lck002LockOutOfSync(),
          new Lck003LockIncomplete(),
          new Lck004LockNotClosed(),
          new Lck005LockOrphans(),
          new Lck006LockEnvironments(),
          new Lck007LockInterpreter(),
          new Lck008LockIntegrity(),
          new Lck009LockSourceDrift(),
          new Res008FromTwoIndexes());

  private LockFindings() {}

  /** The findings, by rule and subject; of several about one subject the first. */
  public static List<Finding> of(LockCase lock) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    for (LockRule rule : ALL) {
      rule.check(lock).forEach(each -> findings.putIfAbsent(each.fingerprint(), each));
    }
    return new ArrayList<>(findings.values());
  }
}
