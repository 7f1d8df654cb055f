package dev.repocensus.analysis.census;

import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.analysis.resolve.ProjectFacts;
import dev.repocensus.analysis.use.LockGraph;
import dev.repocensus.analysis.use.ProjectUses;
import dev.repocensus.analysis.use.Surroundings;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The scope around a project that uses the locks beside its own manifests and no others. */
public record OwnSurroundings(ProjectUses project, ModuleIndex index) implements Surroundings {

  @Override
  public @Nullable String distributionOf(String projectId) {
    ProjectFacts found = index.project(projectId);
    return found == null ? null : found.distribution();
  }

  @Override
  public List<LockGraph> resolves() {
    return project.locks();
  }

  @Override
  public Set<String> inputsOf(String resolveName) {
    return Set.of();
  }

  @Override
  public List<String> otherResolvesWith(String distribution) {
    return List.of();
  }

  @Override
  public boolean infersProjects() {
    return false;
  }
}
