package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.SourceText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of configuration that name modules, plugins or commands which run without an import: entry
 * points, extensions of documentation, commands of test runners. Lines are read, not grammars: too
 * many words only weaken a verdict, and a file that does not parse names what it names.
 *
 * <p>Cost: one pass over the lines of the few files that the table names.
 */
public final class Mentions {
  private static final String RESOURCE = "mentions.tsv";
  private static final String ANY = "*";
  private static final int MOST_WORDS = 2000;
  private static final Pattern WORD =
      Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)*");
  private static final Pattern SECTION =
      Pattern.compile("\\[{1,2}([^\\[\\],]+)\\]{1,2}\\s*(?:#.*)?");
  private static final Pattern LITERAL = Pattern.compile("[\"']([^\"']+)[\"']");
  private static final List<Place> PLACES = read();

  private Mentions() {}

  /** How a file says which key a line belongs to: what stands at its start. */
  private enum Syntax {
    SECTION("\"?([\\w.-]+)\"?\\s*="),
    TOP("([\\w-]+):"),
    NESTED("\\s*(?:-\\s+)?([\\w-]+):"),
    ASSIGNED("(\\w+)\\s*(?:\\+?=|\\.(?:append|extend)\\()"),
    LITERALS("(?!)()");

    private final Pattern key;

    Syntax(String key) {
      this.key = Pattern.compile(key);
    }
  }

  private record Place(String file, Syntax syntax, String section, String key) {
    boolean holds(String inSection, String atKey) {
      boolean isBelow =
          inSection.startsWith(section)
              && (inSection.length() == section.length()
                  || section.isEmpty()
                  || ".:".indexOf(inSection.charAt(section.length())) >= 0);
      return isBelow && (key.equals(ANY) || key.equals(atKey));
    }
  }

  /** The words, sorted; empty if the file is none that the table names. */
  public static SortedSet<String> of(SourceText text) {
    String name = Paths.fileName(text.path());
    List<Place> places = PLACES.stream().filter(place -> place.file().equals(name)).toList();
    return places.isEmpty() ? new TreeSet<>() : new Reading(places).of(text.text());
  }

  /** Whether the table names the file. */
  public static boolean isIn(String path) {
    String name = Paths.fileName(path);
    return PLACES.stream().anyMatch(place -> place.file().equals(name));
  }

  private static final class Reading {
    private final List<Place> places;
    private final Syntax syntax;
    private final SortedSet<String> words = new TreeSet<>();
    private String section = "";
    private String key = "";

    Reading(List<Place> places) {
      this.places = places;
      this.syntax = places.get(0).syntax();
    }

    SortedSet<String> of(String text) {
      text.lines().takeWhile(line -> words.size() < MOST_WORDS).forEach(this::line);
      return words;
    }

    private void line(String line) {
      if (line.stripLeading().startsWith("#")) {
        return;
      }
      Matcher header = SECTION.matcher(line);
      if (syntax == Syntax.SECTION && header.matches()) {
        section = header.group(1).strip();
        key = "";
        return;
      }
      Matcher start = syntax.key.matcher(line);
      boolean isNew = start.lookingAt();
      key = isNew ? start.group(1) : key;
      if (places.stream().anyMatch(place -> place.holds(section, key))) {
        add(isNew ? line.substring(start.end()) : line);
      }
    }

    private void add(String value) {
      if (syntax != Syntax.LITERALS && syntax != Syntax.ASSIGNED) {
        words(value);
        return;
      }
      Matcher literal = LITERAL.matcher(value);
      while (literal.find()) {
        words(literal.group(1));
      }
    }

    private void words(String value) {
      Matcher word = WORD.matcher(value);
      while (word.find()) {
        words.add(word.group());
      }
    }
  }

  private static List<Place> read() {
    List<Place> places = new ArrayList<>();
    try (InputStream in = Mentions.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + RESOURCE + " is not in this build");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(cells -> places.add(place(cells)));
      return List.copyOf(places);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Place place(String[] cells) {
    for (Syntax syntax : Syntax.values()) {
      if (syntax.name().equalsIgnoreCase(cells[1])) {
        return new Place(cells[0], syntax, cells[2], cells[3]);
      }
    }
    throw new IllegalStateException(RESOURCE + ": the word '" + cells[1] + "' is not known");
  }
}
