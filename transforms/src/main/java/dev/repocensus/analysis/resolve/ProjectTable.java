package dev.repocensus.analysis.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The projects of the scope, numbered in the order of their ids, and what all of them know. */
final class ProjectTable {
  private final List<ProjectFacts> projects;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> atDirectory = new HashMap<>();
  private final Map<String, Integer> ofRoot = new HashMap<>();
  private final Map<String, List<String>> publishers = new HashMap<>();
  private final Set<String> distributions = new HashSet<>();

  ProjectTable(List<ProjectFacts> projects) {
    this.projects = projects;
    for (ProjectFacts project : projects) {
      int number = numbers.size();
      numbers.put(project.projectId(), number);
      atDirectory.putIfAbsent(project.directory(), number);
      distributions.addAll(project.declared());
      distributions.addAll(project.locked());
      for (String published : project.publishes()) {
        publishers.computeIfAbsent(published, name -> new ArrayList<>()).add(project.projectId());
      }
    }
  }

  int size() {
    return projects.size();
  }

  /** The number of a project; one behind the last if it is not known. */
  int number(String projectId) {
    return numbers.getOrDefault(projectId, projects.size());
  }

  @Nullable ProjectFacts get(String projectId) {
    Integer number = numbers.get(projectId);
    return number == null ? null : projects.get(number);
  }

  /** The number of the project whose directory is nearest above a source root. Not for threads. */
  int ofRoot(String root) {
    return ofRoot.computeIfAbsent(root, this::nearest);
  }

  /**
   * The number of the project that holds a path; -1 if none does but the one of the whole scope,
   * which holds everything.
   */
  int holder(String path) {
    int found = nearest(path);
    boolean isNamed = found < size() && !projects.get(found).directory().isEmpty();
    return isNamed || path.isEmpty() ? found : -1;
  }

  /** The id of the project with this directory. */
  @Nullable String at(String directory) {
    Integer found = atDirectory.get(directory);
    return found == null ? null : projects.get(found).projectId();
  }

  private int nearest(String root) {
    for (String directory = root; ; directory = ModuleNames.directory(directory)) {
      Integer found = atDirectory.get(directory);
      if (found != null || directory.isEmpty()) {
        return found == null ? projects.size() : found;
      }
    }
  }

  /** The ids of the projects that publish a distribution, sorted. */
  List<String> publishersOf(String distribution) {
    return publishers.getOrDefault(distribution, List.of());
  }

  /** Whether any project of the scope declares or locks a distribution. */
  boolean knows(String distribution) {
    return distributions.contains(distribution);
  }
}
