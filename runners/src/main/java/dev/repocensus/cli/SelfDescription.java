package dev.repocensus.cli;

import dev.repocensus.report.LakeException;
import dev.repocensus.report.ResultRows;
import dev.repocensus.report.TableFormat;
import java.io.IOException;
import picocli.CommandLine.Option;

/** How a verb answers that says what the census itself knows, with no lake asked. */
final class SelfDescription {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, json, csv or md (default: table).")
  TableFormat format = TableFormat.TABLE;

  /** Writes the answer; {@code what} names it where that fails. */
  ExitCode print(Verbs verbs, ResultRows rows, String what) throws Failure {
    try {
      LakeQuestions.print(verbs, rows, format);
      return ExitCode.OK;
    } catch (LakeException | IOException e) {
      throw new Failure(ExitCode.INPUT, what + " cannot be written: " + e.getMessage(), e);
    }
  }
}
