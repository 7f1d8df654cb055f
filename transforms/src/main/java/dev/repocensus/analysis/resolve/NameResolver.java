package dev.repocensus.analysis.resolve;

import dev.repocensus.analysis.distribution.ModuleMap;
import dev.repocensus.analysis.project.OwnerRule;
import dev.repocensus.schema.row.Confidence;
import dev.repocensus.schema.row.Resolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers what an absolute dotted name means in one project: the rules of {@link Rule}, in their
 * order, the longest known prefix of the name each time. Answers are kept per place, so a name
 * costs its rules once.
 */
final class NameResolver {
  private static final List<Rule> ORDER =
      List.of(
          Rule.SCRIPT_DIR,
          Rule.OWN_ROOT,
          Rule.OWN_PROJECT,
          Rule.STDLIB,
          Rule.DECLARED_PROJECT,
          Rule.DECLARED,
          Rule.SCOPE_UNIQUE,
          Rule.SCRIPT_DIR_GUESS,
          Rule.KNOWN_ELSEWHERE,
          Rule.NONE);

  /** With owners weighed as Pants does: the three rules between are one question. */
  private static final List<Rule> PANTS_ORDER =
      ORDER.stream().filter(rule -> rule != Rule.DECLARED && rule != Rule.SCOPE_UNIQUE).toList();

  private final ModuleIndex index;
  private final OwnView own;
  private final Providers providers;
  private final StandardLibrary stdlib;

  /** Null where owners are asked one after the other. */
  private final @Nullable PantsOwners owners;

  NameResolver(ModuleIndex index, ProjectFacts project, ModuleMap map) {
    this.index = index;
    this.own = new OwnView(index, project);
    this.providers = new Providers(project, index.projectTable(), map);
    this.stdlib = StandardLibrary.of(project.requiresPython());
    this.owners =
        project.ownerRule() == OwnerRule.ORDERED
            ? null
            : new PantsOwners(index, own, providers, project.ownerRule());
  }

  /**
   * What a name means.
   *
   * @param hasMember whether its last component is a member that a {@code from} import takes
   */
  Resolved ask(Place place, String name, boolean hasMember) {
    Map<String, Resolved> known = place.answers(hasMember);
    Resolved answer = known.get(name);
    if (answer == null) {
      answer = new Question(place, DottedName.of(name), hasMember).answer();
      known.put(name, answer);
    }
    return answer;
  }

  /** One name at one place. */
  private final class Question {
    private final Place place;
    private final DottedName name;
    private final boolean hasMember;
    private final long[] hashes;

    /**
     * An answer by a namespace package's own file that is shorter than the name: good only if no
     * later rule answers.
     */
    private @Nullable Resolved spare;

    Question(Place place, DottedName name, boolean hasMember) {
      this.place = place;
      this.name = name;
      this.hasMember = hasMember;
      this.hashes = name.hashes(TextHash.EMPTY);
    }

    Resolved answer() {
      if (StandardLibrary.isBuiltin(name.top())) {
        return Resolved.stdlib(Rule.BUILTIN);
      }
      for (Rule rule : owners == null ? ORDER : PANTS_ORDER) {
        Resolved answer = by(rule);
        if (answer != null && !isShortNamespace(answer)) {
          return settle(answer);
        }
        spare = spare == null ? answer : spare;
      }
      return settle(Resolved.nothing(Rule.NONE));
    }

    private boolean isShortNamespace(Resolved answer) {
      return answer.hasTarget()
          && answer.length() < name.length()
          && index.module(answer.target()).extendsPath();
    }

    /** A search that ends without a file or a distribution gives way to what runs in any case. */
    private Resolved settle(Resolved answer) {
      Resolved left = spare;
      boolean isBetter = answer.hasTarget() || answer.resolution() == Resolution.DISTRIBUTION;
      return left == null || isBetter ? answer : left;
    }

    private @Nullable Resolved by(Rule rule) {
      return switch (rule) {
        case SCRIPT_DIR -> place.isScript ? below(rule) : null;
        case OWN_ROOT -> ownRoot();
        case OWN_PROJECT, SCOPE_UNIQUE -> unique(rule);
        case DECLARED_PROJECT ->
            owners == null ? unique(rule) : owners.answer(place, name, hashes, hasMember);
        case STDLIB -> stdlib.contains(name.top()) ? Resolved.stdlib(rule) : null;
        case DECLARED -> providers.ofProject(name, hasMember);
        case SCRIPT_DIR_GUESS -> place.isScript ? ownNamespace() : guess();
        case KNOWN_ELSEWHERE -> providers.elsewhere(name, hasMember);
        case NONE ->
            index.namespaces().isAnywhere(name.text())
                ? Resolved.namespace(Rule.SCOPE_UNIQUE, Confidence.POSSIBLE)
                : null;
        case BUILTIN, LOCKED, RELATIVE, BEYOND_TOP -> null;
      };
    }

    private @Nullable Resolved below(Rule rule) {
      String base = place.base;
      if (base == null) {
        return null;
      }
      long[] paths = name.hashes(place.baseHash);
      for (int k = name.length(); k > 0; k--) {
        int found = index.below(paths[k - 1], base, name, k);
        if (found >= 0 && isOverruled(base, paths, k)) {
          return null;
        }
        if (found >= 0) {
          boolean isGuess = rule == Rule.SCRIPT_DIR_GUESS;
          return Resolved.file(found, k, rule, isGuess ? Confidence.GUESS : confidence(k));
        }
      }
      return null;
    }

