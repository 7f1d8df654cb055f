package dev.repocensus.analysis.resolve;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.schema.row.Confidence;
import dev.repocensus.schema.row.Resolution;
import dev.repocensus.schema.table.RowOrder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers what an absolute dotted name means in one project: the rules of {@link Rule}, in their
 * order, the longest known prefix of the name each time. Answers are kept per place, so a name
 * costs its rules once.
 */
final class NameResolver {
  private final ModuleIndex index;
  private final String projectId;
  private final ProjectFacts project;
  private final Set<String> declaredProjects = new HashSet<>();
  private final Set<String> declared;
  private final Set<String> locked;
  private final StandardLibrary stdlib;
  private final Map<Place, Map<String, Resolved>> answers = new HashMap<>();

  NameResolver(ModuleIndex index, ProjectFacts project) {
    this.index = index;
    this.project = project;
    this.projectId = project.projectId();
    this.declared = new HashSet<>(project.declared());
    this.locked = new HashSet<>(project.locked());
    this.stdlib = StandardLibrary.of(project.requiresPython());
    for (String distribution : project.declared()) {
      String publisher = index.publisherOf(distribution);
      if (publisher != null && !publisher.equals(projectId)) {
        declaredProjects.add(publisher);
      }
    }
  }

  ProjectFacts project() {
    return project;
  }

  Resolved ask(Place place, String name) {
    Map<String, Resolved> known = answers.computeIfAbsent(place, p -> new HashMap<>());
    Resolved answer = known.get(name);
    if (answer == null) {
      answer = new Question(place, name).answer();
      known.put(name, answer);
    }
    return answer;
  }

  /** The prefix of a dotted name without its last component; null for a single one. */
  static @Nullable String shorter(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? null : name.substring(0, dot);
  }

  static int components(String name) {
    return (int) name.chars().filter(c -> c == '.').count() + 1;
  }

  /** One name at one place. */
  private final class Question {
    private final Place place;
    private final String name;
    private final String top;
    private final int length;
    private final boolean isFirstPartyTop;

    /**
     * An answer by a namespace package's own file that is shorter than the name: good only if no
     * later rule answers.
     */
    private @Nullable Resolved spare;

    Question(Place place, String name) {
      this.place = place;
      this.name = name;
      int dot = name.indexOf('.');
      this.top = dot < 0 ? name : name.substring(0, dot);
      this.length = components(name);
      this.isFirstPartyTop = index.hasTop(top);
    }

    Resolved answer() {
      if (StandardLibrary.isBuiltin(top)) {
        return Resolved.stdlib(Rule.BUILTIN);
      }
      for (Rule rule : Rule.values()) {
        Resolved answer = by(rule);
        if (answer != null && !isShortNamespace(answer)) {
          return settle(answer);
        }
        if (answer != null && spare == null) {
          spare = answer;
        }
        if (rule == Rule.NONE) {
          break;
        }
      }
      return settle(Resolved.nothing(Rule.NONE));
    }

    private boolean isShortNamespace(Resolved answer) {
      return answer.hasTarget()
          && answer.length() < length
          && index.module(answer.target()).extendsPath();
    }

    /**
     * A search that ends without a file or a distribution gives way to the namespace package that
     * runs in any case.
     */
    private Resolved settle(Resolved answer) {
      Resolved left = spare;
      boolean isBetter = answer.hasTarget() || answer.resolution() == Resolution.DISTRIBUTION;
      return left == null || isBetter ? answer : left;
    }

