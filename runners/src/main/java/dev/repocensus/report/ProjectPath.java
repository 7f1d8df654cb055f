package dev.repocensus.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A way from one project to another along imports.
 *
 * @param steps at least one
 */
public record ProjectPath(List<ProjectStep> steps) {

  /** The projects on the way, both ends among them. */
  public List<String> projects() {
    List<String> projects = new ArrayList<>();
    projects.add(steps.get(0).source());
    steps.forEach(step -> projects.add(step.target()));
    return projects;
  }

  /** Imported names behind all steps. */
  public long imports() {
    return steps.stream().mapToLong(ProjectStep::imports).sum();
  }

  /** The weakest layer of a step: the way is there in that layer. */
  public String layer() {
    boolean isEager = steps.stream().allMatch(step -> step.layer().equals("eager"));
    boolean runs = steps.stream().allMatch(ProjectStep::runs);
    return isEager ? "eager" : runs ? "runtime" : "typing";
  }
}
