package dev.repocensus.transform.files;

import dev.repocensus.analysis.project.PruneRule;
import dev.repocensus.analysis.project.WantedNames;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a walk is told: which names to keep, and which directories never to enter, wherever they
 * lie.
 *
 * @param names which files are kept and which paths are excluded
 * @param fenced absolute directories that are never entered, each with the rule it counts under
 */
public record WalkRules(WantedNames names, Map<Path, PruneRule> fenced) {

  public WalkRules {
    fenced = Map.copyOf(fenced);
  }

  /** Nothing configured, nothing fenced. */
  public static WalkRules byDefault() {
    return new WalkRules(WantedNames.byDefault(), Map.of());
  }

  /** The same rules with one more directory that is never entered, for example the lake. */
  public WalkRules without(Path directory, PruneRule rule) {
    Map<Path, PruneRule> more = new HashMap<>(fenced);
    more.put(RealPaths.of(directory), rule);
    return new WalkRules(names, more);
  }
}
