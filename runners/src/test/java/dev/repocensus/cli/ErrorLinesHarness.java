package dev.repocensus.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A command that throws, under the handlers of the real one. */
record ErrorLinesHarness(int exit, String err) {

  @Command(name = "broken")
  private static final class Broken implements Callable<Integer> {
    @Mixin private final GlobalOptions globals = new GlobalOptions();

    @Override
    public Integer call() {
      throw new IllegalStateException("broken");
    }
  }

  static ErrorLinesHarness bug(String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = Cli.console(new ByteArrayOutputStream(), err, Map.of(), 0);
    Broken broken = new Broken();
    ErrorLines errors = new ErrorLines(console, broken.globals, new EnvTwins(Map.of()));
    int exit =
        new CommandLine(broken)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(errors)
            .execute(arguments);
    return new ErrorLinesHarness(exit, err.toString(StandardCharsets.UTF_8));
  }
}
