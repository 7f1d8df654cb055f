package dev.repocensus.analysis.census;

import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.resolves.Membership;
import dev.repocensus.analysis.resolves.Resolve;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.scan.FileFacts;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.analysis.staleness.Limit;
import dev.repocensus.analysis.staleness.Subject;
import dev.repocensus.schema.row.RequirementKind;
import dev.repocensus.schema.row.ResolveRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The exact pins of a unit that stand outside locks. One in a file that a lock was made from is not
 * here: the lock holds the same version, and must not count twice.
 */
final class PinSubjects {
  private final UnitFacts unit;
  private final ResolveIndex resolves;
  private final String projectId;
  private final @Nullable String requiresPython;

  PinSubjects(UnitFacts unit, ResolveIndex resolves) {
    this.unit = unit;
    this.resolves = resolves;
    this.projectId = unit.head().project().projectId();
    this.requiresPython =
        unit.manifests().stream()
            .map(Manifest::requiresPython)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  List<AgedVersion> all() {
    Set<String> locked = lockedFiles();
    List<AgedVersion> all = new ArrayList<>();
    for (Manifest manifest : manifests()) {
      for (DeclaredRequirement each : manifest.requirements()) {
        if (!locked.contains(each.sourcePath())) {
          aged(each).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  private List<Manifest> manifests() {
    List<Manifest> all = new ArrayList<>(unit.manifests());
    unit.files().stream().map(FileFacts::script).filter(Objects::nonNull).forEach(all::add);
    return all;
  }

  /** The locks of the unit, and the files that locks were made from. */
  private Set<String> lockedFiles() {
    Set<String> files = new TreeSet<>();
    unit.locks().forEach(lock -> files.add(lock.path()));
    for (Membership member : resolves.membershipsOf(projectId)) {
      Resolve resolve =
          member.role() == ResolveRole.INPUT ? resolves.resolve(member.resolveName()) : null;
      if (resolve != null && resolve.lock() != null) {
        resolves
            .inputsOf(resolve.lock().lockfileId())
            .forEach(input -> files.add(input.requirement().sourcePath()));
      }
    }
    return files;
  }

  private Optional<AgedVersion> aged(DeclaredRequirement pin) {
    String distribution = pin.distribution();
    boolean isOfIndex =
        pin.kind() == RequirementKind.REQUIREMENT || pin.kind() == RequirementKind.CONSTRAINT;
    if (distribution == null || !isOfIndex || !pin.isPinned()) {
      return Optional.empty();
    }
    SpecifierSet specifier = SpecifierSet.parse(pin.specifier()).value();
    return specifier
        .pin()
        .flatMap(
            text ->
                Version.parse(text)
                    .map(
                        version ->
                            new AgedVersion(
                                null,
                                pin.sourcePath(),
                                text,
                                subject(pin, distribution, version, specifier))));
  }

  private Subject subject(
      DeclaredRequirement pin, String distribution, Version version, SpecifierSet specifier) {
    Limit.Who who =
        pin.kind() == RequirementKind.CONSTRAINT
            ? Limit.Who.CONSTRAINTS_FILE
            : Limit.Who.OWN_MANIFEST;
    return new Subject(
        distribution,
        version,
        true,
        requiresPython == null ? List.of() : SupportedPythons.ends(requiresPython),
        requiresPython == null ? "" : requiresPython,
        List.of(new Limit(who, "", specifier, pin.sourcePath(), pin.line())),
        true,
        null,
        null,
        null,
        null);
  }
}
