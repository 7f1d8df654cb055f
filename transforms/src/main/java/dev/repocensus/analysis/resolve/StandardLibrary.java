package dev.repocensus.analysis.resolve;

import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Top-level names of Python's standard library, for the versions a project supports. A name counts
 * if any supported version has it: what only some have is a finding of its own.
 */
public final class StandardLibrary {
  private static final String RESOURCE = "stdlib.tsv";
  private static final int FIRST_MINOR = 8;
  private static final int LAST_MINOR = 14;

  /** Set beside the versions of a name that no file can shadow. */
  private static final int FIXED = 1 << 31;

  /** For each name the minor versions that have it, one bit each. */
  private static final Map<String, Integer> NAMES = read();

  private final int minors;

  /** Whether the versions are those that a project asks for, not only all there are. */
  private final boolean isStated;

  private StandardLibrary(int minors, boolean isStated) {
    this.minors = minors;
    this.isStated = isStated;
  }

  /**
   * The standard library of the versions that a {@code requires-python} admits; of all known ones
   * if it says nothing, or nothing that can be understood.
   */
  public static StandardLibrary of(@Nullable String requiresPython) {
    Optional<SpecifierSet> range =
        requiresPython == null
            ? Optional.empty()
            : Optional.of(SpecifierSet.parse(requiresPython).value());
    int minors = 0;
    for (int minor = FIRST_MINOR; minor <= LAST_MINOR; minor++) {
      minors |= range.isEmpty() || admits(range.get(), minor) ? 1 << minor : 0;
    }
    return minors == 0 ? of(null) : new StandardLibrary(minors, range.isPresent());
  }

  /** Whether a range admits the first or a late patch release of a minor version. */
  private static boolean admits(SpecifierSet range, int minor) {
    return List.of("3." + minor + ".0", "3." + minor + ".99").stream()
        .flatMap(text -> Version.parse(text).stream())
        .anyMatch(version -> range.contains(version, true));
  }

  /** Whether a top-level name is built in or frozen, or is {@code __future__}. */
  static boolean isBuiltin(String top) {
    return top.equals("__future__") || (NAMES.getOrDefault(top, 0) & FIXED) != 0;
  }

  /** Whether some supported version has a module of that name. */
  public boolean contains(String top) {
    return (NAMES.getOrDefault(top, 0) & minors) != 0;
  }

  /** Whether every version has a module of that name, of those that the project may run with. */
  public boolean isInAll(String top) {
    return (NAMES.getOrDefault(top, 0) & minors) == minors;
  }

  /**
   * Whether a name is a standard module of some known version, and a version that the project says
   * it supports lacks it. Never where the project says nothing.
   */
  public boolean hasGap(String top) {
    int having = NAMES.getOrDefault(top, 0) & ~FIXED;
    return isStated && having != 0 && (having & minors) != minors;
  }

  /** Whether a name is a standard module of some known version of Python 3. */
  public static boolean isKnown(String top) {
    return NAMES.containsKey(top);
  }

  /** The supported versions that lack a standard module, as {@code 3.8}, in their order. */
  public List<String> lacking(String top) {
    int having = NAMES.getOrDefault(top, 0);
    List<String> lacking = new ArrayList<>();
    for (int minor = FIRST_MINOR; minor <= LAST_MINOR; minor++) {
      if ((minors & ~having & 1 << minor) != 0) {
        lacking.add("3." + minor);
      }
    }
    return lacking;
  }

  /**
   * Whether every supported version is at least this one of Python 3; never where none is stated.
   */
  public boolean startsAt(int minor) {
    return isStated && Integer.numberOfTrailingZeros(minors) >= minor;
  }

  private static Map<String, Integer> read() {
    Map<String, Integer> names = new HashMap<>();
    try (InputStream in = StandardLibrary.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + RESOURCE + " is not in this build");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(cells -> names.put(cells[0], versions(cells)));
      return names;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A line's cells are the name, how it is imported, the first and the last minor version. */
  private static int versions(String[] cells) {
    int versions = cells[1].equals("source") ? 0 : FIXED;
    for (int minor = Integer.parseInt(cells[2]); minor <= Integer.parseInt(cells[3]); minor++) {
      versions |= 1 << minor;
    }
    return versions;
  }
}
