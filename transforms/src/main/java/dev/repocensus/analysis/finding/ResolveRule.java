package dev.repocensus.analysis.finding;

import java.util.List;

/** A rule about the resolves of a scope. */
interface ResolveRule {

  /** What it finds, in any order. */
  List<Finding> check(ResolveFacts facts);
}
