package dev.repocensus.analysis.project;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Submodules and linked worktrees that are not checked out: a directory with nothing but a {@code
 * .git} file, or an empty one that a .gitmodules names.
 */
final class Submodules {
  private static final int LIMIT = 1 << 20;

  private final TreeListing listing;
  private final MarkerContents contents;

  Submodules(TreeListing listing, MarkerContents contents) {
    this.listing = listing;
    this.contents = contents;
  }

  /** One problem for each directory that should hold a checkout and holds none. */
  List<LocatedProblem> withoutContent(Set<String> directories) {
    List<LocatedProblem> problems = new ArrayList<>();
    Set<String> empty = new HashSet<>(listing.emptyDirectories());
    SortedSet<String> expected = new TreeSet<>();
    for (ListedFile file : listing.files()) {
      if (file.name().equals(".git")) {
        expected.add(file.folder());
      } else if (file.name().equals(".gitmodules") && file.isReadable()) {
        expected.addAll(stated(file, problems));
      }
    }
    expected.removeIf(directory -> !empty.contains(directory) || !directories.contains(directory));
    expected.forEach(directory -> problems.add(new LocatedProblem(null, directory, absent())));
    return problems;
  }

  private static Problem absent() {
    return Problem.of(ProblemCode.FIL009, "a submodule or worktree without content");
  }

  private List<String> stated(ListedFile file, List<LocatedProblem> problems) {
    Outcome<byte[]> head = contents.head(file, LIMIT);
    head.problems().forEach(p -> problems.add(new LocatedProblem(null, file.path(), p)));
    List<String> directories = new ArrayList<>();
    new String(head.value(), StandardCharsets.UTF_8)
        .lines()
        .map(Submodules::pathIn)
        .map(written -> DirectoryPath.resolve(file.folder(), written))
        .forEach(
            directory -> directories.addAll(directory == null ? List.of() : List.of(directory)));
    return directories;
  }

  /** The value of a line {@code path = x}; empty for other lines. */
  private static String pathIn(String line) {
    int equals = line.indexOf('=');
    boolean isPath = equals >= 0 && line.substring(0, equals).strip().equals("path");
    String value = isPath ? line.substring(equals + 1).strip() : "";
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
