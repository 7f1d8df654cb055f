package dev.repocensus.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into one line on standard error and an exit code. */
final class ErrorLines implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final Console console;
  private final GlobalOptions globals;
  private final EnvTwins twins;

  ErrorLines(Console console, GlobalOptions globals, EnvTwins twins) {
    this.console = console;
    this.globals = globals;
    this.twins = twins;
  }

  @Override
  public int handleParseException(ParameterException ex, String[] args) {
    say(ex instanceof UnmatchedArgumentException unmatched ? unmatched(unmatched) : bad(ex, args));
    return ExitCode.USAGE.code();
  }

  private static String unmatched(UnmatchedArgumentException ex) {
    String first = ex.getUnmatched().isEmpty() ? "" : ex.getUnmatched().get(0);
    CommandLine command = ex.getCommandLine();
    if (first.startsWith("-")) {
      String name = first.replaceFirst("=.*", "");
      return "unknown option " + name + Nearest.hint(name, options(command)) + seeHelp(command);
    }
    List<String> verbs = CensusCli.verbs(command);
    return verbs.isEmpty()
        ? "unexpected argument '" + first + "'" + seeHelp(command)
        : "unknown command '" + first + "'" + Nearest.hint(first, verbs) + seeHelp(command);
  }

  private static Set<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .flatMap(option -> Stream.of(option.names()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String seeHelp(CommandLine command) {
    return " (see " + command.getCommandSpec().qualifiedName() + " --help)";
  }

  private String bad(ParameterException ex, String[] args) {
    String message = String.valueOf(ex.getMessage());
    String origin =
        ex.getArgSpec() instanceof OptionSpec option ? twins.origin(option, List.of(args)) : "";
    return lowerFirst(message.lines().findFirst().orElse(message)) + origin;
  }

  private static String lowerFirst(String message) {
    return message.isEmpty()
        ? message
        : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }

  @Override
  public int handleExecutionException(Exception ex, CommandLine line, ParseResult parsed) {
    if (ex instanceof Failure failure) {
      say(String.valueOf(failure.getMessage()));
      traceIfVerbose(failure);
      return failure.exit().code();
    }
    return internal(ex);
  }

  /** A bug: said as one, so that nobody takes it for a finding. */
  int internal(Throwable bug) {
    List<String> said = new ArrayList<>(List.of("internal error: " + bug));
    if (!globals.isVerbose) {
      said.add("(-v shows where)");
    }
    say(String.join(" ", said));
    traceIfVerbose(bug);
    return ExitCode.INTERNAL.code();
  }

  private void traceIfVerbose(Throwable cause) {
    if (globals.isVerbose) {
      cause.printStackTrace(console.err());
    }
  }

  private void say(String message) {
    String line = message.lines().map(String::strip).collect(Collectors.joining(" "));
    boolean colors = globals.colors(console, console.errIsTerminal());
    console.err().println((colors ? "\u001b[31mcensus:\u001b[0m " : "census: ") + line);
  }
}
