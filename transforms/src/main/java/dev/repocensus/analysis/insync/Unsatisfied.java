package dev.repocensus.analysis.insync;

/**
 * A declared requirement that a lock does not satisfy.
 *
 * @param reason who asks for what, and what is locked instead
 */
public record Unsatisfied(DeclaredInput input, String distribution, String reason) {}
