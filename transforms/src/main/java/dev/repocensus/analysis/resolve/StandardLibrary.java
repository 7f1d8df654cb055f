package dev.repocensus.analysis.resolve;

import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Top-level names of Python's standard library, for the versions a project supports. A name counts
 * if any supported version has it: what only some have is a finding of its own.
 */
final class StandardLibrary {
  private static final String RESOURCE = "stdlib.tsv";
  private static final int FIRST_MINOR = 8;
  private static final int LAST_MINOR = 14;

  /** Names no file can shadow, because they are imported before any path is searched. */
  private static final String BUILTIN = "builtin";

  private static final Map<String, String> SPANS = read();

  private final Set<Integer> minors;

  private StandardLibrary(Set<Integer> minors) {
    this.minors = minors;
  }

  /**
   * The standard library of the versions that a {@code requires-python} admits; of all known ones
   * if it says nothing.
   */
  static StandardLibrary of(@Nullable String requiresPython) {
    Set<Integer> minors = new HashSet<>();
    Optional<SpecifierSet> range =
        requiresPython == null
            ? Optional.empty()
            : Optional.of(SpecifierSet.parse(requiresPython).value());
    for (int minor = FIRST_MINOR; minor <= LAST_MINOR; minor++) {
      if (range.isEmpty() || admits(range.get(), minor)) {
        minors.add(minor);
      }
    }
    return minors.isEmpty() ? of(null) : new StandardLibrary(minors);
  }

  /** Whether a range admits the first or a late patch release of a minor version. */
  private static boolean admits(SpecifierSet range, int minor) {
    return List.of("3." + minor + ".0", "3." + minor + ".99").stream()
        .flatMap(text -> Version.parse(text).stream())
        .anyMatch(version -> range.contains(version, true));
  }

  static boolean isBuiltin(String top) {
    return top.equals("__future__") || SPANS.getOrDefault(top, "").startsWith(BUILTIN);
  }

  boolean contains(String top) {
    String span = SPANS.get(top);
    if (span == null) {
      return false;
    }
    String range = span.substring(span.indexOf(' ') + 1);
    int dash = range.indexOf('-');
    int first = Integer.parseInt(range.substring(0, dash));
    int last = Integer.parseInt(range.substring(dash + 1));
    return minors.stream().anyMatch(minor -> first <= minor && minor <= last);
  }

  private static Map<String, String> read() {
    Map<String, String> spans = new HashMap<>();
    try (InputStream in = StandardLibrary.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + RESOURCE + " is not in this build");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          spans.put(cells[0], cells[1] + " " + cells[2]);
        }
      }
      return spans;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
