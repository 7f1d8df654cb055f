package dev.repocensus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a verb: it only says which verbs there are. */
@Command(
    name = "census",
    synopsisSubcommandLabel = "COMMAND",
    description = "Takes the census of a Python monorepo and answers questions about it.",
    footer = {
      "",
      "Every flag has an environment variable: --min-coverage is CENSUS_MIN_COVERAGE.",
      "Data goes to standard output, everything else to standard error.",
      "Exit codes: 0 ok, 1 a gate failed, 2 usage or configuration error, 3 coverage below",
      "--min-coverage, 4 an input, the storage or a permission failed, 5 internal error,",
      "130 interrupted."
    })
final class CensusCommand implements Callable<Integer> {

  @Mixin final GlobalOptions globals = new GlobalOptions();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "give a command, for example: census scan --root . (see census --help)");
  }
}
