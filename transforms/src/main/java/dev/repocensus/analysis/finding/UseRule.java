package dev.repocensus.analysis.finding;

import dev.repocensus.schema.finding.FindingRule;
import java.util.stream.Stream;

/**
 * A rule about what one project imports and declares. To add one: its class, and its line in ALL.
 */
interface UseRule {

  /** Its place in the register. */
  FindingRule rule();

  /** What it finds. */
  Stream<Ruling> check(UseFacts facts);
}
