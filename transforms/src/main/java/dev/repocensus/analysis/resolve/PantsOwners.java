package dev.repocensus.analysis.resolve;

import dev.repocensus.analysis.project.OwnerRule;
import dev.repocensus.analysis.project.Utf8Order;
import dev.repocensus.schema.row.Confidence;
import dev.repocensus.schema.row.Evidence;
import dev.repocensus.schema.row.Resolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who owns a module outside the project, as Pants' dependency inference decides it: distributions
 * that provide any prefix of the name, and modules of other projects that are the name or its
 * parent, the smaller distance first. Where more than one is left the import is ambiguous, unless
 * what the project depends on explicitly leaves one of them, or the nearest source root does.
 */
final class PantsOwners {
  /** A module owns its own name and its members' names, and no deeper ones. */
  private static final int MOST_DISTANT = 1;

  private final ModuleIndex index;
  private final OwnView own;
  private final Providers providers;
  private final boolean isByRoot;

  private final PantsScope targets;

  PantsOwners(
      ModuleIndex index, OwnView own, Providers providers, OwnerRule rule, PantsScope targets) {
    this.index = index;
    this.own = own;
    this.providers = providers;
    this.isByRoot = rule == OwnerRule.PANTS_BY_SOURCE_ROOT;
    this.targets = targets;
  }

  /**
   * The only owner, an ambiguity, or null if nobody owns the name. Where nobody in the project's
   * own resolves does, modules of other resolves answer, and are possible only; what is locked
   * though no target asks for it answers last.
   *
   * @param hashes of the name's prefixes
   */
  @Nullable Resolved answer(Place place, DottedName name, long[] hashes, boolean hasMember) {
    Resolved found = distribution(name, hasMember);
    Resolved outside = found == null ? null : owned(found);
    Resolved inside = module(place, name, hashes, hasMember, outside, true);
    if (inside == null && outside == null) {
      inside = module(place, name, hashes, hasMember, null, false);
    }
    return inside != null ? inside : outside != null ? outside : found;
  }

  /** What owns the name at the smallest distance at which anything does; null if nothing does. */
  private @Nullable Resolved module(
      Place place,
      DottedName name,
      long[] hashes,
      boolean hasMember,
      @Nullable Resolved outside,
      boolean isInResolve) {
    for (int distance = 0; distance <= MOST_DISTANT && distance < name.length(); distance++) {
      int k = name.length() - distance;
      int[] declared = allowed(own.ofDeclared(hashes[k - 1], name, k), isInResolve);
      int[] owners =
          declared.length == 1
              ? declared
              : allowed(all(hashes[k - 1], name, k, declared), isInResolve);
      if (owners.length > 0) {
        boolean isWhole = isInResolve && (distance == 0 || hasMember);
        return decide(nearest(owners, place), declared, outside, k, isWhole);
      }
    }
    return null;
  }

  /** Those that no entry takes away, and that a target of the project can depend on. */
  private int[] allowed(int[] owners, boolean isInResolve) {
    return Arrays.stream(owners)
        .filter(id -> !targets.ignores(index.path(id)))
        .filter(id -> !isInResolve || targets.sharesResolve(index.module(id).projectId()))
        .toArray();
  }

  /** The distributions of an answer that a target of requirements stands for; null if none. */
  private @Nullable Resolved owned(Resolved found) {
    if (found.distribution() != null) {
      return isOwner(found.distribution()) ? found : null;
    }
    if (found.resolution() != Resolution.AMBIGUOUS) {
      return found;
    }
    List<String> owners = found.candidates().stream().filter(this::isOwner).toList();
    Rule rule = found.evidence() == Evidence.LOCKED ? Rule.LOCKED : Rule.DECLARED;
    return switch (owners.size()) {
      case 0 -> null;
      case 1 -> Resolved.distribution(owners.get(0), rule, Confidence.CERTAIN);
      default -> Resolved.ambiguous(owners, rule);
    };
  }

  private boolean isOwner(String distribution) {
    return targets.requires(distribution) && !targets.ignoresDistribution(distribution);
  }

  /** A distribution of the scope itself is no third party: its owner is the project. */
  private @Nullable Resolved distribution(DottedName name, boolean hasMember) {
    Resolved found = providers.ofProject(name, hasMember);
    String distribution = found == null ? null : found.distribution();
    boolean isOurs = distribution != null && index.publisherOf(distribution) != null;
    return isOurs ? null : found;
  }

  private int[] all(long hash, DottedName name, int k, int[] declared) {
    int[] elsewhere = own.elsewhere(hash, name, k);
    int[] all = Arrays.copyOf(declared, declared.length + elsewhere.length);
    System.arraycopy(elsewhere, 0, all, declared.length, elsewhere.length);
    return Arrays.stream(all).sorted().distinct().toArray();
  }

  private int[] nearest(int[] owners, Place place) {
    if (!isByRoot || owners.length < 2) {
      return owners;
    }
    int most = Arrays.stream(owners).map(id -> shared(place.root, id)).max().orElse(0);
    return Arrays.stream(owners).filter(id -> shared(place.root, id) == most).toArray();
  }

  /** How many leading folders two source roots share. */
  private int shared(String root, int id) {
    String[] one = root.split("/", -1);
    String[] other = index.module(id).sourceRoot().split("/", -1);
    int mismatch = Arrays.mismatch(one, other);
    return mismatch < 0 ? one.length : mismatch;
  }

  private Resolved decide(
      int[] owners, int[] declared, @Nullable Resolved outside, int length, boolean isWhole) {
    boolean isDeclared = declared.length == 1;
    Rule rule = isDeclared ? Rule.DECLARED_PROJECT : Rule.SCOPE_UNIQUE;
    boolean isAlone = outside == null || outside.resolution() == Resolution.NAMESPACE;
    if (owners.length == 1 && (isAlone || isDeclared)) {
      Confidence confidence = isWhole ? Confidence.CERTAIN : Confidence.POSSIBLE;
      return Resolved.file(owners[0], length, rule, confidence);
    }
    List<String> candidates = new ArrayList<>();
    Arrays.stream(owners).forEach(id -> candidates.add(index.path(id)));
    if (outside != null && outside.distribution() != null) {
      candidates.add(outside.distribution());
    } else if (outside != null) {
      candidates.addAll(outside.candidates());
    }
    candidates.sort(Utf8Order.UTF8_ORDER);
    return Resolved.ambiguous(List.copyOf(candidates), rule);
  }
}