    private @Nullable Resolved guess() {
      Resolved found = below(Rule.SCRIPT_DIR_GUESS);
      return found == null ? ownNamespace() : found;
    }

    /** A name that is no longer than what was found but for a member is found for certain. */
    private Confidence confidence(int found) {
      return found >= name.length() - (hasMember ? 1 : 0)
          ? Confidence.CERTAIN
          : Confidence.POSSIBLE;
    }

    private @Nullable Resolved ownRoot() {
      long[] paths = name.hashes(place.rootHash);
      for (int k = name.length(); k > 0; k--) {
        int found = index.in(paths[k - 1], place.root, name, k);
        if (found >= 0 && isOverruled(place.root, paths, k)) {
          return null;
        }
        if (found >= 0) {
          Confidence sure = isInResolve(found) ? confidence(k) : Confidence.POSSIBLE;
          return Resolved.file(found, k, Rule.OWN_ROOT, sure);
        }
      }
      return null;
    }

    /** Whether some target that imports stands in a resolve with a file, as far as is known. */
    private boolean isInResolve(int id) {
      return !isOfTargets() || place.views.stream().anyMatch(v -> v.owns(index.module(id)));
    }

    /**
     * Whether what a directory has for a name lies in a bare directory there, while another root of
     * the project has a regular module of that directory's name: wherever that root stands on the
     * path, the module comes first.
     */
    private boolean isOverruled(String directory, long[] paths, int found) {
      for (int i = 1; i < found; i++) {
        if (index.below(paths[i - 1], directory, name, i) >= 0) {
          return false;
        }
        int[] regular = own.regular(hashes[i - 1], name, i);
        if (regular.length > 0) {
          return Arrays.stream(regular).noneMatch(id -> index.module(id).extendsPath());
        }
      }
      return false;
    }

    private boolean isOverruled(int id, int found) {
      String root = index.module(id).sourceRoot();
      return found > 1 && isOverruled(root, name.hashes(TextHash.inside(root)), found);
    }

    /**
     * The longest known prefix, if one file answers; several are an ambiguity and end the search.
     */
    private @Nullable Resolved unique(Rule rule) {
      if (rule == Rule.DECLARED_PROJECT && !own.declaresProjects()) {
        return null;
      }
      for (int k = name.length(); k > 0; k--) {
        int[] near = near(rule, k);
        if (near.length > 0 && rule == Rule.OWN_PROJECT && isOfTargets()) {
          return asked(near, k);
        }
        if (near.length == 1) {
          return Resolved.file(near[0], k, rule, confidence(k));
        }
        if (near.length > 1) {
          return Resolved.ambiguous(paths(near), rule);
        }
      }
      return null;
    }

    /**
     * What other roots of the project have is a question of owners too where a target is known that
     * asks: not all of them stand in its resolve. What no target owns is possible only.
     */
    private @Nullable Resolved asked(int[] near, int k) {
      Resolved owned = owners == null ? null : owners.answer(place, name, hashes, hasMember);
      if (owned != null) {
        return owned;
      }
      int[] left = Arrays.stream(near).filter(id -> !isIgnored(id)).toArray();
      return switch (left.length) {
        case 0 -> null;
        case 1 -> Resolved.file(left[0], k, Rule.OWN_PROJECT, Confidence.POSSIBLE);
        default -> Resolved.ambiguous(paths(left), Rule.OWN_PROJECT);
      };
    }

    private boolean isIgnored(int id) {
      return place.views.stream().allMatch(view -> view.ignores(index.module(id)));
    }

    private boolean isOfTargets() {
      return owners != null && place.views.stream().allMatch(PantsView::isOfTarget);
    }

    private int[] near(Rule rule, int k) {
      return switch (rule) {
        case OWN_PROJECT ->
            Arrays.stream(own.ofProject(place.root, hashes[k - 1], name, k))
                .filter(id -> !isOverruled(id, k))
                .toArray();
        case DECLARED_PROJECT -> own.ofDeclared(hashes[k - 1], name, k);
        default -> own.elsewhere(hashes[k - 1], name, k);
      };
    }

    private List<String> paths(int[] ids) {
      List<String> paths = new ArrayList<>(ids.length);
      for (int id : ids) {
        paths.add(index.path(id));
      }
      return List.copyOf(paths);
    }

    /** A bare directory on the way to modules: importing it loads no file. */
    private @Nullable Resolved ownNamespace() {
      String base = place.base;
      if (place.isScript && base != null && index.namespaces().isBelow(base, name.text())) {
        return Resolved.namespace(Rule.SCRIPT_DIR, Confidence.CERTAIN);
      }
      if (index.namespaces().isBelow(place.root, name.text())) {
        return Resolved.namespace(Rule.OWN_ROOT, Confidence.CERTAIN);
      }
      return own.hasNamespace(name.text())
          ? Resolved.namespace(Rule.OWN_PROJECT, Confidence.CERTAIN)
          : null;
    }
  }
}
