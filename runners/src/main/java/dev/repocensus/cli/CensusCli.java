package dev.repocensus.cli;

import dev.repocensus.cli.progress.ProgressMode;
import dev.repocensus.report.TableFormat;
import dev.repocensus.runner.RunnerProfile;
import dev.repocensus.schema.row.CycleLevel;
import dev.repocensus.schema.row.GraphLayer;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The whole command line over one {@link Console}: parses, runs one verb, returns its exit code.
 */
final class CensusCli {

  private final Console console;
  private final EnvTwins twins;

  CensusCli(Console console) {
    this.console = console;
    this.twins = new EnvTwins(console.env());
  }

  /** Runs one command line; never throws for what a user can do wrong. */
  int run(String... arguments) {
    CommandLine line = commandLine();
    int code = line.execute(arguments);
    line.getOut().flush();
    line.getErr().flush();
    return code;
  }

  /** The commands, wired but not run; the reference page and the completion are written from it. */
  CommandLine commandLine() {
    CensusCommand root = new CensusCommand();
    Verbs verbs = new Verbs(console, root.globals, twins);
    CommandLine line = new CommandLine(root);
    line.addSubcommand("scan", new ScanCommand(verbs))
        .addSubcommand("query", new QueryCommand(verbs))
        .addSubcommand("cycles", new CyclesCommand(verbs))
        .addSubcommand("stale", new StaleCommand(verbs))
        .addSubcommand("conflicts", new ConflictsCommand(verbs))
        .addSubcommand("vulnerabilities", new VulnerabilitiesCommand(verbs))
        .addSubcommand("distribution", new DistributionCommand(verbs))
        .addSubcommand("why", new WhyCommand(verbs))
        .addSubcommand("runs", new RunsCommand(verbs))
        .addSubcommand("schema", new SchemaCommand(verbs))
        .addSubcommand("rules", new RulesCommand(verbs))
        .addSubcommand("index", index(verbs))
        .addSubcommand("completion", new CompletionCommand(verbs));
    configure(line, root.globals);
    return line;
  }

  private void configure(CommandLine line, GlobalOptions globals) {
    ErrorLines errors = new ErrorLines(console, globals, twins);
    withHelp(line);
    line.registerConverter(GlobalOptions.Color.class, Words.of(GlobalOptions.Color.class))
        .registerConverter(ProgressMode.class, Words.of(ProgressMode.class))
        .registerConverter(TableFormat.class, Words.of(TableFormat.class))
        .registerConverter(ResolutionChoice.class, Words.of(ResolutionChoice.class))
        .registerConverter(MetadataChoice.class, Words.of(MetadataChoice.class))
        .registerConverter(RunnerProfile.class, Words.of(RunnerProfile.class))
        .registerConverter(CycleLevel.class, Words.of(CycleLevel.class))
        .registerConverter(GraphLayer.class, Words.of(GraphLayer.class))
        .setDefaultValueProvider(twins)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors);
  }

  private static CommandLine index(Verbs verbs) {
    CommandLine seed = new CommandLine(new SeedCommand());
    seed.addSubcommand("add", new SeedAddCommand(verbs));
    return new CommandLine(new IndexCommand())
        .addSubcommand("refresh", new IndexRefreshCommand(verbs))
        .addSubcommand("advisories", new AdvisoriesCommand(verbs))
        .addSubcommand("seed", seed);
  }

  private static void withHelp(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    IVersionProvider version = () -> new String[] {"census " + ToolVersion.text()};
    spec.versionProvider(version)
        .mixinStandardHelpOptions(true)
        .exitCodeOnInvalidInput(ExitCode.USAGE.code())
        .exitCodeOnExecutionException(ExitCode.INTERNAL.code());
    command.getSubcommands().values().forEach(CensusCli::withHelp);
  }

  /** A completion script for bash and zsh. */
  String completion() {
    return AutoComplete.bash("census", commandLine());
  }

  /** The verbs' names. */
  static List<String> verbs(CommandLine root) {
    return List.copyOf(root.getSubcommands().keySet());
  }
}
