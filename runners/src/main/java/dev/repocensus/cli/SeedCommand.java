package dev.repocensus.cli;

import picocli.CommandLine.Command;

/** The verbs about the map from modules to distributions. */
@Command(
    name = "seed",
    synopsisSubcommandLabel = "COMMAND",
    description = "Extends the map from modules to the distributions that provide them.")
final class SeedCommand {}
