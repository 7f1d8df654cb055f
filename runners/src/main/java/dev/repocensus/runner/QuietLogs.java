package dev.repocensus.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Keeps the libraries' chatter off the terminal: warnings only, and only errors of the loudest.
 * Where Spark brings its own logging, {@code log4j2.properties} says the same.
 */
public final class QuietLogs {

  private static final List<String> LOUD =
      List.of("org.apache.beam", "org.apache.flink", "org.apache.hadoop", "org.apache.parquet");

  /** Loggers are held weakly by the JVM: without this list their levels would be forgotten. */
  private static final List<Logger> HELD = new ArrayList<>();

  private QuietLogs() {}

  /** Sets the levels, for as long as the JVM lives. */
  public static synchronized void apply(boolean isVerbose) {
    level("", isVerbose ? Level.INFO : Level.WARNING);
    for (String name : LOUD) {
      level(name, isVerbose ? Level.INFO : Level.SEVERE);
    }
  }

  private static void level(String name, Level level) {
    LogManager.getLogManager();
    Logger logger = Logger.getLogger(name);
    logger.setLevel(level);
    HELD.add(logger);
  }
}
