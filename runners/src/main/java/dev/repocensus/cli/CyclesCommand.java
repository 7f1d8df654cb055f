package dev.repocensus.cli;

import dev.repocensus.report.Column;
import dev.repocensus.report.CycleEvidence;
import dev.repocensus.report.CycleFilter;
import dev.repocensus.report.CycleReport;
import dev.repocensus.report.LakeException;
import dev.repocensus.report.LakeSession;
import dev.repocensus.report.ResultRows;
import dev.repocensus.report.TableFormat;
import dev.repocensus.schema.row.CycleLevel;
import dev.repocensus.schema.row.GraphLayer;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the worst cycles with the lines that make them. */
@Command(
    name = "cycles",
    description = {
      "Shows the worst import cycles, each with one line of evidence per step.",
      "Projects come before modules, imports that run at import time before the others."
    })
final class CyclesCommand implements Callable<Integer> {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("level", false),
          new Column("layer", false),
          new Column("size", true),
          new Column("shortest_cycle", false),
          new Column("evidence", false));

  @Option(names = "--level", paramLabel = "LEVEL", description = "project or module.")
  @Nullable CycleLevel level;

  @Option(names = "--layer", paramLabel = "LAYER", description = "all, runtime, eager or declared.")
  @Nullable GraphLayer layer;

  @Mixin final AnswerOptions options = new AnswerOptions();

  private final Verbs verbs;

  CyclesCommand(Verbs verbs) {
    this.verbs = verbs;
  }

  @Override
  public Integer call() throws Failure {
    CycleFilter filter = new CycleFilter(level, layer, options.top());
    return LakeQuestions.ask(verbs, options.run(), lake -> show(lake, filter));
  }

  private void show(LakeSession lake, CycleFilter filter) throws LakeException, IOException {
    List<CycleEvidence> cycles = CycleReport.worst(lake, filter);
    if (options.format() == TableFormat.TABLE) {
      print(cycles);
    } else {
      LakeQuestions.print(
          verbs,
          ResultRows.of(COLUMNS, cycles.stream().map(CyclesCommand::cells).toList()),
          options.format());
    }
  }

  private static List<@Nullable Object> cells(CycleEvidence cycle) {
    return Arrays.asList(
        cycle.level(), cycle.layer(), cycle.size(), cycle.shortest(), cycle.evidence());
  }

  private void print(List<CycleEvidence> cycles) {
    PrintStream out = verbs.console().out();
    if (cycles.isEmpty()) {
      out.println("no cycles");
    }
    for (CycleEvidence cycle : cycles) {
      out.println(
          String.format(Locale.ROOT, "%,d %ss  %s", cycle.size(), cycle.level(), cycle.layer()));
      out.println("  " + SummaryText.plain(CycleText.ring(cycle.shortest())));
      cycle.evidence().forEach(line -> out.println("    " + SummaryText.plain(line)));
    }
  }
}
