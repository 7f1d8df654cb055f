package dev.repocensus.analysis.resolve;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.project.OwnerRule;
import dev.repocensus.schema.row.Confidence;
import dev.repocensus.schema.row.Evidence;
import dev.repocensus.schema.row.Resolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who owns a module that no root of the project has alone, as Pants' dependency inference decides
 * it for the target that imports it: distributions that provide any prefix of the name, and modules
 * that are the name or its parent. {@link OwnerChoice} chooses among them.
 */
final class PantsOwners {
  /** A module owns its own name and its members' names, and no deeper ones. */
  private static final int MOST_DISTANT = 1;

  private final ModuleIndex index;
  private final OwnView own;
  private final Providers providers;
  private final boolean isByRoot;

  PantsOwners(ModuleIndex index, OwnView own, Providers providers, OwnerRule rule) {
    this.index = index;
    this.own = own;
    this.providers = providers;
    this.isByRoot = rule == OwnerRule.PANTS_BY_SOURCE_ROOT;
  }

  /**
   * The only owner, an ambiguity, or null if nobody owns the name. Where nobody in the resolve of
   * the importing target does, modules of other resolves answer, and are possible only; what is
   * locked though no target asks for it answers last. A file of several resolves is asked once for
   * each; of a file without a known target it is not known whether it is in all of them.
   *
   * @param hashes of the name's prefixes
   */
  @Nullable Resolved answer(Place place, DottedName name, long[] hashes, boolean hasMember) {
    List<Resolved> inside = new ArrayList<>();
    List<Resolved> outside = new ArrayList<>();
    for (PantsView view : place.views) {
      Question question = new Question(place, view, name, hashes, hasMember);
      inside.add(question.inside());
      outside.add(question.outside());
    }
    boolean isOfTarget = place.views.stream().allMatch(PantsView::isOfTarget);
    Resolved owned = Answers.ofAll(inside, isOfTarget, index::path);
    return owned == null ? Answers.ofAll(outside, isOfTarget, index::path) : owned;
  }

  /** One name as one target sees it. */
  private final class Question {
    private final Place place;
    private final PantsView view;
    private final DottedName name;
    private final long[] hashes;
    private final boolean hasMember;

    /** What distributions answer, those that no target stands for too. */
    private final @Nullable Resolved found;

    Question(Place place, PantsView view, DottedName name, long[] hashes, boolean hasMember) {
      this.place = place;
      this.view = view;
      this.name = name;
      this.hashes = hashes;
      this.hasMember = hasMember;
      this.found = distribution();
    }

    /** What stands in the target's resolve. */
    Resolved inside() {
      List<Owner> owners = new ArrayList<>(modules(true));
      if (found != null) {
        owners.addAll(distributions(found));
      }
      return orNothing(choose(owners, true));
    }

    /** What else there is, which the target cannot depend on as things are. */
    Resolved outside() {
      Resolved other = found == null || found.distribution() != null ? null : notOne(found);
      Resolved module = other != null ? null : choose(modules(false), false);
      return orNothing(module != null ? module : other != null ? other : brought());
    }

    /**
     * A distribution without a target in the resolve: the resolve has it all the same, or only
     * another one has, whatever a manifest declares.
     */
    private @Nullable Resolved brought() {
      Resolved answer = found;
      String distribution = answer == null ? null : answer.distribution();
      Confidence confidence = answer == null ? null : answer.confidence();
      return distribution == null || confidence == null || view.locks(distribution)
          ? answer
          : Resolved.distribution(distribution, Rule.KNOWN_ELSEWHERE, confidence);
    }

    private static Resolved orNothing(@Nullable Resolved answer) {
      return answer == null ? Resolved.nothing(Rule.NONE) : answer;
    }

    /** What is no distribution and no ambiguity, as a namespace that several share. */
    private static @Nullable Resolved notOne(Resolved answer) {
      return answer.resolution() == Resolution.AMBIGUOUS ? null : answer;
    }

