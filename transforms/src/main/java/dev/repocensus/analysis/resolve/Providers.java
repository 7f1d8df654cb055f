package dev.repocensus.analysis.resolve;

import dev.repocensus.analysis.distribution.ModuleMap;
import dev.repocensus.analysis.distribution.ProviderAnswer;
import dev.repocensus.analysis.distribution.ProviderKind;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.schema.row.Confidence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Distributions that provide a module: those that the map names, as far as the project or the scope
 * asks for them; then, by a guess, one whose normalized name is a prefix of the module's. A guess
 * gives way to what the map knows of that distribution.
 *
 * <p>Where several that are asked for install the same modules, the one that is both declared and
 * locked is meant, else the answer is ambiguous. A member of a {@code from} import is part of a
 * guessed name only where nothing shorter is known ({@code from google.cloud import storage}), or
 * {@code from flask import session} would be another distribution's.
 */
final class Providers {
  private final Set<String> declared;
  private final Set<String> locked;
  private final ProjectTable projects;
  private final ModuleMap map;

  Providers(ProjectFacts project, ProjectTable projects, ModuleMap map) {
    this.declared = new HashSet<>(project.declared());
    this.locked = new HashSet<>(project.locked());
    this.projects = projects;
    this.map = map;
  }

  /** A distribution that the project declares or has locked. */
  @Nullable Resolved ofProject(DottedName name, boolean hasMember) {
    if (declared.isEmpty() && locked.isEmpty()) {
      return null;
    }
    ProviderAnswer answer = map.find(name.text());
    if (answer != null && isNamespaced(answer.prefix())) {
      String closer = longest(name, ofModule(name, hasMember), answer.prefix(), this::isAsked);
      if (closer != null) {
        return guess(closer);
      }
    }
    Resolved mapped = answer == null ? null : ofProject(answer);
    return mapped == null ? guessed(name, hasMember) : mapped;
  }

  /**
   * Whether names go on below a prefix as distributions do: {@code azure.synapse} may have a {@code
   * azure-synapse-spark} that no map knows; {@code flask.json} is flask's, whatever {@code
   * flask-json} is.
   */
  private static boolean isNamespaced(String prefix) {
    return prefix.indexOf('.') >= 0;
  }

  /** How many of a name's first components are what a distribution provides of it. */
  int covers(DottedName name, String distribution) {
    ProviderAnswer answer = map.find(name.text());
    if (answer != null && answer.candidates().contains(distribution)) {
      return DottedName.components(answer.prefix());
    }
    for (int k = name.length(); k > 0; k--) {
      if (DistributionName.normalize(name.prefix(k)).equals(distribution)) {
        return k;
      }
    }
    return 1;
  }

  private boolean isAsked(String distribution) {
    return declared.contains(distribution) || locked.contains(distribution);
  }

  private @Nullable Resolved ofProject(ProviderAnswer answer) {
    List<String> asked = among(answer, declared::contains);
    if (asked.isEmpty()) {
      List<String> chosen = among(answer, locked::contains);
      return chosen.isEmpty() ? null : oneOf(chosen, answer.kind(), Rule.LOCKED);
    }
    List<String> both = asked.stream().filter(locked::contains).toList();
    return oneOf(both.size() == 1 ? both : asked, answer.kind(), Rule.DECLARED);
  }

  private @Nullable Resolved guessed(DottedName name, boolean hasMember) {
    String found = longest(name, hasMember, this::isAsked);
    return found == null ? null : guess(found);
  }

  private Resolved guess(String found) {
    Rule rule = declared.contains(found) ? Rule.DECLARED : Rule.LOCKED;
    return Resolved.distribution(found, rule, Confidence.GUESS);
  }

  /** A distribution that some project of the scope asks for, else one that only the map knows. */
  @Nullable Resolved elsewhere(DottedName name, boolean hasMember) {
    ProviderAnswer answer = map.find(name.text());
    List<String> asked = answer == null ? List.of() : among(answer, projects::knows);
    if (answer != null && !asked.isEmpty()) {
      return oneOf(asked, answer.kind(), Rule.KNOWN_ELSEWHERE);
    }
    String guess = longest(name, hasMember, projects::knows);
    if (guess != null) {
      return Resolved.distribution(guess, Rule.KNOWN_ELSEWHERE, Confidence.GUESS);
    }
    return answer == null ? null : onlyMapped(answer);
  }

  private static List<String> among(ProviderAnswer answer, Predicate<String> isAsked) {
    return answer.candidates().stream().filter(isAsked).toList();
  }

  /** Two things agree: the map, and that somebody asks for the distribution. */
  private static Resolved oneOf(List<String> asked, ProviderKind kind, Rule rule) {
    if (asked.size() == 1) {
      return Resolved.distribution(asked.get(0), rule, Confidence.CERTAIN);
    }
    return kind == ProviderKind.NAMESPACE
        ? Resolved.namespace(rule, Confidence.CERTAIN)
        : Resolved.ambiguous(asked, rule);
  }

  private static Resolved onlyMapped(ProviderAnswer answer) {
    if (answer.kind() == ProviderKind.NAMESPACE) {
      return Resolved.namespace(Rule.KNOWN_ELSEWHERE, Confidence.POSSIBLE);
    }
    return answer.isAmbiguous()
        ? Resolved.ambiguous(answer.candidates(), Rule.KNOWN_ELSEWHERE)
        : Resolved.distribution(
            answer.candidates().get(0), Rule.KNOWN_ELSEWHERE, Confidence.POSSIBLE);
  }

  /**
   * The distribution that is called like the module or one above it. One that is called like the
   * top-level package has all of it; else the longest name counts.
   */
  private @Nullable String longest(DottedName name, boolean hasMember, Predicate<String> isKnown) {
    String top = DistributionName.normalize(name.top());
    if (isKnown.test(top) && !map.refutes(top, name.text())) {
      return top;
    }
    String found = longest(name, ofModule(name, hasMember), "", isKnown);
    if (found != null) {
      return found;
    }
    String whole = DistributionName.normalize(name.text());
    boolean isWhole = hasMember && isKnown.test(whole) && !map.refutes(whole, name.text());
    return isWhole ? whole : null;
  }

  private static int ofModule(DottedName name, boolean hasMember) {
    return name.length() - (hasMember ? 1 : 0);
  }

  /**
   * The longest of the first prefixes that is longer than another and named like one that is known.
   */
  private @Nullable String longest(
      DottedName name, int components, String beyond, Predicate<String> isKnown) {
    for (int k = components; k > 0 && name.end(k) > beyond.length(); k--) {
      String distribution = DistributionName.normalize(name.prefix(k));
      if (isKnown.test(distribution) && !map.refutes(distribution, name.text())) {
        return distribution;
      }
    }
    return null;
  }
}
