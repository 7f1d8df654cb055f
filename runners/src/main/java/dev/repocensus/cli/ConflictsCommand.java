package dev.repocensus.cli;

import dev.repocensus.report.Column;
import dev.repocensus.report.ConflictLines;
import dev.repocensus.report.ConflictReport;
import dev.repocensus.report.LakeException;
import dev.repocensus.report.LakeSession;
import dev.repocensus.report.ResultRows;
import dev.repocensus.report.TableFormat;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows who cannot agree on a distribution, with the lines of both sides. */
@Command(
    name = "conflicts",
    description = {
      "Shows the distributions that projects or resolves cannot agree on, worst first.",
      "Each with the line of either side and the largest known version that both allow."
    })
final class ConflictsCommand implements Callable<Integer> {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("distribution", false),
          new Column("conflict_kind", false),
          new Column("side_a", false),
          new Column("says_a", false),
          new Column("place_a", false),
          new Column("side_b", false),
          new Column("says_b", false),
          new Column("place_b", false),
          new Column("unify_at", false),
          new Column("projects_affected", true));

  @Parameters(
      arity = "0..1",
      paramLabel = "DISTRIBUTION|PROJECT",
      description = "Only conflicts about this distribution, or of this project by id or path.")
  @Nullable String about;

  @Mixin final AnswerOptions options = new AnswerOptions();

  private final Verbs verbs;

  ConflictsCommand(Verbs verbs) {
    this.verbs = verbs;
  }

  @Override
  public Integer call() throws Failure {
    int wanted = options.top();
    return LakeQuestions.ask(verbs, options.run(), lake -> show(lake, wanted));
  }

  private void show(LakeSession lake, int wanted) throws LakeException, IOException {
    List<ConflictLines> conflicts = ConflictReport.worst(lake, about, wanted);
    if (options.format() == TableFormat.TABLE) {
      print(conflicts);
    } else {
      LakeQuestions.print(
          verbs,
          ResultRows.of(COLUMNS, conflicts.stream().map(ConflictsCommand::cells).toList()),
          options.format());
    }
  }

  private static List<@Nullable Object> cells(ConflictLines conflict) {
    return Arrays.asList(
        conflict.distribution(),
        conflict.kind(),
        conflict.a().name(),
        conflict.a().saysHow(),
        conflict.a().place(),
        conflict.b().name(),
        conflict.b().saysHow(),
        conflict.b().place(),
        conflict.unifyAt(),
        conflict.projects());
  }

  private void print(List<ConflictLines> conflicts) {
    PrintStream out = verbs.console().out();
    if (conflicts.isEmpty()) {
      out.println(
          about == null ? "no conflicts" : "no conflicts about " + SummaryText.plain(about));
    }
    for (ConflictLines conflict : conflicts) {
      String projects = conflict.projects() == 1 ? "project" : "projects";
      out.println(
          SummaryText.plain(
              String.format(
                  Locale.ROOT,
                  "%s  %s, %,d %s",
                  conflict.distribution(),
                  conflict.kind().replace('_', ' '),
                  conflict.projects(),
                  projects)));
      side(conflict.a(), out);
      side(conflict.b(), out);
      String unify = conflict.unifyAt();
      out.println(
          unify == null
              ? "  no known version suits both"
              : "  both allow " + SummaryText.plain(unify));
    }
  }

  private static void side(ConflictLines.Side side, PrintStream out) {
    out.println(
        SummaryText.plain("  " + side.name() + "  " + side.saysHow() + "  " + side.place()));
  }
}
