package dev.repocensus.cli;

import dev.repocensus.report.ResultRows;
import dev.repocensus.report.RuleBook;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says which rules make findings, and what one of them is about. Needs no lake. */
@Command(name = "rules", description = "Lists the rules that make findings, or explains one.")
final class RulesCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description = "A rule by its code or name, for example DEP001.")
  @Nullable String rule;

  @Mixin final SelfDescription answer = new SelfDescription();

  private final Verbs verbs;

  RulesCommand(Verbs verbs) {
    this.verbs = verbs;
  }

  @Override
  public Integer call() throws Failure {
    ResultRows rows = rule == null ? RuleBook.rules() : one(rule);
    return answer.print(verbs, rows, "the rules").code();
  }

  private static ResultRows one(String word) throws Failure {
    return RuleBook.rule(word)
        .orElseThrow(
            () ->
                Failure.usage(
                    "no rule is named "
                        + word
                        + Nearest.hint(word, RuleBook.codes())
                        + " (see census rules)"));
  }
}
