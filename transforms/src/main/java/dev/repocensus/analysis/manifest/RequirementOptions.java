package dev.repocensus.analysis.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The options of one line, as pip's option parser takes them apart.
 *
 * @param options in the order written, under their long names
 * @param error why pip would refuse the line, empty if it would not
 */
record RequirementOptions(List<Option> options, String error) {

  /** One option; the value is empty for one that takes none. */
  record Option(String name, String value) {}

  private static final Map<String, String> SHORT =
      Map.of(
          "-r", "--requirement",
          "-c", "--constraint",
          "-e", "--editable",
          "-i", "--index-url",
          "-f", "--find-links",
          "-C", "--config-settings");
  private static final List<String> WITH_VALUE =
      List.of(
          "--index-url",
          "--pypi-url",
          "--extra-index-url",
          "--constraint",
          "--requirement",
          "--editable",
          "--find-links",
          "--no-binary",
          "--only-binary",
          "--trusted-host",
          "--use-feature",
          "--global-option",
          "--hash",
          "--config-setting",
          "--config-settings");
  private static final List<String> WITHOUT_VALUE =
      List.of("--no-index", "--prefer-binary", "--require-hashes", "--pre");
  private static final Pattern HASH = Pattern.compile("(?:sha256|sha384|sha512):.*");

  static RequirementOptions parse(String text) {
    Optional<List<String>> words = ShellWords.split(text);
    if (words.isEmpty()) {
      return new RequirementOptions(List.of(), "a quotation is not closed");
    }
    List<Option> options = new ArrayList<>();
    String error = new Reading(words.get(), options).read();
    return new RequirementOptions(List.copyOf(options), error);
  }

  /** The words still to be read. */
  private static final class Reading {
    private final List<String> words;
    private final List<Option> options;
    private int next;

    Reading(List<String> words, List<Option> options) {
      this.words = words;
      this.options = options;
    }

    String read() {
      String error = "";
      while (next < words.size() && error.isEmpty()) {
        String word = words.get(next++);
        if (word.equals("--")) {
          return "";
        }
        if (word.startsWith("-") && word.length() > 1) {
          error = word.startsWith("--") ? longOption(word) : shortOption(word);
        }
      }
      return error;
    }

    private String shortOption(String word) {
      String name = SHORT.get(word.substring(0, 2));
      if (name == null) {
        return "unknown option " + word.substring(0, 2);
      }
      return word.length() > 2 ? add(name, word.substring(2)) : valued(name);
    }

    private String longOption(String word) {
      int equals = word.indexOf('=');
      String written = equals < 0 ? word : word.substring(0, equals);
      List<String> names = matching(written);
      if (names.size() != 1) {
        return (names.isEmpty() ? "unknown option " : "ambiguous option ") + shown(written);
      }
      String name = names.get(0);
      if (WITHOUT_VALUE.contains(name)) {
        return equals < 0 ? add(name, "") : name + " takes no value";
      }
      return equals < 0 ? valued(name) : add(name, word.substring(equals + 1));
    }

    private static String shown(String written) {
      return written.length() <= 40 ? written : written.substring(0, 40) + "…";
    }

    /** A long name may be cut short where that leaves it unique. */
    private static List<String> matching(String written) {
      List<String> names = new ArrayList<>();
      for (List<String> list : List.of(WITH_VALUE, WITHOUT_VALUE)) {
        if (list.contains(written)) {
          return List.of(written);
        }
        list.stream().filter(name -> name.startsWith(written)).forEach(names::add);
      }
      return names;
    }

    private String valued(String name) {
      return next < words.size() ? add(name, words.get(next++)) : name + " needs a value";
    }

    private String add(String name, String value) {
      if (name.equals("--hash") && !HASH.matcher(value).matches()) {
        return "--hash needs an algorithm and a digest";
      }
      if (name.startsWith("--config-setting") && value.indexOf('=') < 0) {
        return name + " needs a key and a value";
      }
      options.add(new Option(name, value));
      return "";
    }
  }

  /** How many of this name there are. */
  int count(String name) {
    return (int) options.stream().filter(option -> option.name().equals(name)).count();
  }
}
