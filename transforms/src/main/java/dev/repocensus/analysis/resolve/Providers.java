package dev.repocensus.analysis.resolve;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.schema.row.Confidence;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Distributions that provide a module, told from their names alone: a prefix of the module's name,
 * normalized, is the name of the distribution. The longest prefix counts; a member of a {@code
 * from} import is part of the name only where nothing shorter is known ({@code from google.cloud
 * import storage}), or {@code from flask import session} would be another distribution's.
 */
final class Providers {
  private final Set<String> declared;
  private final Set<String> locked;
  private final ProjectTable projects;

  Providers(ProjectFacts project, ProjectTable projects) {
    this.declared = new HashSet<>(project.declared());
    this.locked = new HashSet<>(project.locked());
    this.projects = projects;
  }

  /** A distribution that the project declares or has locked. */
  @Nullable Resolved ofProject(DottedName name, boolean hasMember) {
    String found =
        declared.isEmpty() && locked.isEmpty()
            ? null
            : longest(name, hasMember, d -> declared.contains(d) || locked.contains(d));
    if (found == null) {
      return null;
    }
    Rule rule = declared.contains(found) ? Rule.DECLARED : Rule.LOCKED;
    return Resolved.distribution(found, rule, Confidence.GUESS);
  }

  /** A distribution that some project of the scope declares or has locked. */
  @Nullable Resolved elsewhere(DottedName name, boolean hasMember) {
    String found = longest(name, hasMember, projects::knows);
    return found == null
        ? null
        : Resolved.distribution(found, Rule.KNOWN_ELSEWHERE, Confidence.GUESS);
  }

  private static @Nullable String longest(
      DottedName name, boolean hasMember, Predicate<String> isKnown) {
    int ofModule = name.length() - (hasMember ? 1 : 0);
    for (int k = ofModule; k > 0; k--) {
      String distribution = DistributionName.normalize(name.prefix(k));
      if (isKnown.test(distribution)) {
        return distribution;
      }
    }
    String whole = DistributionName.normalize(name.text());
    return hasMember && isKnown.test(whole) ? whole : null;
  }
}
