package dev.repocensus.cli;

import dev.repocensus.report.Column;
import dev.repocensus.report.LakeException;
import dev.repocensus.report.LakeSession;
import dev.repocensus.report.ResultRows;
import dev.repocensus.report.TableFormat;
import dev.repocensus.schema.table.StockQueries;
import dev.repocensus.schema.table.StockQuery;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the lake in SQL. */
@Command(
    name = "query",
    description = "Runs one reading statement over the views of the lake.",
    footer = {
      "",
      "Examples:",
      "  census query 'SELECT code, count(*) FROM problems_latest GROUP BY 1 ORDER BY 2 DESC'",
      "  census query q15 --format md"
    })
final class QueryCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "SQL",
      description = "A statement, or the id of a stock query (see --list).")
  @Nullable String sql;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "Read the statement from a file.")
  @Nullable Path file;

  @Option(names = "--list", description = "List the stock queries.")
  boolean isList;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, json, csv or md (default: table).")
  TableFormat format = TableFormat.TABLE;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write to a file, which is replaced only by a complete answer.")
  @Nullable Path output;

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "Ask as if this run were the latest (default: the latest).")
  @Nullable String run;

  private final Verbs verbs;

  QueryCommand(Verbs verbs) {
    this.verbs = verbs;
  }

  @Override
  public Integer call() throws Failure {
    if (isList) {
      return list();
    }
    String statement = statement();
    return LakeQuestions.ask(verbs, run, lake -> answer(lake, statement));
  }

  private Integer list() throws Failure {
    List<Column> columns = List.of(new Column("id", false), new Column("question", false));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    StockQueries.ALL.forEach(query -> rows.add(List.of(query.id(), query.title())));
    try {
      LakeQuestions.print(verbs, ResultRows.of(columns, rows), format);
      return ExitCode.OK.code();
    } catch (LakeException | IOException e) {
      throw new Failure(ExitCode.INPUT, "the list cannot be written: " + e.getMessage(), e);
    }
  }

  private String statement() throws Failure {
    if ((sql == null) == (file == null)) {
      throw Failure.usage("give a statement, the id of a stock query, or -f FILE");
    }
    if (file != null) {
      return read(file);
    }
    String given = String.valueOf(sql);
    return given.strip().matches("[A-Za-z]\\w*") ? stock(given.strip()) : given;
  }

  private static String stock(String id) throws Failure {
    Optional<StockQuery> stock = StockQueries.byId(id.toLowerCase(Locale.ROOT));
    if (stock.isPresent()) {
      return stock.get().sql();
    }
    List<String> ids = StockQueries.ALL.stream().map(StockQuery::id).toList();
    throw Failure.usage(
        "no stock query is named " + id + Nearest.hint(id, ids) + " (see census query --list)");
  }

  private static String read(Path file) throws Failure {
    if (!Files.exists(file)) {
      throw Failure.usage("-f " + file + " does not exist");
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Failure(ExitCode.INPUT, "-f " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void answer(LakeSession lake, String statement) throws LakeException, IOException {
    ResultRows rows = lake.query(statement);
    if (output == null) {
      LakeQuestions.print(verbs, rows, format);
    } else {
      save(rows, output.toAbsolutePath());
    }
  }

  private void save(ResultRows rows, Path target) throws LakeException, IOException {
    Path part = Files.createTempFile(target.getParent(), ".census-", ".part");
    try {
      try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
        format.write(rows, out, 0);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
