package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.manifest.PythonValue.Call;
import dev.repocensus.analysis.manifest.PythonValue.Computed;
import dev.repocensus.analysis.manifest.PythonValue.Items;
import dev.repocensus.analysis.manifest.PythonValue.Pair;
import dev.repocensus.analysis.manifest.PythonValue.Pairs;
import dev.repocensus.analysis.manifest.PythonValue.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that a file gives a literal value. A list or dict that is added to later has one more
 * item that is computed; a name that is given two values is computed. Looked up by name only, never
 * listed.
 */
final class PythonConstants {
  /**
   * How much one file may grow by the use of its names: a list of lists of lists doubles each time.
   */
  private static final int BUDGET = 50_000;

  private record Known(PythonValue value, int size, int depth) {}

  private final Map<String, Known> values = new HashMap<>();
  private int spent;
  private boolean sealed;

  /** These names as they are at the end of the file: nothing read again changes them. */
  PythonConstants sealed() {
    sealed = true;
    return this;
  }

  /** A name gets a value; a second value makes it computed. */
  void assign(String name, PythonValue value, boolean certain) {
    if (sealed) {
      return;
    }
    boolean again = values.containsKey(name);
    PythonValue known = certain && !again ? value : new Computed(value.line());
    values.put(name, new Known(known, size(known), depth(known)));
  }

  /** What a name holds is added to, in a way that is not read. */
  void change(String name, int line) {
    Known known = values.get(name);
    if (sealed || known == null) {
      return;
    }
    PythonValue changed = new Computed(line);
    if (known.value() instanceof Items items) {
      changed = new Items(items.line(), with(items.items(), new Computed(line)));
    } else if (known.value() instanceof Pairs pairs) {
      Pair more = new Pair(Pair.UNPACKED, line, new Computed(line));
      changed = new Pairs(pairs.line(), with(pairs.pairs(), more));
    }
    values.put(name, new Known(changed, known.size() + 1, known.depth() + 1));
  }

  private static <T> List<T> with(List<T> all, T more) {
    // One mark of a change is enough, and a thousand changes copy the list once.
    if (!all.isEmpty() && isComputed(all.get(all.size() - 1))) {
      return all;
    }
    List<T> longer = new ArrayList<>(all);
    longer.add(more);
    return longer;
  }

  private static boolean isComputed(Object last) {
    return last instanceof Computed || (last instanceof Pair pair && pair.isUnpacked());
  }

  /** What the name stands for at a place so deep in brackets. */
  PythonValue resolve(String name, int line, int at) {
    Known known = values.get(name);
    boolean fits =
        known != null
            && at + known.depth() <= PythonExpressions.MAX_DEPTH
            && spent + known.size() <= BUDGET;
    if (known == null || !fits || known.value() instanceof Computed) {
      return new Computed(line);
    }
    spent += known.size();
    return known.value();
  }

  private static int size(PythonValue value) {
    int size = value instanceof Text text ? 1 + text.text().length() / 100 : 1;
    for (PythonValue part : parts(value)) {
      size = Math.min(size + size(part), BUDGET + 1);
    }
    return size;
  }

  private static int depth(PythonValue value) {
    int depth = 0;
    for (PythonValue part : parts(value)) {
      depth = Math.max(depth, depth(part) + 1);
    }
    return depth;
  }

  private static List<PythonValue> parts(PythonValue value) {
    if (value instanceof Items items) {
      return items.items();
    }
    Pairs pairs =
        value instanceof Pairs dict ? dict : value instanceof Call call ? call.arguments() : null;
    return pairs == null ? List.of() : pairs.pairs().stream().map(Pair::value).toList();
  }
}
