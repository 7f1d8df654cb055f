package dev.repocensus.analysis.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What there is to find in the age of what a project locks, pins and runs on. */
public final class StalenessFindings {

  /** The rules, in the order of their codes. */
  static final List<StalenessRule> ALL =
      List.of(
          new Sta001YankedRelease(),
          new Sta002LeftBehind(),
          new Sta003PythonEnds(),
          new Sta004OnlyEndedPythons(),
          new Sta005Unmaintained(),
          new Sta006Quarantined());

  private StalenessFindings() {}

  /** The findings, by rule and subject; of several about one subject the first. */
  public static List<Finding> of(StalenessCase facts) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    for (StalenessRule rule : ALL) {
      rule.check(facts).forEach(each -> findings.putIfAbsent(each.fingerprint(), each));
    }
    return new ArrayList<>(findings.values());
  }
}
