package dev.repocensus.analysis.distribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All modules of all distributions as one tree, from which the shortest prefixes that still tell
 * them apart are taken. A prefix is never shorter than what a distribution has a file for: a bare
 * directory is nobody's, and whoever is added tomorrow may put something into it. Only where one
 * distribution fills such a directory with many modules, and nobody else does, is it taken for its
 * owner.
 *
 * <p>Modules of forks that install the same files are one prefix with both names, also where one of
 * them has a few modules more: that is a difference of versions.
 */
final class PrefixTree {
  /** Two that share this part of the smaller one's modules are forks of one another. */
  private static final double FORK = 0.5;

  /** A bare directory with so many modules, all of one distribution, is that distribution's. */
  private static final int MANY = 8;

  private final Node root = new Node();
  private final Map<String, Integer> sizes = new HashMap<>();
  private final Map<String, Integer> shared = new HashMap<>();

  private static final class Node {
    final TreeMap<String, Node> children = new TreeMap<>();
    final TreeSet<String> owners = new TreeSet<>();
  }

  void add(String module, List<String> distributions) {
    Node node = root;
    for (String component : module.split("\\.", -1)) {
      node = node.children.computeIfAbsent(component, key -> new Node());
    }
    node.owners.addAll(distributions);
  }

  /** The prefixes and their owners, sorted by prefix. */
  List<ModulePrefix> compress(ProviderKind kind) {
    count();
    List<ModulePrefix> prefixes = new ArrayList<>();
    List<Step> open = new ArrayList<>(List.of(new Step("", root, new TreeSet<>())));
    while (!open.isEmpty()) {
      Step step = open.remove(open.size() - 1);
      SortedSet<String> said = step.inherited;
      SortedSet<String> owners = ownersOf(step);
      if (differs(owners, said)) {
        said = owners;
        prefixes.add(new ModulePrefix(step.name, kind, List.copyOf(said)));
      }
      for (var child : step.node.children.entrySet()) {
        String name = step.name.isEmpty() ? child.getKey() : step.name + "." + child.getKey();
        open.add(new Step(name, child.getValue(), said));
      }
    }
    prefixes.sort((a, b) -> a.prefix().compareTo(b.prefix()));
    return prefixes;
  }

  /** A node whose ancestors already say something of all below them. */
  private record Step(String name, Node node, SortedSet<String> inherited) {}

  private static SortedSet<String> ownersOf(Step step) {
    boolean isBare = step.node.owners.isEmpty() && step.name.indexOf('.') >= 0;
    TreeSet<String> fillers = new TreeSet<>();
    int filled = 0;
    if (isBare) {
      for (Node child : step.node.children.values()) {
        fillers.addAll(child.owners);
        filled += child.owners.isEmpty() ? 0 : 1;
      }
    }
    boolean isFilled = filled >= MANY && fillers.size() == 1;
    return isFilled ? fillers : step.node.owners;
  }

  private boolean differs(SortedSet<String> owners, SortedSet<String> inherited) {
    if (owners.isEmpty() || owners.equals(inherited)) {
      return false;
    }
    return !inherited.containsAll(owners) || !areForks(owners, inherited);
  }

  private boolean areForks(SortedSet<String> owners, SortedSet<String> inherited) {
    for (String other : inherited) {
      for (String owner : owners) {
        int smaller = Math.min(sizes.getOrDefault(owner, 0), sizes.getOrDefault(other, 0));
        if (!owner.equals(other) && shared.getOrDefault(pair(owner, other), 0) < FORK * smaller) {
          return false;
        }
      }
    }
    return true;
  }

  private static String pair(String a, String b) {
    return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
  }

  private void count() {
    List<Node> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty()) {
      Node node = open.remove(open.size() - 1);
      open.addAll(node.children.values());
      List<String> owners = List.copyOf(node.owners);
      for (int i = 0; i < owners.size(); i++) {
        sizes.merge(owners.get(i), 1, Integer::sum);
        for (int j = i + 1; j < owners.size(); j++) {
          shared.merge(pair(owners.get(i), owners.get(j)), 1, Integer::sum);
        }
      }
    }
  }
}
