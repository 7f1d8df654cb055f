package dev.repocensus.analysis.staleness;

import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.MarkerEnvironment;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.analysis.packaging.Truth;
import dev.repocensus.analysis.packaging.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a newer release could be taken with nothing else of the lock changed: every requirement
 * of its own is met by what is locked. Sound without a solver; whether more could be had by
 * changing other versions is another question.
 */
final class UpgradeAlone {
  private UpgradeAlone() {}

  /** Null where the snapshot lacks the requirements, or the version is in no lock. */
  static @Nullable Boolean of(@Nullable Release candidate, Subject subject) {
    Map<String, Version> locked = subject.locked();
    if (!Latest.isNewer(candidate, subject.version()) || candidate == null || locked == null) {
      return null;
    }
    List<String> requires = candidate.requiresDist();
    List<MarkerEnvironment> environments = environments(subject.pythons());
    return requires == null
        ? null
        : requires.stream().allMatch(requirement -> isMet(requirement, locked, environments));
  }

  /** No extra is asked for; of the platform nothing is known. */
  private static List<MarkerEnvironment> environments(List<Version> pythons) {
    MarkerEnvironment any = MarkerEnvironment.UNKNOWN.with("extra", "");
    return pythons.isEmpty()
        ? List.of(any)
        : pythons.stream()
            .map(
                python ->
                    any.with("python_version", python.releaseAt(0) + "." + python.releaseAt(1))
                        .with("python_full_version", python.toString()))
            .toList();
  }

  /** A requirement that cannot be read, or may apply and is not locked, is not met. */
  private static boolean isMet(
      String text, Map<String, Version> locked, List<MarkerEnvironment> environments) {
    Optional<Requirement> read = Requirement.parse(text).value();
    if (read.isEmpty()) {
      return false;
    }
    Marker marker = read.get().marker();
    if (marker != null
        && environments.stream().allMatch(each -> marker.evaluate(each) == Truth.FALSE)) {
      return true;
    }
    Version version = locked.get(read.get().distribution());
    return version != null && read.get().specifiers().contains(version, true);
  }
}
