package dev.repocensus.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;

/** The process: real streams, real environment, real exit. The launcher says what is a terminal. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    boolean isVerbose = Arrays.stream(arguments).anyMatch(Set.of("-v", "--verbose")::contains);
    Thread.setDefaultUncaughtExceptionHandler((thread, bug) -> die(bug, isVerbose));
    StandardOutput data = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintStream out = new PrintStream(data, false, StandardCharsets.UTF_8);
    Console console = console(out, new PrintStream(System.err, true, StandardCharsets.UTF_8));
    int code = new CensusCli(console).run(arguments);
    out.flush();
    System.exit(data.isLost() && code == 0 ? lost(console) : code);
  }

  private static Console console(PrintStream out, PrintStream err) {
    return new Console(
        out,
        err,
        System.getenv(),
        Boolean.getBoolean("census.out.tty"),
        Boolean.getBoolean("census.err.tty"),
        Integer.getInteger("census.columns", 0),
        Clock.systemUTC());
  }

  private static int lost(Console console) {
    console.err().println("census: standard output could not be written to its end");
    return ExitCode.INPUT.code();
  }

  /** Errors such as a full heap reach no handler of the command line, and must not look like 1. */
  private static void die(Throwable bug, boolean isVerbose) {
    System.err.println("census: internal error: " + bug + (isVerbose ? "" : " (-v shows where)"));
    if (isVerbose) {
      bug.printStackTrace(System.err);
    }
    Runtime.getRuntime().halt(ExitCode.INTERNAL.code());
  }
}
