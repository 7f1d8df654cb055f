package dev.repocensus.analysis.resolve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stubs of the scope by the names of the modules they are of; looked up, never listed. */
final class Stubs {
  private static final int[] NONE = {};

  private final Map<String, int[]> byName = new HashMap<>();

  /**
   * @param names the dotted name of each file; null for those without
   */
  Stubs(List<ModuleFacts> modules, @Nullable String[] names) {
    for (int id = 0; id < names.length; id++) {
      String name = names[id];
      if (name != null && modules.get(id).isStub()) {
        byName.merge(name, new int[] {id}, (all, more) -> with(all, more[0]));
      }
    }
  }

  /** Of a name that thousands of stubs have a thousand say enough. */
  private static int[] with(int[] all, int more) {
    if (all.length >= Candidates.LIMIT) {
      return all;
    }
    int[] longer = Arrays.copyOf(all, all.length + 1);
    longer[all.length] = more;
    return longer;
  }

  /** Adds the stubs of a module. */
  void find(String name, Candidates found) {
    for (int id : byName.getOrDefault(name, NONE)) {
      found.add(id);
    }
  }
}
