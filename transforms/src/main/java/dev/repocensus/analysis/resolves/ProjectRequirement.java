package dev.repocensus.analysis.resolves;

import dev.repocensus.analysis.manifest.DeclaredRequirement;

/** A requirement and the project that declares it. */
public record ProjectRequirement(String projectId, DeclaredRequirement requirement) {}
