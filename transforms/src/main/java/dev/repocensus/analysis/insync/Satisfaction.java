package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.closure.Environments;
import dev.repocensus.analysis.closure.Pythons;
import dev.repocensus.analysis.closure.Supported;
import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.MarkerEnvironment;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.analysis.packaging.Truth;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.row.SourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a lock holds satisfies a requirement: in each environment in which the requirement
 * applies, a locked version of its name is allowed. Pre-releases are: they are locked already. A
 * lock that does not say which Pythons it is for (pipenv's need not) is only held to one of them.
 *
 * <p>The extras of a requirement are not held against the entry. Locks list extras that require
 * something, or those that were asked for; that one is not listed does not prove that the
 * distribution has none of that name, and an extra that it lacks does not keep tools from
 * installing it.
 */
final class Satisfaction {
  /** More forks of one name than this are not told apart by environment. */
  private static final int MOST_FORKS = 50;

  private record Candidate(LockedDistribution locked, @Nullable Marker fork) {}

  private final Map<String, List<Candidate>> byName = new HashMap<>();
  private final Pythons pythons;
  private final Predicate<MarkerEnvironment> supported;

  Satisfaction(Lockfile lock) {
    pythons = Pythons.of(lock.pythonRequires());
    supported = Supported.by(lock);
    for (LockedDistribution each : lock.distributions()) {
      Marker fork = Marker.parse(each.forkMarker()).value().orElse(null);
      byName
          .computeIfAbsent(each.distribution(), name -> new ArrayList<>())
          .add(new Candidate(each, fork));
    }
  }

  Pythons pythons() {
    return pythons;
  }

  boolean satisfies(ParsedInput declared) {
    Requirement requirement = declared.parsed();
    if (requirement == null) {
      return false;
    }
    List<Candidate> candidates = byName.getOrDefault(declared.distribution(), List.of());
    if (candidates.stream().anyMatch(each -> each.fork() == null && allows(requirement, each))) {
      return true;
    }
    List<MarkerEnvironment> environments = environments(requirement, candidates);
    if (environments.isEmpty()) {
      return candidates.stream().anyMatch(each -> allows(requirement, each));
    }
    List<MarkerEnvironment> wanted =
        environments.stream()
            .filter(each -> holds(requirement.marker(), each) && supported.test(each))
            .toList();
    return pythons.ranges().isEmpty()
        ? wanted.isEmpty()
            || wanted.stream().anyMatch(each -> satisfies(requirement, candidates, each))
        : wanted.stream().allMatch(each -> satisfies(requirement, candidates, each));
  }

  private List<MarkerEnvironment> environments(Requirement required, List<Candidate> candidates) {
    if (candidates.size() > MOST_FORKS) {
      return List.of();
    }
    List<Marker> markers =
        candidates.stream()
            .map(Candidate::fork)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(ArrayList::new));
    if (required.marker() != null) {
      markers.add(required.marker());
    }
    return markers.isEmpty() ? List.of() : Environments.telling(markers, pythons);
  }

  private static boolean satisfies(
      Requirement requirement, List<Candidate> candidates, MarkerEnvironment environment) {
    return candidates.stream()
        .anyMatch(each -> holds(each.fork(), environment) && allows(requirement, each));
  }

  private static boolean holds(@Nullable Marker marker, MarkerEnvironment environment) {
    return marker == null || marker.evaluate(environment) != Truth.FALSE;
  }

  /** A source that is no index has the version it has; the requirement's range is not for it. */
  private static boolean allows(Requirement requirement, Candidate candidate) {
    String version = candidate.locked().version();
    if (requirement.url() != null
        || version == null
        || candidate.locked().sourceKind() != SourceKind.INDEX) {
      return true;
    }
    return Version.parse(version)
        .map(parsed -> requirement.specifiers().contains(parsed, true))
        .orElse(false);
  }

  /** The end of a reason: what is locked instead. */
  String locked(ParsedInput declared) {
    List<Candidate> candidates = byName.getOrDefault(declared.distribution(), List.of());
    if (candidates.isEmpty()) {
      return "which is not locked";
    }
    return "locked is "
        + candidates.stream()
            .map(each -> each.locked().distribution() + " " + each.locked().version())
            .distinct()
            .limit(10)
            .collect(Collectors.joining(", "));
  }
}
