package dev.repocensus.analysis.project;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which directories of one root are projects: those with a marker; in a Pants repository also
 * recognised layouts, each folder of {@code lib/} and {@code 3rdparty/}, and directories whose
 * BUILD ships something; and the root itself.
 */
final class Projects {
  private final TreeFacts facts;
  private final SortedSet<String> directories = new TreeSet<>(UTF8_ORDER);
  private final Set<String> layoutProjects = new HashSet<>();
  private final SortedSet<String> layoutRoots = new TreeSet<>(UTF8_ORDER);
  private final SortedSet<String> libraries;

  private Projects(TreeFacts facts) {
    this.facts = facts;
    this.libraries = facts.foldersOf("lib");
  }

  /** Decides from the facts; what the configuration states is taken into account. */
  static Projects of(TreeFacts facts, List<Layout> layouts, Collection<String> configuredRoots) {
    Projects found = new Projects(facts);
    found.directories.add("");
    found.directories.addAll(facts.marked);
    found.directories.addAll(found.libraries);
    found.directories.addAll(facts.foldersOf("3rdparty"));
    found.addLayouts(layouts);
    found.addBuilt(SourceRoots.of(facts, found, configuredRoots));
    return found;
  }

  /** The directories, sorted. */
  SortedSet<String> directories() {
    return Collections.unmodifiableSortedSet(directories);
  }

  /** The source roots that layouts showed, sorted. */
  SortedSet<String> layoutRoots() {
    return Collections.unmodifiableSortedSet(layoutRoots);
  }

  /** Whether it is a folder of {@code lib/} without a marker: then {@code lib} is its root. */
  boolean isLibraryByPlace(String directory) {
    return libraries.contains(directory) && !facts.marked.contains(directory);
  }

  private void addLayouts(List<Layout> configured) {
    for (String directory : facts.directories) {
      configured.forEach(layout -> layout.match(directory).ifPresent(this::addLayout));
      if (!facts.pants.isEmpty()) {
        Layout.PANTS
            .match(directory)
            .filter(match -> facts.isInPants(match.project()))
            .ifPresent(this::addLayout);
      }
    }
  }

  /** Parents come before children, so a layout inside a source root finds that root here. */
  private void addLayout(Layout.Match match) {
    if (TreeFacts.nearest(match.project(), layoutRoots) == null) {
      layoutRoots.add(match.sourceRoot());
      layoutProjects.add(match.project());
      directories.add(match.project());
    }
  }

  private void addBuilt(Set<String> roots) {
    facts.targets.forEach(
        (directory, names) -> {
          if (BuildTargets.areDeployable(names) && isFree(directory, roots)) {
            directories.add(directory);
          }
        });
  }

  /** The root itself would make nothing free: it does not count as a source root or a layout. */
  private boolean isFree(String directory, Set<String> roots) {
    return isRootOrNone(TreeFacts.nearest(directory, roots))
        && isRootOrNone(TreeFacts.nearest(directory, layoutProjects));
  }

  private static boolean isRootOrNone(@Nullable String directory) {
    return directory == null || directory.isEmpty();
  }
}
