package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Redaction;
import dev.repocensus.analysis.packaging.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * A declared input and what it says.
 *
 * @param parsed null if it is no requirement
 */
record ParsedInput(DeclaredInput input, @Nullable Requirement parsed) {

  static ParsedInput of(DeclaredInput input) {
    return new ParsedInput(input, Requirement.parse(input.requirement()).value().orElse(null));
  }

  String distribution() {
    return parsed == null ? DistributionName.normalize(input.requirement()) : parsed.distribution();
  }

  /** The start of a reason: who asks for what. */
  String asks() {
    return input.place() + " asks for '" + Redaction.excerpt(input.requirement()) + "'";
  }
}
