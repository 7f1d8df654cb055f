package dev.repocensus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/**
 * What {@code census.toml} says. A key that is not known is an error; a key that is known but not
 * evaluated by this version is named, so that nobody believes it works.
 */
final class ConfigFile {

  private static final Set<String> USED =
      Set.of(
          "scope",
          "discover.roots",
          "discover.repos_file",
          "discover.exclude",
          "lake.uri",
          "lake.min_coverage",
          "index.seeds",
          "index.snapshot",
          "index.python_cycles");

  /** Sections whose keys are anybody's own words. */
  private static final Set<String> FREE = Set.of("modules");

  /** Known names whose contents are for later versions: whole sections, or single keys. */
  private static final Set<String> LATER =
      Set.of("discover.projects", "owners", "index", "gate", "rules", "suppress", "score");

  private final Path file;
  private final TomlParseResult toml;

  private ConfigFile(Path file, TomlParseResult toml) {
    this.file = file;
    this.toml = toml;
  }

  /** Reads and checks a file. */
  static ConfigFile read(Path file) throws Failure {
    TomlParseResult toml = parse(file);
    if (toml.hasErrors()) {
      TomlParseError error = toml.errors().get(0);
      throw Failure.usage(
          file + ":" + error.position().line() + ": " + String.valueOf(error.getMessage()));
    }
    ConfigFile config = new ConfigFile(file, toml);
    config.requireKnownKeys();
    return config;
  }

  private static TomlParseResult parse(Path file) throws Failure {
    if (!Files.exists(file)) {
      throw Failure.usage("--config " + file + " does not exist");
    }
    try {
      return Toml.parse(file);
    } catch (IOException e) {
      throw new Failure(
          ExitCode.INPUT, "--config " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void requireKnownKeys() throws Failure {
    for (String key : toml.dottedKeySet()) {
      if (!isUsed(key) && later(key).isEmpty()) {
        Set<String> known = new TreeSet<>(USED);
        known.addAll(FREE);
        known.addAll(LATER);
        throw Failure.usage(file + ": unknown key " + key + Nearest.hint(key, known));
      }
    }
  }

  private static boolean isUsed(String key) {
    return USED.contains(key) || FREE.stream().anyMatch(free -> key.startsWith(free + "."));
  }

  private static Optional<String> later(String key) {
    return LATER.stream().filter(k -> key.equals(k) || key.startsWith(k + ".")).findFirst();
  }

  /** The known keys in the file that this version does not evaluate. */
  Set<String> notEvaluated() {
    Set<String> found = new TreeSet<>();
    toml.dottedKeySet().stream()
        .filter(key -> !isUsed(key))
        .forEach(key -> later(key).ifPresent(found::add));
    return found;
  }

  Path file() {
    return file;
  }

  @Nullable String text(String key) throws Failure {
    Object value = toml.get(key);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw wrongType(key, "text");
  }

  @Nullable Double number(String key) throws Failure {
    Object value = toml.get(key);
    if (value == null) {
      return null;
    }
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw wrongType(key, "a number");
  }

  List<String> texts(String key) throws Failure {
    Object value = toml.get(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof TomlArray array)) {
      throw wrongType(key, "a list of texts");
    }
    List<String> texts = new ArrayList<>();
    for (Object item : array.toList()) {
      if (!(item instanceof String text)) {
        throw wrongType(key, "a list of texts");
      }
      texts.add(text);
    }
    return texts;
  }

  private Failure wrongType(String key, String wanted) {
    return Failure.usage(file + ": " + key + " must be " + wanted);
  }
}
