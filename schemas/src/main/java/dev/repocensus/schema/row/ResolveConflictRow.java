package dev.repocensus.schema.row;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One distribution that two sides cannot agree on, or lock differently. */
@TableSpec(
    name = "resolve_conflicts",
    grain = "distribution that two sides disagree on",
    key = {"distribution", "conflict_kind", "side_a", "side_b"},
    sort = {"distribution", "side_a", "side_b"})
@Doc(
    "Every pair of projects or resolves that exclude each other in one distribution, or have it locked at two versions.")
public record ResolveConflictRow(
    @Doc("Normalized name of the distribution (PEP 503).") String distribution,
    @Doc("Which two facts disagree.") ConflictKind conflictKind,
    @Doc("Whether one side has it only through another distribution.") boolean isTransitive,
    @Doc("Resolve or project, the one that sorts first.") String sideA,
    @Doc("Resolve or project that disagrees with it.") String sideB,
    @Doc("What the first side asks for; NULL if it only locks.") @Nullable String specifierA,
    @Doc("What the second side asks for; NULL if it only locks.") @Nullable String specifierB,
    @Doc("Version that the first side has locked; NULL if none.") @Nullable String versionA,
    @Doc("Version that the second side has locked; NULL if none.") @Nullable String versionB,
    @Doc("File of the first side that says so.") @Nullable String evidencePathA,
    @Doc("Its line, from 1; NULL if the format gives none.") @Nullable Integer evidenceLineA,
    @Doc("File of the second side that says so.") @Nullable String evidencePathB,
    @Doc("Its line, from 1; NULL if the format gives none.") @Nullable Integer evidenceLineB,
    @Doc("Distributions from what the first side declares to this one; empty if it asks itself.")
        List<String> chainA,
    @Doc("Distributions from what the second side declares to this one; empty if it asks itself.")
        List<String> chainB,
    @Doc(
            "Largest version that all inputs and locked edges of both sides allow, of those that a release index has and did not yank, or, where none knows the distribution, of those locked anywhere in the scope; NULL if there is none, as for every declared conflict.")
        @Nullable String unifyAt,
    @Doc(
            "Projects that it touches: those that ask as either side does, or in which two such sides meet, also where one pair stands for many.")
        long projectsAffected,
    @Doc("How unify_at is known to exist; NULL without one.")
        @Nullable UnifyEvidence unifyEvidence) {}
