package dev.repocensus.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** Runs a command line in this process and keeps what it said. */
record Cli(int exit, String out, String err) {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T02:00:00.5Z"), ZoneOffset.UTC);

  static Cli run(String... arguments) {
    return run(Map.of(), 0, arguments);
  }

  static Cli run(Map<String, String> env, int columns, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = new CensusCli(console(out, err, env, columns)).run(arguments);
    return new Cli(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A console; with a width, a person watches. */
  static Console console(
      ByteArrayOutputStream out, ByteArrayOutputStream err, Map<String, String> env, int columns) {
    return new Console(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        env,
        columns > 0,
        columns > 0,
        columns,
        CLOCK);
  }
}
