package dev.repocensus.transform;

import dev.repocensus.analysis.conflicts.ProjectLink;
import java.util.List;

/** Which projects of the scope import which, sorted. */
public record ProjectLinks(List<ProjectLink> links) {}