    /** A distribution of the scope itself is no third party: its owner is the project. */
    private @Nullable Resolved distribution() {
      Resolved asked = providers.ofProject(name, hasMember);
      String distribution = asked == null ? null : asked.distribution();
      boolean isOurs = distribution != null && index.publisherOf(distribution) != null;
      return isOurs ? null : asked;
    }

    /** The distributions of an answer that a target of requirements stands for. */
    private List<Owner> distributions(Resolved answer) {
      List<Owner> owners = new ArrayList<>();
      String only = answer.distribution();
      for (String each : only == null ? answer.candidates() : List.of(only)) {
        if (view.requires(each)) {
          int covered = Math.min(providers.covers(name, each), name.length());
          owners.add(Owner.ofDistribution(each, name.length() - covered));
        }
      }
      return owners;
    }

    /** The modules at the smallest distance at which there are any, stubs and others alike. */
    private List<Owner> modules(boolean isInResolve) {
      List<Owner> owners = new ArrayList<>();
      for (int distance = 0; distance <= MOST_DISTANT && distance < name.length(); distance++) {
        int k = name.length() - distance;
        for (int id : own.anywhere(hashes[k - 1], name, k)) {
          ModuleFacts module = index.module(id);
          if (!isInResolve || view.owns(module)) {
            owners.add(Owner.ofFile(id, module.isStub(), distance, module.path()));
          }
        }
        if (!owners.isEmpty()) {
          return owners;
        }
      }
      return owners;
    }

    private @Nullable Resolved choose(List<Owner> owners, boolean isInResolve) {
      OwnerChoice choice = new OwnerChoice(index, view, isByRoot ? place.root : null, this::names);
      List<Owner> left = choice.among(owners);
      if (left.isEmpty()) {
        return null;
      }
      if (left.size() > 1) {
        return Resolved.ambiguous(labels(left), ruleOf(left.get(0)));
      }
      Owner owner = left.get(0);
      return owner.distribution() == null ? file(owner, isInResolve) : asked(owner);
    }

    private static List<String> labels(List<Owner> owners) {
      return owners.stream().map(Owner::label).sorted(UTF8_ORDER).distinct().toList();
    }

    private Resolved file(Owner owner, boolean isInResolve) {
      boolean isWhole = isInResolve && (owner.distance() == 0 || hasMember) && !owner.isStub();
      Confidence confidence = isWhole ? Confidence.CERTAIN : Confidence.POSSIBLE;
      return Resolved.file(
          owner.file(), name.length() - owner.distance(), ruleOf(owner), confidence);
    }

    /** Of several that install the modules the one that is left; else the answer as it was. */
    private Resolved asked(Owner owner) {
      Resolved answer = found;
      String distribution = owner.distribution();
      if (answer != null && answer.distribution() != null) {
        return answer;
      }
      boolean isLocked = answer != null && answer.evidence() == Evidence.LOCKED;
      return Resolved.distribution(
          distribution == null ? owner.label() : distribution,
          isLocked ? Rule.LOCKED : Rule.DECLARED,
          Confidence.CERTAIN);
    }

    private Rule ruleOf(Owner owner) {
      if (owner.file() >= 0 && own.isOwn(owner.file())) {
        return Rule.OWN_PROJECT;
      }
      boolean isDeclared = owner.file() >= 0 && (names(owner) || isOfDeclared(owner));
      return isDeclared ? Rule.DECLARED_PROJECT : Rule.SCOPE_UNIQUE;
    }

    /** Whether the target names an owner; where none is known, whether the project does. */
    private boolean names(Owner owner) {
      String distribution = owner.distribution();
      if (distribution != null) {
        return view.includes(distribution);
      }
      return view.isOfTarget() ? view.includes(index.module(owner.file())) : isOfDeclared(owner);
    }

    private boolean isOfDeclared(Owner owner) {
      int k = name.length() - owner.distance();
      return Arrays.stream(own.ofDeclared(hashes[k - 1], name, k))
          .anyMatch(id -> id == owner.file());
    }
  }
}
