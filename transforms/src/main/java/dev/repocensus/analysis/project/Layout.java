package dev.repocensus.analysis.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A shape of directories that makes a project without a manifest, for example {@code
 * {project}/{src|test}/python/{namespace}}: the project, the way to a source root, and a folder
 * whose name is an identifier.
 */
public final class Layout {
  private static final String PROJECT = "{project}";
  private static final String NAMESPACE = "{namespace}";

  /** What a Pants repository of many projects looks like. */
  static final Layout PANTS = parse("{project}/{src|test}/python/{namespace}");

  private final List<Set<String>> way;

  private Layout(List<Set<String>> way) {
    this.way = List.copyOf(way);
  }

  /** A project and the source root below it that showed it. */
  record Match(String project, String sourceRoot) {}

  /**
   * Parses a template: {@code {project}} first, {@code {namespace}} last, between them names or
   * alternatives {@code {a|b}}.
   *
   * @throws IllegalArgumentException if it has another shape, with one line that says so
   */
  public static Layout parse(String template) {
    String[] parts = template.split("/", -1);
    if (parts.length < 3 || !parts[0].equals(PROJECT) || !last(parts).equals(NAMESPACE)) {
      throw new IllegalArgumentException(
          "the layout '" + template + "' is not of the form {project}/<folders>/{namespace}");
    }
    List<Set<String>> way = new ArrayList<>();
    for (int i = 1; i < parts.length - 1; i++) {
      way.add(alternatives(parts[i], template));
    }
    return new Layout(way);
  }

  private static String last(String[] parts) {
    return parts[parts.length - 1];
  }

  private static Set<String> alternatives(String part, String template) {
    boolean braced = part.startsWith("{") && part.endsWith("}");
    String inner = braced ? part.substring(1, part.length() - 1) : part;
    Set<String> names =
        new TreeSet<>(Arrays.asList(braced ? inner.split("\\|", -1) : new String[] {inner}));
    if (names.contains("") || inner.contains("{") || inner.contains("}")) {
      throw new IllegalArgumentException(
          "the layout '" + template + "' has a folder without a name: '" + part + "'");
    }
    return names;
  }

  /** The project that a directory shows, if the directory is such a namespace folder. */
  Optional<Match> match(String directory) {
    if (!isIdentifier(DirectoryPath.name(directory))) {
      return Optional.empty();
    }
    String sourceRoot = DirectoryPath.parent(directory);
    String at = sourceRoot;
    for (int i = way.size() - 1; i >= 0; i--) {
      if (at.isEmpty() || !way.get(i).contains(DirectoryPath.name(at))) {
        return Optional.empty();
      }
      at = DirectoryPath.parent(at);
    }
    return Optional.of(new Match(at, sourceRoot));
  }

  private static boolean isIdentifier(String name) {
    return !name.isEmpty()
        && Character.isUnicodeIdentifierStart(underscoreAsLetter(name.codePointAt(0)))
        && name.codePoints()
            .map(Layout::underscoreAsLetter)
            .allMatch(Character::isUnicodeIdentifierPart);
  }

  private static int underscoreAsLetter(int character) {
    return character == '_' ? 'a' : character;
  }
}
