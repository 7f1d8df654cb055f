package dev.repocensus.analysis.closure;

import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The interpreters a lock is for: any of these ranges; all if none is known. */
public record Pythons(List<SpecifierSet> ranges) {
  private static final SortedSet<Version> MINORS =
      Stream.concat(
              Stream.of("2.7.18"), IntStream.rangeClosed(6, 20).mapToObj(m -> "3." + m + ".1"))
          .flatMap(text -> Version.parse(text).stream())
          .collect(Collectors.toCollection(TreeSet::new));

  /** The ranges in a text, joined by {@code ||}, each perhaps with the name of an interpreter. */
  public static Pythons of(@Nullable String text) {
    List<SpecifierSet> ranges = new ArrayList<>();
    for (String range : text == null ? new String[0] : text.split("\\|\\|", -1)) {
      ranges.add(SpecifierSet.parse(range.strip().replaceFirst("^[A-Za-z]+", "")).value());
    }
    return new Pythons(ranges);
  }

  /** One interpreter of each minor version and those around the given ones, sorted. */
  public List<Version> sample(Collection<Version> around) {
    TreeSet<Version> candidates = new TreeSet<>(MINORS);
    around.forEach(version -> candidates.addAll(near(version)));
    List<Version> allowed = candidates.stream().filter(this::contains).toList();
    return allowed.isEmpty() ? List.copyOf(candidates) : allowed;
  }

  /** The versions that the ranges name. */
  public List<Version> bounds() {
    return ranges.stream()
        .flatMap(range -> range.specifiers().stream())
        .flatMap(each -> Version.parse(each.text().replace(".*", "")).stream())
        .toList();
  }

  /** Whether a version of Python is in one of the ranges. */
  public boolean contains(Version version) {
    for (SpecifierSet range : ranges) {
      if (range.contains(version, true)) {
        return true;
      }
    }
    return ranges.isEmpty();
  }

  private static List<Version> near(Version version) {
    String minor = version.releaseAt(0) + "." + version.releaseAt(1) + ".";
    int patch = version.releaseAt(2).min(java.math.BigInteger.valueOf(1_000_000)).intValue();
    return Stream.of(patch - 1, patch, patch + 1)
        .filter(number -> number >= 0)
        .map(number -> Version.parse(minor + number).orElse(null))
        .filter(Objects::nonNull)
        .toList();
  }
}
