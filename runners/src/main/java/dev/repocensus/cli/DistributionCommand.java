package dev.repocensus.cli;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.report.Column;
import dev.repocensus.report.DistributionFact;
import dev.repocensus.report.DistributionReport;
import dev.repocensus.report.LakeException;
import dev.repocensus.report.LakeSession;
import dev.repocensus.report.ResultRows;
import dev.repocensus.report.TableFormat;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what a run knows of one distribution. */
@Command(
    name = "distribution",
    description = {
      "Shows one distribution: its versions, who locks, declares and imports it.",
      "Its newest versions, the versions that locks hold, who holds back the newest and for how",
      "many projects, advisories, who declares it and who imports it."
    })
final class DistributionCommand implements Callable<Integer> {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("aspect", false),
          new Column("item", false),
          new Column("detail", false),
          new Column("projects", true),
          new Column("locks", true),
          new Column("place", false));

  @Parameters(paramLabel = "NAME", description = "The distribution, in any spelling.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  String name;

  @Mixin final AnswerOptions options = new AnswerOptions();

  private final Verbs verbs;

  DistributionCommand(Verbs verbs) {
    this.verbs = verbs;
  }

  @Override
  public Integer call() throws Failure {
    int wanted = options.top();
    return LakeQuestions.ask(verbs, options.run(), lake -> show(lake, wanted));
  }

  private void show(LakeSession lake, int wanted) throws LakeException, IOException, Failure {
    String normal = DistributionName.normalize(name.strip());
    List<String> names = DistributionReport.names(lake);
    if (!names.contains(normal)) {
      throw Failure.usage(
          "no project declares, locks or imports '" + name + "'" + Nearest.hint(normal, names));
    }
    List<DistributionFact> facts = DistributionReport.of(lake, normal);
    if (options.format() == TableFormat.TABLE) {
      print(normal, facts, wanted);
    } else {
      List<List<@Nullable Object>> rows = new ArrayList<>();
      facts.forEach(fact -> rows.add(cells(fact)));
      LakeQuestions.print(verbs, ResultRows.of(COLUMNS, rows), options.format());
    }
  }

  private static List<@Nullable Object> cells(DistributionFact fact) {
    return Arrays.asList(
        fact.aspect(), fact.item(), fact.detail(), fact.projects(), fact.locks(), fact.place());
  }

  private void print(String normal, List<DistributionFact> facts, int wanted) {
    PrintStream out = verbs.console().out();
    out.println(SummaryText.plain(normal));
    Map<String, List<DistributionFact>> aspects = new LinkedHashMap<>();
    facts.forEach(f -> aspects.computeIfAbsent(f.aspect(), a -> new ArrayList<>()).add(f));
    aspects.forEach(
        (aspect, all) -> {
          out.println(heading(aspect, all.size()));
          all.stream().limit(wanted).forEach(f -> out.println(SummaryText.plain(line(f))));
          if (all.size() > wanted) {
            out.println(String.format(Locale.ROOT, "  and %,d more (--top)", all.size() - wanted));
          }
        });
    if (!aspects.containsKey("newest")) {
      out.println("no index says what is newest: census index refresh, or --index-from-locks");
    }
  }

  private static String heading(String aspect, int count) {
    String text =
        switch (aspect) {
          case "newest" -> "newest";
          case "locked" -> count == 1 ? "locked at one version" : "locked at %,d versions";
          case "blocker" -> "the newest is held back by";
          case "vulnerable" -> count == 1 ? "one advisory" : "%,d advisories";
          case "declared" -> count == 1 ? "declared once" : "declared %,d times";
          default -> count == 1 ? "imported by one project" : "imported by %,d projects";
        };
    return String.format(Locale.ROOT, text, count);
  }

  private static String line(DistributionFact fact) {
    StringBuilder line = new StringBuilder("  ").append(fact.item());
    if (fact.locks() > 0) {
      line.append("  ").append(count(fact.locks(), "lock"));
    }
    if (fact.projects() > 0 && fact.locks() > 0) {
      line.append(", ").append(count(fact.projects(), "project"));
    }
    if (!fact.detail().isEmpty()) {
      line.append("  ").append(fact.detail());
    }
    return fact.place().isEmpty() ? line.toString() : line + "  " + fact.place();
  }

  private static String count(long number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }
}
