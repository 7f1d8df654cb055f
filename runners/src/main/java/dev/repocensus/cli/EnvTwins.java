package dev.repocensus.cli;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Every flag has an environment variable: {@code --min-coverage} is {@code CENSUS_MIN_COVERAGE}. A
 * flag that may be repeated takes a list there, separated as in {@code PATH}. The flag wins.
 */
final class EnvTwins implements IDefaultValueProvider {

  private final Map<String, String> env;

  EnvTwins(Map<String, String> env) {
    this.env = env;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argSpec) {
    if (!(argSpec instanceof OptionSpec option) || !hasTwin(option) || option.isMultiValue()) {
      return null;
    }
    String value = env.get(name(option));
    return value == null || value.isEmpty() ? null : value;
  }

  static boolean hasTwin(OptionSpec option) {
    return !option.usageHelp() && !option.versionHelp();
  }

  static String name(OptionSpec option) {
    return name(option.longestName());
  }

  private static String name(String option) {
    return "CENSUS_" + option.replaceFirst("^--?", "").replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** The values of a repeatable option: from the command line, else from its twin. */
  List<String> list(List<String> given, String option) {
    if (!given.isEmpty()) {
      return given;
    }
    String value = env.getOrDefault(name(option), "");
    return Stream.of(value.split(Pattern.quote(File.pathSeparator), -1))
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /** The same where values hold what separates paths: they are separated by blanks. */
  List<String> words(List<String> given, String option) {
    return given.isEmpty()
        ? Stream.of(env.getOrDefault(name(option), "").split("\\s+"))
            .filter(s -> !s.isEmpty())
            .toList()
        : given;
  }

  /** Says that a bad value came from the environment, which is easily overlooked. */
  String origin(OptionSpec option, List<String> arguments) {
    boolean isTyped =
        arguments.stream().anyMatch(a -> Stream.of(option.names()).anyMatch(a::startsWith));
    return isTyped || !env.containsKey(name(option)) ? "" : " (from " + name(option) + ")";
  }
}
