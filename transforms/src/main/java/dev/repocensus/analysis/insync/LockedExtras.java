package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.lockfile.LockedDependency;
import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.MarkerEnvironment;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Truth;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether what the extras of a requirement bring is locked with it. How much a lock tells of extras
 * is a matter of its format: Poetry lists what each would bring, a PEX lock has it in the metadata,
 * PDM and pipenv write down which were asked for, uv only what those bring that were. Where an
 * entry does not name an extra, and the format names no extras, nothing is known.
 */
final class LockedExtras {
  private final Satisfaction satisfaction;
  private final LockFormat format;

  /** Whether the absence of an extra says that it was not asked for. */
  private final boolean namesAsked;

  /** Whether edges of extras that were not asked for are left out. */
  private final boolean isElided;

  LockedExtras(Lockfile lock, Satisfaction satisfaction) {
    this.satisfaction = satisfaction;
    format = lock.format();
    boolean keeps =
        format == LockFormat.PIP_COMPILE
            && lock.distributions().stream().anyMatch(each -> !each.extras().isEmpty());
    namesAsked = format == LockFormat.PDM || format == LockFormat.PIPENV || keeps;
    isElided = lock.inputs().setting("elide_unused_requires_dist").contains("true");
  }

  Truth hold(Requirement requirement, LockedDistribution entry) {
    Truth all = Truth.TRUE;
    for (String extra : requirement.normalizedExtras()) {
      all = all.and(holds(extra, requirement, entry));
    }
    return all;
  }

  private Truth holds(String extra, Requirement requirement, LockedDistribution entry) {
    if (namesAsked && !entry.extras().contains(extra)) {
      return Truth.FALSE;
    }
    List<Requirement> brought = brought(extra, requirement, entry);
    if (!brought.isEmpty()) {
      return Truth.of(brought.stream().allMatch(each -> satisfaction.plain(each) != Truth.FALSE));
    }
    boolean isTree =
        entry.sourceKind() == SourceKind.EDITABLE || entry.sourceKind() == SourceKind.VIRTUAL;
    return switch (format) {
      case POETRY -> Truth.TRUE;
      case PEX -> isElided ? Truth.UNKNOWN : Truth.TRUE;
      case UV -> isTree || entry.extras().contains(extra) ? Truth.TRUE : Truth.UNKNOWN;
      case PDM, PIPENV, PIP_COMPILE, PANTS_REQUIREMENTS, PYLOCK, CONDA_LOCK, CONDA_EXPLICIT, PIXI ->
          entry.extras().contains(extra) ? Truth.TRUE : Truth.UNKNOWN;
    };
  }

  /**
   * What an entry requires with an extra and not without it, where the requirement itself holds.
   */
  private static List<Requirement> brought(
      String extra, Requirement requirement, LockedDistribution entry) {
    List<Requirement> brought = new ArrayList<>();
    Stream.concat(entry.dependencies().stream(), entry.offers().stream())
        .forEach(
            edge -> {
              Marker marker =
                  edge.marker() == null ? null : Marker.parse(edge.marker()).value().orElse(null);
              if (marker != null && isOf(extra, marker)) {
                brought.add(asked(edge, both(marker, requirement.marker())));
              }
            });
    return brought;
  }

  private static boolean isOf(String extra, Marker marker) {
    MarkerEnvironment with = MarkerEnvironment.of(Map.of("extra", extra));
    MarkerEnvironment without = MarkerEnvironment.of(Map.of("extra", ""));
    return marker.evaluate(with) != Truth.FALSE && marker.evaluate(without) == Truth.FALSE;
  }

  private static Marker both(Marker marker, @Nullable Marker other) {
    return other == null
        ? marker
        : new Marker.All(List.of(new Marker.Group(marker), new Marker.Group(other)));
  }

  private static Requirement asked(LockedDependency edge, Marker marker) {
    String exact = edge.version() == null ? edge.specifier() : "==" + edge.version();
    var read = SpecifierSet.parse(exact);
    SpecifierSet specifiers = read.problems().isEmpty() ? read.value() : SpecifierSet.ANY;
    return new Requirement(edge.distribution(), List.of(), specifiers, null, marker);
  }

  /** Names of what is missing, for a message; empty if the lock only says that it was not asked. */
  String missing(Requirement requirement, LockedDistribution entry) {
    String names =
        requirement.normalizedExtras().stream()
            .flatMap(extra -> brought(extra, requirement, entry).stream())
            .filter(each -> satisfaction.plain(each) == Truth.FALSE)
            .map(Requirement::distribution)
            .distinct()
            .limit(10)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : ": " + names;
  }
}