    private @Nullable Resolved by(Rule rule) {
      return switch (rule) {
        case SCRIPT_DIR -> place.isScript() ? below(rule) : null;
        case OWN_ROOT -> isFirstPartyTop ? ownRoot() : null;
        case OWN_PROJECT -> unique(rule, this::isOtherOwnRoot);
        case STDLIB -> stdlib.contains(top) ? Resolved.stdlib(rule) : null;
        case DECLARED_PROJECT -> declaredProjects.isEmpty() ? null : unique(rule, this::isDeclared);
        case DECLARED -> provider(declared, rule, Confidence.POSSIBLE);
        case LOCKED -> provider(locked, rule, Confidence.POSSIBLE);
        case SCOPE_UNIQUE -> unique(rule, this::isElsewhere);
        case SCRIPT_DIR_GUESS -> place.isScript() ? null : below(rule);
        case KNOWN_ELSEWHERE -> knownElsewhere();
        case NONE -> namespace();
        case BUILTIN, RELATIVE, BEYOND_TOP -> null;
      };
    }

    private @Nullable Resolved below(Rule rule) {
      String base = place.base();
      if (base == null) {
        return null;
      }
      String prefix = base.isEmpty() ? "" : base + "/";
      int parts = length;
      for (String asked = name; asked != null; asked = shorter(asked), parts--) {
        int found = index.atStem(prefix + asked.replace('.', '/'));
        if (found >= 0) {
          Confidence sure = rule == Rule.SCRIPT_DIR ? confidence(parts) : Confidence.GUESS;
          return Resolved.file(found, parts, rule, sure);
        }
      }
      return null;
    }

    private Confidence confidence(int parts) {
      return parts + 1 >= length ? Confidence.CERTAIN : Confidence.POSSIBLE;
    }

    private @Nullable Resolved ownRoot() {
      int parts = length;
      for (String asked = name; asked != null; asked = shorter(asked), parts--) {
        int found = index.in(place.root(), asked);
        if (found >= 0) {
          return Resolved.file(found, parts, Rule.OWN_ROOT, confidence(parts));
        }
      }
      return null;
    }

    /**
     * The longest prefix that exactly one of the wanted files answers; several are an ambiguity,
     * which is an answer too.
     */
    private @Nullable Resolved unique(Rule rule, IntPredicate isWanted) {
      if (!isFirstPartyTop) {
        return null;
      }
      int parts = length;
      for (String asked = name; asked != null; asked = shorter(asked), parts--) {
        int[] near = IntStream.of(index.named(asked)).filter(isWanted).toArray();
        if (near.length == 1) {
          return Resolved.file(near[0], parts, rule, confidence(parts));
        }
        if (near.length > 1) {
          return Resolved.ambiguous(paths(near), rule);
        }
      }
      return null;
    }

    private List<String> paths(int[] ids) {
      return IntStream.of(ids)
          .mapToObj(id -> index.module(id).path())
          .sorted(RowOrder.TEXT)
          .toList();
    }

    private boolean isOtherOwnRoot(int id) {
      String root = index.module(id).sourceRoot();
      return !root.equals(place.root()) && index.projectOfRoot(root).equals(projectId);
    }

    private boolean isElsewhere(int id) {
      return !index.projectOfRoot(index.module(id).sourceRoot()).equals(projectId);
    }

    private boolean isDeclared(int id) {
      return declaredProjects.contains(index.module(id).projectId());
    }

    private @Nullable Resolved provider(
        Set<String> distributions, Rule rule, Confidence confidence) {
      if (distributions.isEmpty()) {
        return null;
      }
      for (String asked = name; asked != null; asked = shorter(asked)) {
        String distribution = DistributionName.normalize(asked);
        if (distributions.contains(distribution)) {
          return Resolved.distribution(distribution, rule, confidence);
        }
      }
      return null;
    }

    private @Nullable Resolved knownElsewhere() {
      for (String asked = name; asked != null; asked = shorter(asked)) {
        String distribution = DistributionName.normalize(asked);
        if (index.isKnownDistribution(distribution)) {
          return Resolved.distribution(distribution, Rule.KNOWN_ELSEWHERE, Confidence.GUESS);
        }
      }
      return null;
    }

    /** A bare directory on the way to modules: importing it loads no file. */
    private @Nullable Resolved namespace() {
      return isFirstPartyTop && index.isNamespace(name)
          ? Resolved.namespace(Rule.SCOPE_UNIQUE)
          : null;
    }
  }
}
