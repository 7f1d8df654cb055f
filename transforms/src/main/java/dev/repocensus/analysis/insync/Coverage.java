package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.closure.Closure;
import dev.repocensus.analysis.closure.Pythons;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a lock is for every interpreter that its projects support, and its forks of one name for
 * every platform that the lock is for.
 *
 * @param covers null if no fork leaves anything out, and the lock or the projects do not say which
 *     interpreters they are for
 * @param gap an interpreter that the projects support and the lock is not for, null if there is
 *     none
 * @param forks names of which no entry is for an environment that needs them, one clause each
 * @param wanted the range of the projects, null if they state none
 */
public record Coverage(
    @Nullable Boolean covers, @Nullable Version gap, List<String> forks, @Nullable String wanted) {

  /**
   * The coverage of the interpreters that all of these projects support.
   *
   * @param closure the walk over the environments of the lock
   */
  public static Coverage of(Lockfile lock, List<DeclaredProject> projects, Closure closure) {
    List<String> forks = closure.gaps();
    String range = lock.pythonRequires();
    SpecifierSet wanted = SpecifierSet.ANY;
    for (DeclaredProject project : projects) {
      String own = project.requiresPython();
      if (own != null) {
        wanted = wanted.intersect(SpecifierSet.parse(own).value());
      }
    }
    if (range == null || range.isBlank() || wanted.isAny()) {
      return new Coverage(forks.isEmpty() ? null : (Boolean) false, null, forks, null);
    }
    List<Version> gaps = outside(new Pythons(List.of(wanted)), Pythons.of(range));
    return new Coverage(
        gaps.isEmpty() && forks.isEmpty(),
        gaps.isEmpty() ? null : gaps.get(0),
        forks,
        wanted.toString());
  }

  /** Interpreters of one range, near the bounds of both, that the other does not have. */
  static List<Version> outside(Pythons inside, Pythons other) {
    List<Version> around = new ArrayList<>(inside.bounds());
    around.addAll(other.bounds());
    return inside.sample(around).stream()
        .filter(each -> inside.contains(each) && !other.contains(each))
        .toList();
  }
}
