package dev.repocensus.cli;

import dev.repocensus.report.LakeException;
import dev.repocensus.report.LakeSession;
import dev.repocensus.report.ResultRows;
import dev.repocensus.report.TableFormat;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the verbs that ask a lake share: opening it, and failing in one line. */
final class LakeQuestions {

  private LakeQuestions() {}

  /** Something that is asked of an open lake. */
  interface Question {
    void ask(LakeSession lake) throws LakeException, IOException, Failure;
  }

  static int ask(Verbs verbs, @Nullable String run, Question question) throws Failure {
    Settings settings = Settings.of(verbs);
    try (LakeSession lake = LakeSession.open(settings.lake(), settings.scope(), run)) {
      question.ask(lake);
      return ExitCode.OK.code();
    } catch (LakeException e) {
      throw failure(e);
    } catch (IOException e) {
      throw new Failure(ExitCode.INPUT, "the answer cannot be written: " + e.getMessage(), e);
    }
  }

  private static Failure failure(LakeException e) {
    ExitCode exit =
        switch (e.kind()) {
          case QUESTION -> ExitCode.USAGE;
          case LAKE -> ExitCode.INPUT;
        };
    return new Failure(exit, String.valueOf(e.getMessage()), e);
  }

  /** Writes rows to standard output. */
  static void print(Verbs verbs, ResultRows rows, TableFormat format)
      throws LakeException, IOException {
    format.write(rows, verbs.console().out(), verbs.console().tableWidth());
  }
}
