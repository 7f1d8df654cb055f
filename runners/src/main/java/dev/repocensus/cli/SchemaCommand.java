package dev.repocensus.cli;

import dev.repocensus.report.Dictionary;
import dev.repocensus.report.ResultRows;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says which tables and columns a lake has. Needs no lake. */
@Command(name = "schema", description = "Lists the tables, or the columns of one table.")
final class SchemaCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "TABLE", description = "A table, for example imports.")
  @Nullable String table;

  @Mixin final SelfDescription answer = new SelfDescription();

  private final Verbs verbs;

  SchemaCommand(Verbs verbs) {
    this.verbs = verbs;
  }

  @Override
  public Integer call() throws Failure {
    ResultRows rows = table == null ? Dictionary.tables() : columns(table);
    return answer.print(verbs, rows, "the schema").code();
  }

  private static ResultRows columns(String table) throws Failure {
    return Dictionary.columns(table)
        .orElseThrow(
            () ->
                Failure.usage(
                    "no table is named "
                        + table
                        + Nearest.hint(table, Dictionary.names())
                        + " (see census schema)"));
  }
}
