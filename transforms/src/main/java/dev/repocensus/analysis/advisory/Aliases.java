package dev.repocensus.analysis.advisory;

import dev.repocensus.schema.index.AdvisoryAliasRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which ids name one thing: two records with a common alias do, and so on from record to record. An
 * id of a malicious release joins nothing, since the flaw beside it is another matter.
 */
final class Aliases {
  private final Map<String, String> parents = new HashMap<>();
  private final SortedMap<String, TreeSet<String>> ofMalicious = new TreeMap<>();

  void add(AdvisoryAliasRow row) {
    if (Malicious.isId(row.advisoryId())) {
      ofMalicious.computeIfAbsent(row.advisoryId(), id -> new TreeSet<>()).add(row.alias());
    } else if (!Malicious.isId(row.alias())) {
      join(row.advisoryId(), row.alias());
    }
  }

  /** The smaller id becomes the root, so that the root is the first by name. */
  private void join(String one, String other) {
    String a = rootOf(one);
    String b = rootOf(other);
    if (!a.equals(b)) {
      parents.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
    }
  }

  /** The first by name of all ids of the same thing. */
  String rootOf(String id) {
    String root = id;
    for (String up = parents.get(root); up != null; up = parents.get(root)) {
      root = up;
    }
    String at = id;
    for (String up = parents.get(at); up != null; up = parents.get(at)) {
      parents.put(at, root);
      at = up;
      if (at.equals(root)) {
        break;
      }
    }
    return root;
  }

  /** The other ids of the thing with a root, sorted, for every root in question. */
  SortedMap<String, List<String>> others() {
    SortedMap<String, TreeSet<String>> sorted = new TreeMap<>();
    for (String id : List.copyOf(parents.keySet())) {
      sorted.computeIfAbsent(rootOf(id), root -> new TreeSet<>()).add(id);
    }
    sorted.putAll(ofMalicious);
    SortedMap<String, List<String>> others = new TreeMap<>();
    sorted.forEach((root, ids) -> others.put(root, new ArrayList<>(ids)));
    return others;
  }
}
