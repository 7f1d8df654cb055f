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
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.SourceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a lock holds satisfies a requirement: in each environment in which the requirement
 * applies, a locked version of its name is allowed, and so is what its extras bring. Pre-releases
 * are allowed: they are locked already. A lock that does not say which Pythons it is for (pipenv's
 * need not) is only held to one of them. One that was compiled for a single environment, and does
 * not say which, may lack what is not needed in all.
 */
final class Satisfaction {
  /** More forks of one name than this are not told apart by environment. */
  private static final int MOST_FORKS = 50;

  private record Candidate(LockedDistribution locked, @Nullable Marker fork) {}

  private final Map<String, List<Candidate>> byName = new HashMap<>();
  private final Pythons pythons;
  private final Predicate<MarkerEnvironment> supported;
  private final boolean isForOne;
  private final boolean isConda;
  private final LockedExtras extras;

  Satisfaction(Lockfile lock) {
    pythons = Pythons.of(lock.pythonRequires());
    supported = Supported.by(lock);
    isForOne =
        lock.format() == LockFormat.PIP_COMPILE
            && lock.inputs().setting("command").stream().noneMatch(c -> c.contains("--universal"));
    isConda =
        lock.format() == LockFormat.CONDA_LOCK
            || lock.format() == LockFormat.CONDA_EXPLICIT
            || lock.format() == LockFormat.PIXI;
    extras = new LockedExtras(lock, this);
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

  /** Unless it surely does not; what cannot be told is no reason against a lock. */
  boolean satisfies(ParsedInput declared) {
    return judge(declared) != Truth.FALSE;
  }

  /** Unknown where the lock cannot tell what extras bring, or which environment it is for. */
  Truth judge(ParsedInput declared) {
    Requirement requirement = declared.parsed();
    if (isConda && (requirement == null || plain(requirement) == Truth.FALSE)) {
      return conda(declared);
    }
    if (requirement == null) {
      return Truth.FALSE;
    }
    Truth plain = plain(requirement);
    return plain == Truth.FALSE || requirement.extras().isEmpty()
        ? plain
        : plain.and(withExtras(requirement));
  }

  private Truth conda(ParsedInput declared) {
    CondaSatisfaction asked = CondaSatisfaction.of(declared.input().requirement());
    return asked.by(
        byName.getOrDefault(asked.distribution(), List.of()).stream()
            .map(Candidate::locked)
            .toList());
  }

  private Truth withExtras(Requirement requirement) {
    boolean all = true;
    boolean none = true;
    for (Candidate each : candidates(requirement)) {
      Truth holds =
          allows(requirement, each) ? extras.hold(requirement, each.locked()) : Truth.UNKNOWN;
      all &= holds == Truth.TRUE;
      none &= holds == Truth.FALSE;
    }
    return all ? Truth.TRUE : none ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** The same without its extras. */
  Truth plain(Requirement requirement) {
    List<Candidate> candidates = candidates(requirement);
    if (candidates.stream().anyMatch(each -> each.fork() == null && allows(requirement, each))) {
      return Truth.TRUE;
    }
    Collection<MarkerEnvironment> telling = environments(requirement, candidates);
    if (telling.isEmpty()) {
      return Truth.of(candidates.stream().anyMatch(each -> allows(requirement, each)));
    }
    List<MarkerEnvironment> environments = telling.stream().filter(supported).toList();
    List<MarkerEnvironment> wanted =
        environments.stream().filter(each -> holds(requirement.marker(), each)).toList();
    long good = wanted.stream().filter(each -> satisfies(requirement, candidates, each)).count();
    boolean isAny = pythons.ranges().isEmpty() && !isForOne;
    if (good == wanted.size() || (isAny && good > 0)) {
      return Truth.TRUE;
    }
    return isForOne && wanted.size() - good < environments.size() ? Truth.UNKNOWN : Truth.FALSE;
  }

  private List<Candidate> candidates(Requirement requirement) {
    return byName.getOrDefault(requirement.distribution(), List.of());
  }

  private Collection<MarkerEnvironment> environments(
      Requirement required, List<Candidate> candidates) {
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

  /** The end of a reason: what is locked instead, or without what. */
  String locked(ParsedInput declared) {
    Requirement requirement = declared.parsed();
    String name =
        requirement == null && isConda
            ? CondaSatisfaction.of(declared.input().requirement()).distribution()
            : declared.distribution();
    List<Candidate> candidates = byName.getOrDefault(name, List.of());
    if (candidates.isEmpty()) {
      return "which is not locked";
    }
    String versions =
        candidates.stream()
            .map(each -> each.locked().distribution() + " " + each.locked().version())
            .distinct()
            .limit(10)
            .collect(Collectors.joining(", "));
    return "locked is "
        + versions
        + (requirement != null && plain(requirement) != Truth.FALSE
            ? " without what its extras bring"
                + extras.missing(requirement, candidates.get(0).locked())
            : "");
  }

  /** The end of a note: what of it cannot be told. */
  String untold(ParsedInput declared) {
    Requirement requirement = declared.parsed();
    if (isConda) {
      return "whether what is locked is allowed cannot be told";
    }
    return requirement != null && plain(requirement) == Truth.TRUE
        ? "whether what its extras bring is locked cannot be told"
        : "which is not locked; whether it is needed there cannot be told, for the lock does not"
            + " say which platform it was compiled for";
  }
}
