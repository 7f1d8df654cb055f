package dev.repocensus.analysis.packaging;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Version specifiers that must all hold (PEP 440). The empty set accepts every version. Their order
 * does not matter, and equal specifiers count once.
 */
public final class SpecifierSet {
  /** No specifier: every version. */
  public static final SpecifierSet ANY = new SpecifierSet(List.of());

  private final List<Specifier> specifiers;

  private SpecifierSet(Collection<Specifier> specifiers) {
    this.specifiers = List.copyOf(specifiers);
  }

  /**
   * The specifiers a text spells, separated by commas. What is not a specifier becomes one problem
   * (MAN002) each; the value then holds the others.
   */
  public static Outcome<SpecifierSet> parse(String text) {
    Distinct read = new Distinct();
    List<Problem> problems = new ArrayList<>();
    for (String part : parts(text)) {
      Optional<Specifier> specifier = Specifier.parse(part);
      specifier.ifPresent(read::add);
      if (specifier.isEmpty()) {
        problems.add(unreadable(part));
      }
    }
    return new Outcome<>(new SpecifierSet(read.specifiers()), problems);
  }

  private static Problem unreadable(String part) {
    String shown = Redaction.excerpt(part);
    return Problem.of(ProblemCode.MAN002, "not a version specifier: " + shown);
  }

  /** Specifiers without repetition. Few are compared, many are hashed, which spells each. */
  private static final class Distinct {
    private static final int FEW = 8;

    private Collection<Specifier> specifiers = new ArrayList<>(4);

    void add(Specifier specifier) {
      if (specifiers instanceof Set || !specifiers.contains(specifier)) {
        specifiers.add(specifier);
      }
      if (specifiers.size() == FEW) {
        specifiers = new LinkedHashSet<>(specifiers);
      }
    }

    Collection<Specifier> specifiers() {
      return specifiers;
    }
  }

  /** The set a text spells, null unless every part of it is a specifier. */
  static @Nullable SpecifierSet whole(String text) {
    Distinct read = new Distinct();
    for (String part : parts(text)) {
      Specifier specifier = SpecifierScanner.whole(part);
      if (specifier == null) {
        return null;
      }
      read.add(specifier);
    }
    return read.specifiers().isEmpty() ? ANY : new SpecifierSet(read.specifiers());
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String stripped = Blank.strip(part);
      if (!stripped.isEmpty()) {
        parts.add(stripped);
      }
    }
    return parts;
  }

  /** The specifiers, in the order written. */
  public List<Specifier> specifiers() {
    return specifiers;
  }

  /** Whether there is no specifier. */
  public boolean isAny() {
    return specifiers.isEmpty();
  }

  /**
   * The version as written, if the only specifier is {@code ==} or {@code ===} without wildcard.
   */
  public Optional<String> pin() {
    boolean pinned = specifiers.size() == 1 && specifiers.get(0).isPin();
    return pinned ? Optional.of(specifiers.get(0).text()) : Optional.empty();
  }

  /** Whether a specifier names a pre-release, which makes the set accept pre-releases. */
  public boolean invitesPrereleases() {
    return specifiers.stream().anyMatch(Specifier::invitesPrereleases);
  }

  /** Whether the version satisfies all; a pre-release is a version like any other. */
  public boolean contains(Version version) {
    return contains(version, true);
  }

  /** Whether the version satisfies all; a pre-release only if they are wanted. */
  public boolean contains(Version version, boolean prereleases) {
    if (!prereleases && version.isPrerelease()) {
      return false;
    }
    for (Specifier specifier : specifiers) {
      if (!specifier.contains(version)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The versions that satisfy all, in the order given. Pre-releases are left out unless one is
   * named by a specifier, or there is nothing else.
   */
  public List<Version> filter(List<Version> versions) {
    List<Version> kept = filter(versions, invitesPrereleases());
    return kept.isEmpty() ? filter(versions, true) : kept;
  }

  /** The versions that satisfy all, in the order given. */
  public List<Version> filter(List<Version> versions, boolean prereleases) {
    return versions.stream().filter(version -> contains(version, prereleases)).toList();
  }

  /** What both sets accept. */
  public SpecifierSet intersect(SpecifierSet other) {
    Set<Specifier> both = new LinkedHashSet<>(specifiers);
    both.addAll(other.specifiers);
    return new SpecifierSet(both);
  }

  /**
   * Whether no version satisfies all, pre-releases included. Exact but for {@code ===} behind which
   * stands no version: what such a text equals is no version, and it is left out of the account.
   */
  public boolean isUnsatisfiable() {
    return versions().isEmpty();
  }

  /** The versions that satisfy all, as intervals. */
  public VersionIntervals versions() {
    return VersionIntervals.intersectAll(specifiers.stream().map(VersionIntervals::of).toList());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SpecifierSet set
        && Set.copyOf(specifiers).equals(Set.copyOf(set.specifiers));
  }

  @Override
  public int hashCode() {
    return Set.copyOf(specifiers).hashCode();
  }

  /** The specifiers as written, without white space, sorted, separated by commas. */
  @Override
  public String toString() {
    return specifiers.stream().map(Specifier::toString).sorted().collect(Collectors.joining(","));
  }
}
