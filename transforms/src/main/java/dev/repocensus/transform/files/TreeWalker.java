package dev.repocensus.transform.files;

import dev.repocensus.analysis.config.UsageException;
import dev.repocensus.analysis.project.ListedFile;
import dev.repocensus.analysis.project.LocatedProblem;
import dev.repocensus.analysis.project.PruneRule;
import dev.repocensus.analysis.project.TreeListing;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Walks one root once: each directory is listed once and each entry examined once, with no
 * recursion. Symbolic links are not followed, special files not opened, directories that rules
 * prune not entered. The root itself is entered whatever it looks like.
 *
 * <p>Cost: one lstat per entry, on a few threads; memory for directories and kept files only. What
 * is found is in no order.
 */
public final class TreeWalker {
  private final WalkRules rules;
  private final Listers listers;
  private final List<String> directories = new ArrayList<>();
  private final List<String> excluded = new ArrayList<>();
  private final List<String> empty = new ArrayList<>();
  private final List<ListedFile> files = new ArrayList<>();
  private final SortedMap<String, Long> pruned = new TreeMap<>();
  private final List<LocatedProblem> problems = new ArrayList<>();

  private TreeWalker(WalkRules rules, Listers listers) {
    this.rules = rules;
    this.listers = listers;
  }

  /**
   * A directory to be listed.
   *
   * @param path its spelling relative to the root
   * @param odd whether that spelling is not its name on disk
   * @param isExcluded whether it is only looked at, not entered
   * @param canBuild whether it is a {@code build} beside a setup file
   */
  record Visit(Path directory, String path, boolean odd, boolean isExcluded, boolean canBuild) {

    Visit below(ListedDirectory.Child child, boolean isNowExcluded, boolean canNowBuild) {
      return new Visit(
          child.path(), spelled(child), odd || child.odd(), isNowExcluded, canNowBuild);
    }

    String spelled(ListedDirectory.Child child) {
      return path.isEmpty() ? child.name() : path + "/" + child.name();
    }
  }

  /**
   * Lists everything below a root.
   *
   * @throws UsageException if the root is no directory
   */
  public static WalkedTree walk(Path root, WalkRules rules) {
    if (!Files.isDirectory(root)) {
      throw new UsageException("the root " + root + " is not a directory");
    }
    Path real = RealPaths.of(root);
    try (Listers listers = new Listers(rules.names())) {
      return new WalkedTree(real, new TreeWalker(rules, listers).run(real));
    }
  }

  private TreeListing run(Path root) {
    boolean odd = LosslessName.isSuspect(root.toString());
    listers.list(new Visit(root, "", odd, false, false));
    for (ListedDirectory listed = listers.next(); listed != null; listed = listers.next()) {
      visit(listed.visit(), listed);
    }
    return new TreeListing(directories, excluded, empty, files, pruned, problems);
  }

  private void visit(Visit visit, ListedDirectory listed) {
    PruneRule rule = visit.path().isEmpty() ? null : listed.pruneRule();
    if (rule != null) {
      count(rule);
      return;
    }
    if (visit.isExcluded()) {
      count(PruneRule.EXCLUDED);
      excluded.add(visit.path());
    } else {
      directories.add(visit.path());
      enter(visit, listed);
    }
    if (listed.isEmpty()) {
      empty.add(visit.path());
    }
    files.addAll(listed.files());
    problems.addAll(listed.problems());
  }

  private void enter(Visit visit, ListedDirectory listed) {
    boolean canBuild = PruneRule.canBuild(listed.fileNames());
    boolean isBuild = visit.canBuild() && !listed.fileNames().contains("__init__.py");
    for (ListedDirectory.Child child : listed.children()) {
      PruneRule rule = ruleFor(child, isBuild);
      if (rule != null) {
        count(rule);
      } else {
        push(visit, child, canBuild && child.name().equals("build"));
      }
    }
  }

  private @Nullable PruneRule ruleFor(ListedDirectory.Child child, boolean isInBuild) {
    PruneRule byName = PruneRule.forName(child.name());
    if (byName != null) {
      return byName;
    }
    boolean isOutput = isInBuild && PruneRule.isBuildOutput(child.name());
    return isOutput ? PruneRule.BUILD_OUTPUT : rules.fenced().get(child.path());
  }

  private void push(Visit visit, ListedDirectory.Child child, boolean canBuild) {
    String path = visit.spelled(child);
    if (child.odd()) {
      problems.add(new LocatedProblem(null, path, notUtf8()));
    }
    listers.list(visit.below(child, rules.names().isExcluded(path), canBuild));
  }

  static Problem notUtf8() {
    return Problem.of(ProblemCode.FIL006, "the name is not UTF-8; its bad bytes are spelled \\xNN");
  }

  private void count(PruneRule rule) {
    pruned.merge(rule.text(), 1L, Long::sum);
  }
}
