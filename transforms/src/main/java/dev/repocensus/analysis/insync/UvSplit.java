package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.closure.Environments;
import dev.repocensus.analysis.closure.Pythons;
import dev.repocensus.analysis.manifest.RequirementSource;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.MarkerEnvironment;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.analysis.packaging.Truth;
import dev.repocensus.schema.row.GroupKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Splits what is declared as uv does before it locks: a requirement whose sources have markers
 * becomes one for each of them, and one from the usual index for the environments that none is for.
 */
final class UvSplit {
  private final DeclaredProject project;
  private final @Nullable DeclaredProject root;
  private final Map<String, String> indexes;

  /**
   * Splits the requirements of a project.
   *
   * @param root the project beside the lock, whose sources count for members that have none of
   *     their own for a name; null if there is none
   * @param indexes URLs of indexes by the names that other files give them
   */
  UvSplit(DeclaredProject project, @Nullable DeclaredProject root, Map<String, String> indexes) {
    this.project = project;
    this.root = root;
    this.indexes = indexes;
  }

  /** The parts, all with their source; the requirement itself if it names a URL or is none. */
  List<ParsedInput> split(ParsedInput declared) {
    Requirement parsed = declared.parsed();
    if (parsed == null || parsed.url() != null) {
      return List.of(declared);
    }
    DeclaredProject stating = project;
    List<RequirementSource> named = named(project, declared);
    if (named.isEmpty() && root != null) {
      stating = root;
      named = named(root, declared);
    }
    String directory = stating.directory();
    List<RequirementSource> sources =
        named.stream().filter(each -> isFor(each, declared.input())).toList();
    if (sources.isEmpty()) {
      return List.of(declared);
    }
    if (sources.size() == 1 && sources.get(0).marker() == null) {
      return List.of(declared.from(UvSources.words(sources.get(0), directory, indexes)));
    }
    return parts(declared, parsed, sources, directory).orElse(List.of(declared.from(List.of())));
  }

  private static List<RequirementSource> named(DeclaredProject from, ParsedInput declared) {
    return from.sources().stream()
        .filter(each -> each.distribution().equals(declared.distribution()))
        .toList();
  }

  private static boolean isFor(RequirementSource source, DeclaredInput input) {
    String extra = input.groupKind() == GroupKind.EXTRA ? input.groupName() : null;
    String group = input.groupKind() == GroupKind.DEV ? input.groupName() : null;
    return (source.extra() == null || source.extra().equals(extra))
        && (source.group() == null || source.group().equals(group));
  }

  /** Empty if a marker is none, or has no opposite. */
  private Optional<List<ParsedInput>> parts(
      ParsedInput declared, Requirement parsed, List<RequirementSource> sources, String directory) {
    List<ParsedInput> parts = new ArrayList<>();
    List<Marker> rest = new ArrayList<>();
    boolean isWhole = false;
    for (RequirementSource each : sources) {
      Marker marker =
          each.marker() == null ? null : Marker.parse(each.marker()).value().orElse(null);
      Optional<Marker> opposite = marker == null ? Optional.empty() : MarkerNegation.of(marker);
      isWhole |= each.marker() == null;
      if (each.marker() != null && opposite.isEmpty()) {
        return Optional.empty();
      }
      opposite.ifPresent(rest::add);
      Marker both = all(marker, parsed.marker());
      add(declared, both, UvSources.words(each, directory, indexes), parts);
    }
    if (!isWhole) {
      rest.add(parsed.marker());
      add(declared, all(rest.toArray(Marker[]::new)), null, parts);
    }
    return Optional.of(parts);
  }

  private static void add(
      ParsedInput declared,
      @Nullable Marker marker,
      @Nullable List<String> words,
      List<ParsedInput> parts) {
    if (marker == null || !isNowhere(marker)) {
      parts.add(declared.where(marker, words));
    }
  }

  private static boolean isNowhere(Marker marker) {
    List<MarkerEnvironment> all = Environments.telling(List.of(marker), new Pythons(List.of()));
    return !all.isEmpty() && all.stream().allMatch(each -> marker.evaluate(each) == Truth.FALSE);
  }

  private static @Nullable Marker all(@Nullable Marker... markers) {
    List<Marker> parts = new ArrayList<>();
    for (Marker each : markers) {
      if (each != null) {
        parts.add(each instanceof Marker.Any ? new Marker.Group(each) : each);
      }
    }
    return parts.isEmpty() ? null : parts.size() == 1 ? parts.get(0) : new Marker.All(parts);
  }

  /** The parts of all of these. */
  List<ParsedInput> split(List<ParsedInput> declared) {
    return declared.stream().flatMap(each -> split(each).stream()).toList();
  }
}
