package dev.repocensus.cli;

import dev.repocensus.report.LakeException;
import dev.repocensus.report.LakeSession;
import dev.repocensus.report.TableFormat;
import dev.repocensus.report.VulnerabilityReport;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the locked versions that advisories are about. */
@Command(
    name = "vulnerabilities",
    description = {
      "Shows the locked versions that advisories are about, what to fix first on top.",
      "First the worst, of these what is imported, and of these what a new lock cures. Advisories",
      "are those that census index advisories loaded before the scan."
    })
final class VulnerabilitiesCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "Only this distribution or advisory, or locks that have this in their path.")
  @Nullable String about;

  @Mixin final AnswerOptions options = new AnswerOptions();

  private final Verbs verbs;

  VulnerabilitiesCommand(Verbs verbs) {
    this.verbs = verbs;
  }

  @Override
  public Integer call() throws Failure {
    int wanted = options.top();
    return LakeQuestions.ask(verbs, options.run(), lake -> show(lake, wanted));
  }

  private void show(LakeSession lake, int wanted) throws LakeException, IOException {
    long all = VulnerabilityReport.count(lake, about);
    PrintStream out = verbs.console().out();
    boolean isForPeople = options.format() == TableFormat.TABLE;
    if (all == 0 && isForPeople) {
      out.println(
          VulnerabilityReport.areAdvisoriesKnown(lake)
              ? "no locked version is one that an advisory is about"
              : "no advisories are known: census index advisories loads them, the next scan uses them");
      return;
    }
    LakeQuestions.print(verbs, VulnerabilityReport.worst(lake, about, wanted), options.format());
    if (isForPeople && all > wanted) {
      out.println(String.format(Locale.ROOT, "and %,d more (--top)", all - wanted));
    }
  }
}
