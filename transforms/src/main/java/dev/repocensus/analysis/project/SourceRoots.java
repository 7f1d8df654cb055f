package dev.repocensus.analysis.project;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where module names start. For each project P: P/src where it exists, and P; what manifests, the
 * configuration and a recognised layout state; below a pants.toml with {@code root_patterns} only
 * what they match; and always the root itself. A directory with an {@code __init__.py} is part of a
 * package and no root, unless a strong marker, a pattern or the configuration says so.
 */
final class SourceRoots {
  private final TreeFacts facts;
  private final Collection<String> configured;
  private final SortedSet<String> roots = new TreeSet<>(UTF8_ORDER);

  private SourceRoots(TreeFacts facts, Collection<String> configured) {
    this.facts = facts;
    this.configured = configured;
  }

  /**
   * The roots, sorted, the root ("") among them.
   *
   * @param found the projects, each with what made it one
   * @param configured directories that the configuration states, as paths below the root
   */
  static SortedSet<String> of(TreeFacts facts, Projects found, Collection<String> configured) {
    SourceRoots roots = new SourceRoots(facts, configured);
    found.directories().forEach(project -> roots.addOf(project, found));
    roots.roots.addAll(facts.declared);
    roots.roots.addAll(found.layoutRoots());
    roots.roots.removeIf(root -> facts.packages.contains(root) && !facts.strong.contains(root));
    roots.applyPatterns();
    roots.addConfigured();
    return roots.roots;
  }

  private void addOf(String project, Projects found) {
    String src = DirectoryPath.join(project, "src");
    if (facts.directories.contains(src)) {
      roots.add(src);
    }
    roots.add(found.isLibraryByPlace(project) ? DirectoryPath.parent(project) : project);
  }

  private void applyPatterns() {
    Map<String, List<String>> pants = facts.pants;
    Set<String> ruled = new TreeSet<>(UTF8_ORDER);
    pants.forEach((home, patterns) -> ruled.addAll(patterns.isEmpty() ? List.of() : List.of(home)));
    roots.removeIf(root -> TreeFacts.nearest(root, ruled) != null);
    ruled.forEach(home -> addMatches(home, RootPatterns.of(pants.getOrDefault(home, List.of()))));
    roots.add("");
  }

  private void addMatches(String home, RootPatterns patterns) {
    for (String directory : facts.directories.tailSet(home)) {
      if (DirectoryPath.isWithin(directory, home)) {
        if (patterns.match(DirectoryPath.below(directory, home))) {
          roots.add(directory);
        }
      } else if (!directory.startsWith(home)) {
        break;
      }
    }
  }

  private void addConfigured() {
    for (String written : configured) {
      String directory = DirectoryPath.resolve("", written);
      if (directory != null && facts.directories.contains(directory)) {
        roots.add(directory);
      }
    }
  }
}
