package dev.repocensus.analysis.project;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is there to be scanned.
 *
 * @param projects sorted by the UTF-8 bytes of their ids
 * @param pruned directories not entered, counted by rule
 * @param files how many files matter, over all projects
 * @param bytes their sizes in sum, when they were listed
 * @param problems what could not be found out, sorted by path
 */
public record Discovery(
    List<DiscoveredProject> projects,
    SortedMap<String, Long> pruned,
    long files,
    long bytes,
    List<LocatedProblem> problems) {

  /** Several roots as one answer. */
  public static Discovery merge(List<Discovery> parts) {
    List<DiscoveredProject> projects = new ArrayList<>();
    List<LocatedProblem> problems = new ArrayList<>();
    SortedMap<String, Long> pruned = new TreeMap<>();
    for (Discovery part : parts) {
      projects.addAll(part.projects());
      problems.addAll(part.problems());
      part.pruned().forEach((rule, count) -> pruned.merge(rule, count, Long::sum));
    }
    return of(projects, pruned, problems);
  }

  /** Projects and problems in any order; what can be counted is counted. */
  static Discovery of(
      List<DiscoveredProject> projects,
      SortedMap<String, Long> pruned,
      List<LocatedProblem> problems) {
    long files = projects.stream().mapToLong(project -> project.files().size()).sum();
    long bytes =
        projects.stream()
            .flatMap(project -> project.files().stream())
            .mapToLong(FileEntry::size)
            .sum();
    return new Discovery(
        sorted(projects, Comparator.comparing(p -> p.info().projectId(), UTF8_ORDER)),
        Collections.unmodifiableSortedMap(pruned),
        files,
        bytes,
        sorted(problems, PROBLEM_ORDER));
  }

  private static final Comparator<LocatedProblem> PROBLEM_ORDER =
      Comparator.comparing(LocatedProblem::path, Comparator.nullsFirst(UTF8_ORDER))
          .thenComparing(located -> located.problem().code())
          .thenComparing(located -> located.problem().message(), UTF8_ORDER);

  private static <T> List<T> sorted(List<T> values, Comparator<? super T> order) {
    List<T> copy = new ArrayList<>(values);
    copy.sort(order);
    return List.copyOf(copy);
  }
}
