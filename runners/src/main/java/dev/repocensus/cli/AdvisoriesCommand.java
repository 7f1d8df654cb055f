package dev.repocensus.cli;

import dev.repocensus.advisory.AdvisoryFiles;
import dev.repocensus.pipeline.index.AdvisoryShelf;
import dev.repocensus.runner.QuietLogs;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a dump of advisories from disk into the lake. */
@Command(
    name = "advisories",
    description = {
      "Loads advisories (OSV) into the lake; every later scan holds locked versions against them.",
      "Reads files only, never the network. What is not about PyPI is passed over. The snapshot is",
      "that of the last change in the dump, so loading the same again changes nothing."
    })
final class AdvisoriesCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  @Parameters(
      paramLabel = "FILE|DIR",
      description = "A zip of JSON records, a folder of them, or one record.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  Path source;

  @Option(
      names = "--as-of",
      paramLabel = "TS",
      description = "The instant of the snapshot (default: the last change of a record).")
  @Nullable String asOf;

  private final Verbs verbs;

  AdvisoriesCommand(Verbs verbs) {
    this.verbs = verbs;
  }

  @Override
  public Integer call() throws Failure {
    QuietLogs.apply(verbs.globals().isVerbose);
    String lake = Settings.of(verbs).lake();
    Instant stated = asOf == null ? null : ScanArguments.instant(asOf);
    try {
      AdvisoryFiles read = AdvisoryFiles.read(source);
      complain(read);
      if (read.dump().size() == 0) {
        throw Failure.input("nothing was loaded: " + source + " holds no advisory about PyPI");
      }
      Instant takenAt = stated == null ? newest(read) : stated;
      AdvisoryShelf.Written written =
          AdvisoryShelf.ofLake(lake).write(read.dump(), takenAt, read.failed(), ToolVersion.text());
      say(read, written);
      return (read.problems().isEmpty() ? ExitCode.OK : ExitCode.LOW_COVERAGE).code();
    } catch (IOException e) {
      throw new Failure(ExitCode.INPUT, "advisories cannot be loaded: " + e.getMessage(), e);
    }
  }

  private static Instant newest(AdvisoryFiles read) throws Failure {
    return read.dump()
        .newest()
        .orElseThrow(() -> Failure.usage("no record says when it was changed; give --as-of"));
  }

  private void complain(AdvisoryFiles read) {
    PrintStream err = verbs.console().err();
    read.problems().stream()
        .limit(SHOWN)
        .forEach(each -> err.println("census: " + SummaryText.plain(each)));
    int more = read.problems().size() - SHOWN;
    if (more > 0) {
      err.printf("census: and %,d more problems%n", more);
    }
  }

  private void say(AdvisoryFiles read, AdvisoryShelf.Written written) {
    if (verbs.globals().isQuiet) {
      return;
    }
    PrintStream out = verbs.console().out();
    out.printf(
        "read       %,d records: %,d advisories about PyPI, %,d about others, %,d not readable%n",
        read.records(), read.dump().size(), read.others(), read.failed());
    out.printf(
        "%s   %s as of %s%n",
        written.isNew() ? "written " : "is there", AdvisoryShelf.NAME, written.takenAt());
  }
}
