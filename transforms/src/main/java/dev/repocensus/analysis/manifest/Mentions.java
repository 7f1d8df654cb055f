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
import java.util.Locale;
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
    CALLED("\\s*(?:\\w+\\s*=\\s*)?\\w+\\.(\\w+)\\(");

    private final Pattern key;

    Syntax(String key) {
      this.key = Pattern.compile(key);
    }
  }

  private record Place(
      String file, Syntax syntax, Pattern section, String key, MentionValue value) {
    boolean holds(String inSection, String atKey) {
      return section.matcher(inSection).matches() && (key.equals(ANY) || key.equals(atKey));
    }

    /** A section and all below it; an asterisk stands for any one part. */
    static Pattern below(String section) {
      String parts = section.replace(".", "\\.").replace(ANY, "[^.]+");
      return Pattern.compile(section.isEmpty() ? ".*" : parts + "(?:[.:].*)?");
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

  /** One pass over the lines of a file: which key each belongs to, and what its value names. */
  private static final class Reading {
    private final List<Place> places;
    private final Syntax syntax;
    private final SortedSet<String> words = new TreeSet<>();
    private String section = "";
    private String key = "";

    /** Brackets of the value that are open. */
    private int open;

    /** How far the items of a list in YAML stand from the margin; -1 before the first. */
    private int margin = -1;

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
      boolean isNew = open == 0 && start.lookingAt();
      if (isNew) {
        key = start.group(1);
        margin = -1;
      }
      for (Place place : places) {
        if (place.holds(section, key)) {
          add(place.value(), isNew ? line.substring(start.end()) : line, isNew);
          return;
        }
      }
    }

    private void add(MentionValue value, String text, boolean isFirst) {
      if (syntax == Syntax.ASSIGNED || syntax == Syntax.CALLED) {
        python(value, text, isFirst);
      } else if (value != MentionValue.ITEM) {
        value.add(text, words);
      } else if (isFirst) {
        MentionValue.WORD.add(text, words);
      } else {
        item(text);
      }
    }

    /** Items of the list alone: what stands further in says something of one of them. */
    private void item(String text) {
      int indent = text.length() - text.stripLeading().length();
      margin = margin < 0 ? indent : margin;
      if (indent == margin) {
        MentionValue.ITEM.add(text, words);
      }
    }

    /** The value ends with its last bracket, or with its line. */
    private void python(MentionValue value, String text, boolean isFirst) {
      Matcher literal = LITERAL.matcher(text);
      while (literal.find()) {
        value.add(literal.group(1), words);
      }
      String rest = LITERAL.matcher(text).replaceAll("");
      int before = isFirst && syntax == Syntax.CALLED ? 1 : open; // its key took the bracket
      open = Math.max(0, before + count(rest, "([{") - count(rest, ")]}"));
      key = open == 0 ? "" : key;
    }

    private static int count(String text, String kinds) {
      return (int) text.chars().filter(c -> kinds.indexOf(c) >= 0).count();
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
        MentionValue value = MentionValue.valueOf(cells[4].toUpperCase(Locale.ROOT));
        return new Place(cells[0], syntax, Place.below(cells[2]), cells[3], value);
      }
    }
    throw new IllegalStateException(RESOURCE + ": the word '" + cells[1] + "' is not known");
  }
}
