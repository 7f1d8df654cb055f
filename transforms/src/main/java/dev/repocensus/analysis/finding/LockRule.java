package dev.repocensus.analysis.finding;

import dev.repocensus.schema.finding.FindingRule;
import java.util.stream.Stream;

/** A rule about one lock. To add one: its class, and its line in {@link LockFindings}. */
interface LockRule {

  /** Its place in the register. */
  FindingRule rule();

  /** What it finds, each subject once. */
  Stream<Finding> check(LockCase lock);
}
