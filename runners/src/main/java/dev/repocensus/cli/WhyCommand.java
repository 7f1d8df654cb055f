package dev.repocensus.cli;

import dev.repocensus.report.Column;
import dev.repocensus.report.ImportPlace;
import dev.repocensus.report.ImportReason;
import dev.repocensus.report.ImportReasons;
import dev.repocensus.report.LakeException;
import dev.repocensus.report.LakeSession;
import dev.repocensus.report.ProjectPath;
import dev.repocensus.report.ProjectPaths;
import dev.repocensus.report.ProjectStep;
import dev.repocensus.report.ResultRows;
import dev.repocensus.report.TableFormat;
import dev.repocensus.schema.row.Evidence;
import dev.repocensus.seed.MapEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains one line's imports, or how one project reaches another. */
@Command(
    name = "why",
    description = {
      "Explains where the imports of one line lead, or why one project reaches another.",
      "Of a line: by which rule, and what else could be meant. Of two projects: the shortest way,",
      "with an import for each step."
    })
final class WhyCommand implements Callable<Integer> {

  private static final List<String> NUMBERS = List.of("line", "path", "step", "imports");

  private static final List<Column> REASONS =
      columns(
          "file_path",
          "line",
          "import",
          "layer",
          "guards",
          "resolution",
          "leads_to",
          "dst_project_id",
          "decided_by",
          "confidence",
          "candidates",
          "namesakes",
          "project_id",
          "source_root",
          "asked",
          "not_asked",
          "map_prefix",
          "map_source",
          "map_shelf");

  private static final List<Column> STEPS =
      columns(
          "path",
          "step",
          "src_project_id",
          "dst_project_id",
          "imports",
          "layer",
          "place",
          "import");

  @Parameters(
      arity = "1..2",
      paramLabel = "FILE:LINE | SRC DST",
      description = "A line as path/to/file.py:14, or two projects by their paths or ids.")
  List<String> words = List.of();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many ways between projects (default: 1).")
  int top;

  @Option(
      names = "--depth",
      paramLabel = "N",
      defaultValue = "8",
      description = "The most steps of one way (default: 8).")
  int depth;

  @Option(names = "--runtime-only", description = "Without imports that only a type checker sees.")
  boolean runtimeOnly;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, json, csv or md (default: table).")
  TableFormat format = TableFormat.TABLE;

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "Ask as if this run were the latest (default: the latest).")
  @Nullable String run;

  private final Verbs verbs;

  WhyCommand(Verbs verbs) {
    this.verbs = verbs;
  }

  @Override
  public Integer call() throws Failure {
    ScanArguments.atLeastOne("--top", top);
    ScanArguments.atLeastOne("--depth", depth);
    if (words.size() == 2) {
      return LakeQuestions.ask(verbs, run, lake -> ways(lake, words.get(0), words.get(1)));
    }
    ImportPlace place = ImportPlace.parse(words.get(0));
    if (place == null) {
      throw new Failure(
          ExitCode.USAGE,
          "'" + words.get(0) + "' is no FILE:LINE, and two projects are needed for a way",
          null);
    }
    return LakeQuestions.ask(verbs, run, lake -> reasons(lake, place));
  }

  private void reasons(LakeSession lake, ImportPlace place)
      throws LakeException, IOException, Failure {
    List<ImportReason> reasons = ImportReasons.at(lake, place);
    WhyMap map = WhyMap.of(lake, Settings.of(verbs));
    if (format == TableFormat.TABLE) {
      WhyText.of(reasons, map::text).forEach(this::print);
      return;
    }
    print(REASONS, reasons.stream().map(reason -> cells(reason, map.entry(reason))).toList());
  }

  private void ways(LakeSession lake, String from, String to) throws LakeException, IOException {
    String source = ProjectPaths.project(lake, from);
    String target = ProjectPaths.project(lake, to);
    List<ProjectPath> ways = ProjectPaths.of(lake, runtimeOnly).between(source, target, top, depth);
    if (format == TableFormat.TABLE) {
      if (ways.isEmpty()) {
        print("no way from " + source + " to " + target + " in " + depth + " steps or fewer");
      }
      ways.forEach(way -> WhyText.of(way).forEach(this::print));
      return;
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (ProjectPath way : ways) {
      for (ProjectStep step : way.steps()) {
        rows.add(cells(ways.indexOf(way) + 1, way.steps().indexOf(step) + 1, step));
      }
    }
    print(STEPS, rows);
  }

  private void print(String line) {
    verbs.console().out().println(SummaryText.plain(line));
  }

  private void print(List<Column> columns, List<List<@Nullable Object>> rows)
      throws LakeException, IOException {
    LakeQuestions.print(verbs, ResultRows.of(columns, rows), format);
  }

  private static List<@Nullable Object> cells(ImportReason reason, @Nullable MapEntry entry) {
    Evidence decided = reason.decidedBy();
    return Arrays.asList(
        reason.filePath(),
        reason.line(),
        reason.text(),
        reason.layer(),
        reason.guards(),
        reason.resolution(),
        orNull(reason.leadsTo()),
        orNull(reason.project()),
        decided == null ? null : decided.text(),
        orNull(reason.confidence()),
        reason.candidates(),
        reason.namesakes(),
        reason.asker(),
        reason.sourceRoot(),
        reason.asked().stream().map(Evidence::text).toList(),
        reason.notAsked().stream().map(Evidence::text).toList(),
        entry == null ? null : entry.prefix(),
        entry == null ? null : entry.source().text(),
        entry == null ? null : entry.shelf());
  }

  private static List<@Nullable Object> cells(int path, int number, ProjectStep step) {
    return Arrays.asList(
        path,
        number,
        step.source(),
        step.target(),
        step.imports(),
        step.layer(),
        step.place(),
        orNull(step.text()));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static List<Column> columns(String... names) {
    return Arrays.stream(names).map(name -> new Column(name, NUMBERS.contains(name))).toList();
  }
}
