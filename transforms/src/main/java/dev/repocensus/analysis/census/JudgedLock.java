package dev.repocensus.analysis.census;

import dev.repocensus.analysis.closure.Closure;
import dev.repocensus.analysis.insync.LockInputs;
import dev.repocensus.analysis.insync.LockJudgement;
import dev.repocensus.analysis.scan.LockFacts;

/**
 * A lock, and what follows from what it should have been made from.
 *
 * @param facts what it says
 * @param inputs what it was held against
 * @param closure what its edges say
 * @param judgement whether it is in sync
 */
public record JudgedLock(
    LockFacts facts, LockInputs inputs, Closure closure, LockJudgement judgement) {}
