package dev.repocensus.analysis.use;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one lock holds, as a graph of names.
 *
 * @param resolveName the resolve it locks
 * @param nodes the locked distributions, sorted by name, each once
 */
public record NameGraph(String resolveName, List<Node> nodes) {

  /**
   * One locked distribution, whatever its forks.
   *
   * @param name the normalized name
   * @param version the largest locked version; null for a source tree
   * @param isRoot whether the lock says that a project asks for it itself
   * @param requires the names it requires, sorted
   */
  public record Node(
      String name, @Nullable String version, boolean isRoot, List<String> requires) {}

  /** Puts the nodes in order. */
  public NameGraph {
    nodes = nodes.stream().sorted(Comparator.comparing(Node::name)).toList();
  }

  /** What is locked under a name; null if nothing is. */
  public @Nullable Node node(String name) {
    int at =
        Collections.binarySearch(
            nodes, new Node(name, null, false, List.of()), Comparator.comparing(Node::name));
    return at < 0 ? null : nodes.get(at);
  }

  /** Names that the lock was made for, as far as it says so. */
  List<String> roots() {
    return nodes.stream().filter(Node::isRoot).map(Node::name).toList();
  }

  /** What some of the names bring along, and the shortest ways to it. Linear in the lock. */
  Reach reach(Collection<String> from) {
    Map<String, String> parents = new HashMap<>();
    Deque<Node> open = new ArrayDeque<>();
    for (String name : from.stream().sorted().toList()) {
      visit(name, name, parents, open);
    }
    while (!open.isEmpty()) {
      Node node = open.removeFirst();
      node.requires().forEach(next -> visit(next, node.name(), parents, open));
    }
    return new Reach(parents);
  }

  private void visit(String name, String parent, Map<String, String> parents, Deque<Node> open) {
    Node node = node(name);
    if (node != null && parents.putIfAbsent(name, parent) == null) {
      open.add(node);
    }
  }

  /** Which names are brought along, and by which others. */
  static final class Reach {
    /** A chain is for people; what is longer is cut in its middle. */
    private static final int LONGEST = 50;

    private final Map<String, String> parents;

    private Reach(Map<String, String> parents) {
      this.parents = parents;
    }

    boolean has(String name) {
      return parents.containsKey(name);
    }

    /** Everything that is reached, the starts too, sorted. */
    List<String> names() {
      return parents.keySet().stream().sorted().toList();
    }

    /** The way to a name, from a start to itself; empty if there is none. */
    List<String> chain(String name) {
      Deque<String> chain = new ArrayDeque<>();
      String at = parents.containsKey(name) ? name : null;
      while (at != null) {
        chain.addFirst(at);
        String parent = parents.getOrDefault(at, at);
        at = parent.equals(at) ? null : parent;
      }
      List<String> whole = List.copyOf(chain);
      if (whole.size() <= LONGEST) {
        return whole;
      }
      List<String> cut = new ArrayList<>(whole.subList(0, LONGEST - 1));
      cut.add(name);
      return List.copyOf(cut);
    }
  }
}
