package dev.repocensus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The reference page is the help, written down; {@code -Dupdate} rewrites it. */
class ReferencePageTest {

  private static final Path PAGE = Path.of("..", "docs", "reference", "cli.md");

  private final CommandLine root =
      new CensusCli(
              Cli.console(new ByteArrayOutputStream(), new ByteArrayOutputStream(), Map.of(), 0))
          .commandLine();

  @Test
  void thePageIsTheHelp() throws IOException {
    String page = page();
    if (System.getProperty("update") != null) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).as("rewrite with -Dupdate").content().isEqualTo(page);
  }

  @Test
  void everyFlagHasATwinOfItsOwn() {
    Map<String, String> flags = new LinkedHashMap<>();
    commands().values().stream()
        .flatMap(command -> command.getCommandSpec().options().stream())
        .filter(EnvTwins::hasTwin)
        .forEach(
            option ->
                assertThat(flags.merge(EnvTwins.name(option), option.longestName(), (a, b) -> a))
                    .isEqualTo(option.longestName()));
    assertThat(flags).containsEntry("CENSUS_MIN_COVERAGE", "--min-coverage").hasSizeGreaterThan(15);
  }

  /** The list of commands shows the first line of each description alone. */
  @Test
  void theFirstLineOfADescriptionIsASentence() {
    commands()
        .forEach(
            (name, command) ->
                assertThat(command.getCommandSpec().usageMessage().description()[0])
                    .as(name)
                    .matches("[A-Z].{10,99}[^.][.:].*"));
  }

  private Map<String, CommandLine> commands() {
    Map<String, CommandLine> commands = new LinkedHashMap<>();
    commands.put("census", root);
    addBelow("census", root, commands);
    return commands;
  }

  private static void addBelow(
      String name, CommandLine command, Map<String, CommandLine> commands) {
    command
        .getSubcommands()
        .forEach(
            (verb, sub) -> {
              commands.put(name + " " + verb, sub);
              addBelow(name + " " + verb, sub, commands);
            });
  }

  private String page() {
    StringBuilder page =
        new StringBuilder("# The command line\n\nGenerated from the commands themselves.\n");
    commands().forEach((name, command) -> page.append(section(name, command)));
    return page.append(exitCodes()).append(twins()).toString();
  }

  private static String section(String name, CommandLine command) {
    return "\n## " + name + "\n\n```text\n" + command.getUsageMessage().stripTrailing() + "\n```\n";
  }

  private static String exitCodes() {
    return Arrays.stream(ExitCode.values())
        .map(exit -> "| " + exit.code() + " | " + exit.meaning() + " |\n")
        .collect(Collectors.joining("", "\n## Exit codes\n\n| code | meaning |\n|---:|---|\n", ""));
  }

  private String twins() {
    Map<String, String> rows = new TreeMap<>();
    commands()
        .values()
        .forEach(
            command ->
                command.getCommandSpec().options().stream()
                    .filter(EnvTwins::hasTwin)
                    .forEach(option -> rows.put(option.longestName(), EnvTwins.name(option))));
    return rows.entrySet().stream()
        .map(row -> "| `" + row.getKey() + "` | `" + row.getValue() + "` |\n")
        .collect(
            Collectors.joining(
                "",
                "\n## Environment\n\nThe flag wins over its variable, the variable over"
                    + " `census.toml`. A repeatable flag takes a list there, separated as in"
                    + " `PATH`.\n\n| flag | variable |\n|---|---|\n",
                ""));
  }

  @Test
  void everyOptionSaysWhatItDoes() {
    commands()
        .values()
        .forEach(
            command ->
                assertThat(command.getCommandSpec().options())
                    .allSatisfy(ReferencePageTest::isDescribed));
  }

  private static void isDescribed(OptionSpec option) {
    assertThat(option.description()).as(option.longestName()).isNotEmpty();
    assertThat(String.join(" ", option.description())).endsWith(".");
  }
}
