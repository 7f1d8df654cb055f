package dev.repocensus.cli;

import dev.repocensus.report.TableFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the published runs. */
@Command(name = "runs", description = "Lists the published runs, the latest first.")
final class RunsCommand implements Callable<Integer> {

  private static final String RUNS =
      """
      SELECT run_id, scope_id AS scope, status, as_of_ts AS as_of, projects_seen AS projects,
             files_seen AS files, coverage_ratio AS coverage, tool_version AS tool, runner
      FROM published_runs ORDER BY as_of_ts DESC, scope_id, run_id LIMIT\s""";

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many (default: 20).")
  int top;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, json, csv or md (default: table).")
  TableFormat format = TableFormat.TABLE;

  private final Verbs verbs;

  RunsCommand(Verbs verbs) {
    this.verbs = verbs;
  }

  @Override
  public Integer call() throws Failure {
    int limit = ScanArguments.atLeastOne("--top", top);
    return LakeQuestions.ask(
        verbs, null, lake -> LakeQuestions.print(verbs, lake.query(RUNS + limit), format));
  }
}
