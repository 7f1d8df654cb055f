package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The requirements a PEX lock was made for, and what they say of its entries. */
final class PexRoots {
  private final Set<String> names = new HashSet<>();
  private final Set<String> urls = new HashSet<>();

  PexRoots(List<String> requirements) {
    for (String text : requirements) {
      Requirement.parse(text).value().ifPresent(this::add);
    }
  }

  private void add(Requirement requirement) {
    names.add(requirement.distribution());
    if (requirement.url() != null) {
      urls.add(requirement.distribution());
    }
  }

  boolean areKnown() {
    return !names.isEmpty();
  }

  boolean contains(String name) {
    return names.contains(name);
  }

  boolean isUrl(String name) {
    return urls.contains(name);
  }

  /** The entries as locked distributions: each name, version and platform once. */
  List<LockedDistribution> locked(List<PexEntry> entries, List<Problem> problems) {
    List<LockedDistribution> locked = new ArrayList<>();
    for (PexEntry entry : entries) {
      String name = entry.name();
      if (name == null) {
        problems.add(Problem.at(ProblemCode.LCK012, entry.line(), "an entry has no name"));
      } else {
        locked.add(entry.locked(name, this, problems));
      }
    }
    return Duplicates.dropped(locked, problems);
  }
}
