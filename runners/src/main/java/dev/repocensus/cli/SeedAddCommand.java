package dev.repocensus.cli;

import dev.repocensus.analysis.distribution.Seed;
import dev.repocensus.analysis.distribution.Seeds;
import dev.repocensus.seed.SeedShelf;
import dev.repocensus.seed.SeedSources;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads wheels and installed trees, and adds what they provide to the lake's map. */
@Command(
    name = "add",
    description = {
      "Adds the modules that wheels and installed distributions provide to the lake's map.",
      "Every later scan uses it. Reads files only, never the network; adding the same again",
      "changes nothing."
    })
final class SeedAddCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "WHEEL|DIR",
      description = "Wheels, folders of wheels, site-packages, virtual environments.")
  List<Path> sources = new ArrayList<>();

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Adds to a file in place of the lake; census.toml may name it in index.seeds.")
  @Nullable Path to;

  @Option(
      names = "--compact",
      description =
          "Keeps the shortest prefixes only: smaller, but what is added later is told apart worse.")
  boolean isCompact;

  private final Verbs verbs;

  SeedAddCommand(Verbs verbs) {
    this.verbs = verbs;
  }

  @Override
  public Integer call() throws Failure {
    String lake = Settings.of(verbs).lake();
    SeedSources.Reading reading = SeedSources.read(sources);
    reading.notes().forEach(note -> verbs.console().err().println("census: " + note));
    if (reading.seeds().isEmpty()) {
      throw Failure.input("nothing was added: no distribution could be read");
    }
    try {
      SeedShelf shelf = to == null ? SeedShelf.ofLake(lake) : SeedShelf.ofFile(to);
      Seed before = shelf.read();
      Seed after = Seeds.union(with(before, reading.seeds()));
      String where = shelf.write(isCompact ? Seeds.compact(after) : after);
      say(before, after, Seeds.union(reading.seeds()), where);
    } catch (IOException e) {
      throw new Failure(ExitCode.INPUT, "the seed cannot be kept: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new Failure(ExitCode.INPUT, String.valueOf(e.getMessage()), e);
    }
    return (reading.notes().isEmpty() ? ExitCode.OK : ExitCode.INPUT).code();
  }

  private static List<Seed> with(Seed before, List<Seed> added) {
    List<Seed> all = new ArrayList<>(added);
    all.add(before);
    return all;
  }

  private void say(Seed before, Seed after, Seed read, String where) {
    PrintStream out = verbs.console().out();
    if (verbs.globals().isQuiet) {
      return;
    }
    int more = after.distributions().size() - before.distributions().size();
    out.printf("read       %s%n", counts(read));
    out.printf("new        %,d distributions%n", more);
    out.printf("seed       %s, in %s%n", counts(after), where);
  }

  private static String counts(Seed seed) {
    int modules = seed.distributions().stream().mapToInt(d -> d.modules()).sum();
    return "%,d distributions, %,d modules".formatted(seed.distributions().size(), modules);
  }
}
