package dev.repocensus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Writes a completion script. */
@Command(
    name = "completion",
    description = "Writes a completion script for bash and zsh: source <(census completion).")
final class CompletionCommand implements Callable<Integer> {

  private final Verbs verbs;

  CompletionCommand(Verbs verbs) {
    this.verbs = verbs;
  }

  @Override
  public Integer call() {
    verbs.console().out().print(new CensusCli(verbs.console()).completion());
    return ExitCode.OK.code();
  }
}
