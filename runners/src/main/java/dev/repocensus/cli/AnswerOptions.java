package dev.repocensus.cli;

import dev.repocensus.report.TableFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the verbs that show the worst of something in a run. */
final class AnswerOptions {

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many (default: 10).")
  private int top;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, json, csv or md (default: table).")
  private TableFormat format = TableFormat.TABLE;

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "Ask as if this run were the latest (default: the latest).")
  private @Nullable String run;

  /** How many are wanted, at least one. */
  int top() throws Failure {
    return ScanArguments.atLeastOne("--top", top);
  }

  TableFormat format() {
    return format;
  }

  /** The run that is asked; null for the latest. */
  @Nullable String run() {
    return run;
  }
}
