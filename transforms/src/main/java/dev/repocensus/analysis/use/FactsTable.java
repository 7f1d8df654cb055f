package dev.repocensus.analysis.use;

import dev.repocensus.analysis.distribution.KnownDistribution;
import dev.repocensus.analysis.distribution.ModuleMap;
import dev.repocensus.analysis.distribution.ProviderAnswer;
import dev.repocensus.analysis.distribution.ProviderKind;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.schema.row.GroupKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts declarations and imports of one project side by side, by distribution. */
final class FactsTable {
  private final SortedMap<String, Facts> facts = new TreeMap<>();
  private final ProjectUses project;
  private final Surroundings around;
  private final ModuleMap map;

  /** Modules that nothing is known to provide and that look like no distribution at hand. */
  private boolean hasPuzzle;

  private FactsTable(ProjectUses project, Surroundings around, ModuleMap map) {
    this.project = project;
    this.around = around;
    this.map = map;
  }

  static FactsTable of(ProjectUses project, Surroundings around, ModuleMap map) {
    FactsTable table = new FactsTable(project, around, map);
    for (Declared declared : project.declared()) {
      table.at(declared.distribution()).declared.add(declared);
    }
    project.ofKind(UseKind.DISTRIBUTION).forEach(use -> table.at(use.key().name()).add(use));
    project.ofKind(UseKind.PROJECT).forEach(table::sibling);
    project.ofKind(UseKind.NAMESPACE).forEach(table::namespace);
    project.ofKind(UseKind.UNKNOWN).forEach(table::unknown);
    table.hasPuzzle |= !project.ofKind(UseKind.LOOKALIKE).isEmpty();
    table.renamed();
    project.vendored().forEach(table::vendored);
    String own = project.distribution();
    if (own != null) {
      table.facts.remove(own);
    }
    return table;
  }

  Collection<Facts> all() {
    return facts.values();
  }

  @Nullable Facts get(String name) {
    return facts.get(name);
  }

  /** Whether some import is left that nothing is known to provide. */
  boolean hasPuzzle() {
    return hasPuzzle;
  }

  private Facts at(String name) {
    return facts.computeIfAbsent(name, Facts::new);
  }

  private void sibling(Use use) {
    String id = use.key().name();
    List<String> published = around.publishedBy(id);
    String main = published.isEmpty() ? DistributionName.normalize(folder(id)) : published.get(0);
    Facts found = at(published.stream().filter(this::isAskedFor).findFirst().orElse(main));
    found.sibling = id;
    found.add(use);
  }

  /** A project that publishes several is meant by the one that is declared. */
  private boolean isAskedFor(String name) {
    Facts known = facts.get(name);
    return known != null && known.isDeclared();
  }

  /**
   * What nobody asks for, and a distribution that is asked for and of which nothing is known is
   * called the same: two may fill one module, and the one that is asked for is meant.
   */
  private void renamed() {
    for (Facts unasked : List.copyOf(facts.values())) {
      boolean isOutside = !unasked.isDeclared() && unasked.use.imports() > 0;
      String meant =
          isOutside && unasked.sibling == null && !isLocked(unasked.name)
              ? strangers().stream()
                  .filter(name -> Alike.isSame(unasked.name, name))
                  .findFirst()
                  .orElse(null)
              : null;
      if (meant != null && !meant.equals(unasked.name)) {
        facts.remove(unasked.name);
        Facts found = at(meant);
        found.isAlike = true;
        found.add(unasked.use);
      }
    }
  }

  private boolean isLocked(String distribution) {
    return around.resolves().stream().anyMatch(lock -> lock.node(distribution) != null);
  }

  /** Marks what a copied module is of, by what is known of it and by its own name. */
  private void vendored(String top) {
    ProviderAnswer answer = map.find(top);
    if (answer != null && answer.kind() == ProviderKind.RUNTIME) {
      answer.candidates().forEach(this::markVendored);
    }
    markVendored(DistributionName.normalize(top));
  }

  private void markVendored(String distribution) {
    Facts known = facts.get(distribution);
    if (known != null) {
      known.isVendored = true;
    }
  }

  private static String folder(String projectId) {
    String path = projectId.substring(projectId.indexOf("//") + 2);
    String folder = path.substring(path.lastIndexOf('/') + 1);
    return folder.isEmpty() ? projectId.substring(0, projectId.indexOf("//")) : folder;
  }

  private void unknown(Use use) {
    String top = use.key().name();
    String own = project.distribution();
    if (own != null && DistributionName.normalize(top).equals(own)) {
      return;
    }
    List<String> strangers = strangers();
    String called = Alike.called(use.key().detail(), strangers);
    String alike = called == null ? Alike.nearest(top, strangers) : called;
    Facts found = at(alike == null ? impliedName(top, use.key().detail()) : alike);
    found.isAlike |= alike != null;
    found.add(use);
    found.isPuzzle |= alike == null;
    hasPuzzle |= alike == null;
  }

  /** What would be called like a module: like its top, unless several distributions fill that. */
  private String impliedName(String top, String module) {
    ProviderAnswer answer = map.find(top);
    boolean isShared = answer != null && answer.kind() == ProviderKind.NAMESPACE;
    return DistributionName.normalize(isShared ? module : top);
  }

  private void namespace(Use use) {
    String called = Alike.called(use.key().name(), strangers());
    if (called != null) {
      Facts found = at(called);
      found.isAlike = true;
      found.add(use);
    }
  }

  /** Whether something is asked for that may provide what nothing is known to provide. */
  boolean hasStrangers() {
    return !strangers().isEmpty();
  }

  /** Distributions that are asked for and of which nothing is known, sorted. */
  private List<String> strangers() {
    TreeSet<String> declared = new TreeSet<>();
    for (Declared each : project.declared()) {
      Facts known = facts.get(each.distribution());
      boolean isIdle = known == null || known.use.imports() == 0 || known.isAlike;
      if (each.groupKind() != GroupKind.BUILD && isIdle && isStranger(each.distribution())) {
        declared.add(each.distribution());
      }
    }
    return new ArrayList<>(declared);
  }

  /**
   * Whether too little is known of a distribution to say what it has: what Debian packages may be a
   * part of it.
   */
  boolean isStranger(String distribution) {
    KnownDistribution known = map.distribution(distribution);
    boolean isPartly = known != null && known.origin().equals(KnownDistribution.DEBIAN);
    return known == null ? map.modulesOf(distribution).isEmpty() : isPartly;
  }
}
