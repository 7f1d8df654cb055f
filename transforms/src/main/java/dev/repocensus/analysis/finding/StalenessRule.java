package dev.repocensus.analysis.finding;

import dev.repocensus.schema.finding.FindingRule;
import java.util.stream.Stream;

/** A rule about the age of things. To add one: its class, and its line in the list of findings. */
interface StalenessRule {

  /** Its place in the register. */
  FindingRule rule();

  /** What it finds. */
  Stream<Finding> check(StalenessCase facts);
}
