package dev.repocensus.analysis.project;

import java.util.Collection;
import java.util.SortedSet;

/**
 * Decides which directories of a listed root are projects, where module names start, and which file
 * belongs to which project. Cost: a few look-ups per directory and file, and one read per file that
 * decides (setup.py, pants.toml, BUILD).
 */
public final class ProjectFinder {
  private final DiscoveryRules rules;

  /** A finder for one root. */
  public ProjectFinder(DiscoveryRules rules) {
    this.rules = rules;
  }

  /**
   * Everything found in one listing. The same listing in another order gives the same answer.
   *
   * @param listing what a walk saw
   * @param contents the way to the small files that decide
   */
  public Discovery find(TreeListing listing, MarkerContents contents) {
    TreeFacts facts = TreeFacts.of(listing, contents, rules);
    Collection<String> stated = rules.sourceRoots();
    Projects projects = Projects.of(facts, rules.layouts(), stated);
    SortedSet<String> roots = SourceRoots.of(facts, projects, stated);
    return new FileAssignment(rules, facts, projects.directories(), roots).discover(listing);
  }
}
