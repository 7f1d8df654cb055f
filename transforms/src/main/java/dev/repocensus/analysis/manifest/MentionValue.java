package dev.repocensus.analysis.manifest;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a value of the configuration holds, as far as it names what runs without an import. */
enum MentionValue {
  /** Names, whatever stands around them. */
  WORD {
    @Override
    void add(String value, Set<String> words) {
      addAll(NAME, value, words);
    }
  },
  /** Entry points, {@code name = package.module:attribute [extra]}: the modules alone. */
  MODULE {
    @Override
    void add(String value, Set<String> words) {
      addAll(ENTRY, value, words);
    }
  },
  /** A command line: its words, but for options, paths and what is filled in later. */
  COMMAND {
    @Override
    void add(String value, Set<String> words) {
      for (String word : value.split(BETWEEN_WORDS, -1)) {
        if (NAME.matcher(word).matches()) {
          words.add(word);
        }
      }
    }
  },
  /** Items of a list in YAML, or a name, without what is said of each below it. */
  ITEM {
    @Override
    void add(String value, Set<String> words) {
      addAll(LISTED, value, words);
    }
  };

  private static final String BETWEEN_WORDS = "[\\s\"',;\\[\\]()&|]+";
  private static final Pattern NAME =
      Pattern.compile("([A-Za-z][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)*)");

  /** After a quote, an equals sign or at the start; before a colon, an extra or the end. */
  private static final Pattern ENTRY =
      Pattern.compile("(?:^|[\"'=])\\s*([A-Za-z_]\\w*(?:\\.\\w+)*)\\s*(?=[:\\[\"']|$)");

  private static final Pattern LISTED =
      Pattern.compile("^\\s*(?:-|name:)\\s+[\"']?([A-Za-z][\\w.-]*)[\"']?\\s*(?:$|[:#])");

  /** Adds the names that a line of the value has. */
  abstract void add(String value, Set<String> words);

  private static void addAll(Pattern pattern, String value, Set<String> words) {
    Matcher found = pattern.matcher(value);
    while (found.find()) {
      words.add(found.group(1));
    }
  }
}
