package dev.repocensus.analysis.use;

import java.util.List;
import java.util.Set;

/** What the judgement of one project asks about the rest of the scope. */
public interface Surroundings {

  /** The normalized names that another project publishes, the main one first; empty if none. */
  List<String> publishedBy(String projectId);

  /** The resolves that the project uses, sorted by name. */
  List<NameGraph> resolves();

  /**
   * The distributions that a resolve was made for, where using the resolve is the way to declare
   * them; else empty.
   */
  Set<String> inputsOf(String resolveName);

  /** Resolves of the scope that the project does not use and that hold a distribution, sorted. */
  List<String> otherResolvesWith(String distribution);

  /** Whether a tool declares other projects by itself when they are imported. */
  boolean infersProjects();
}
