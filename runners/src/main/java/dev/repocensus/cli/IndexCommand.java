package dev.repocensus.cli;

import picocli.CommandLine.Command;

/** The verbs about what is known of distributions from outside the scope. */
@Command(
    name = "index",
    synopsisSubcommandLabel = "COMMAND",
    description = "Keeps what is known of distributions beside what the scope says.")
final class IndexCommand {}
