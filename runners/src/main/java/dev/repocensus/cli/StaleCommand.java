package dev.repocensus.cli;

import dev.repocensus.report.Column;
import dev.repocensus.report.LakeException;
import dev.repocensus.report.LakeSession;
import dev.repocensus.report.ResultRows;
import dev.repocensus.report.StaleLock;
import dev.repocensus.report.StaleLockReport;
import dev.repocensus.report.StaleVersionReport;
import dev.repocensus.report.TableFormat;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what does not match what it was made from. */
@Command(
    name = "stale",
    description = {
      "Shows the locked and pinned versions that newer releases left behind, worst first.",
      "Each with who holds it and what to do; with --locks the locks that no longer match their",
      "manifests, each with its reasons: file, line and requirement. Nothing is resolved and no",
      "index is asked."
    })
final class StaleCommand implements Callable<Integer> {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("verdict", false),
          new Column("lock_path", false),
          new Column("resolve_name", false),
          new Column("verdict_method", false),
          new Column("is_closed", false),
          new Column("verdict_reasons", false));

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description =
          "Only this distribution, or what has this in its path; with --locks a path or a resolve.")
  @Nullable String about;

  @Option(names = "--locks", description = "Locks against their manifests.")
  boolean locks;

  @Option(names = "--all", description = "Those that are fresh or in sync too.")
  boolean every;

  @Mixin final AnswerOptions options = new AnswerOptions();

  private final Verbs verbs;

  StaleCommand(Verbs verbs) {
    this.verbs = verbs;
  }

  @Override
  public Integer call() throws Failure {
    int wanted = options.top();
    return LakeQuestions.ask(verbs, options.run(), lake -> show(lake, wanted));
  }

  private void show(LakeSession lake, int wanted) throws LakeException, IOException {
    if (locks) {
      showLocks(lake, wanted);
    } else {
      showVersions(lake, wanted);
    }
  }

  private void showVersions(LakeSession lake, int wanted) throws LakeException, IOException {
    StaleVersionReport.Answer answer = StaleVersionReport.worst(lake, about, every, wanted);
    if (options.format() == TableFormat.TABLE) {
      StaleVersionText.print(answer, verbs.console().out());
      rest((every ? answer.all() : answer.stale()) - answer.versions().size());
      return;
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    answer.versions().forEach(version -> rows.add(StaleVersionText.cells(version)));
    LakeQuestions.print(verbs, ResultRows.of(StaleVersionText.COLUMNS, rows), options.format());
  }

  private void showLocks(LakeSession lake, int wanted) throws LakeException, IOException {
    StaleLockReport.Answer answer = StaleLockReport.worst(lake, about, every, wanted);
    if (options.format() == TableFormat.TABLE) {
      print(answer);
    } else {
      LakeQuestions.print(
          verbs,
          ResultRows.of(COLUMNS, answer.locks().stream().map(StaleCommand::cells).toList()),
          options.format());
    }
  }

  private static List<@Nullable Object> cells(StaleLock lock) {
    return Arrays.asList(
        lock.verdict(),
        lock.path(),
        lock.resolve(),
        lock.method(),
        lock.isClosed(),
        lock.reasons());
  }

  private void print(StaleLockReport.Answer answer) {
    PrintStream out = verbs.console().out();
    out.println(
        String.format(Locale.ROOT, "%,d of %,d locks out of sync", answer.stale(), answer.all()));
    for (StaleLock lock : answer.locks()) {
      out.println(SummaryText.plain(lock.verdict() + "  " + lock.path()));
      lock.reasons().forEach(reason -> out.println("  " + SummaryText.plain(reason)));
      if (lock.isClosed().equals("false")) {
        out.println("  what is locked needs what the lock does not hold");
      }
    }
    rest((every ? answer.all() : answer.stale()) - answer.locks().size());
  }

  private void rest(long left) {
    if (left > 0) {
      verbs.console().out().println(String.format(Locale.ROOT, "and %,d more (--top)", left));
    }
  }
}
