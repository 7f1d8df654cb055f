package dev.repocensus.cli;

import dev.repocensus.index.AskLimits;
import dev.repocensus.index.IndexAddress;
import dev.repocensus.index.IndexException;
import dev.repocensus.index.NameToAsk;
import dev.repocensus.index.Refresh;
import dev.repocensus.index.RefreshRequest;
import dev.repocensus.index.RefreshResult;
import dev.repocensus.runner.QuietLogs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks release indexes for the names of the last census: the only verb that uses the network. */
@Command(
    name = "refresh",
    description = {
      "Asks release indexes about the distributions of the last census, and keeps the answers.",
      "They are a snapshot in the lake. Each name is asked once, with the tags of the snapshot",
      "before. Names that only projects of the scope publish are not told to any index, unless",
      "--own-names. No other verb uses the network."
    },
    footer = {
      "",
      "Credentials are read from CENSUS_INDEX_<NAME>_USERNAME and CENSUS_INDEX_<NAME>_PASSWORD,",
      "from CENSUS_INDEX_<NAME>_TOKEN, or from netrc; never from a URL.",
      "",
      "Examples:",
      "  census index refresh --lake ./census-lake",
      "  census index refresh --index-url acme=https://pypi.acme.example/simple/ \\",
      "    --index-url pypi=https://pypi.org/simple/ --max-age 12h"
    })
final class IndexRefreshCommand implements Callable<Integer> {

  @Option(
      names = "--index-url",
      paramLabel = "[NAME=]URL",
      description =
          "An index to ask, by its simple pages; repeatable, the first that has a name wins"
              + " (default: index.urls of the configuration, else the public index as pypi)."
              + " The variable takes several with spaces between.")
  List<String> indexUrls = new ArrayList<>();

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description = "Distributions to ask for, one a line, in place of those of the last census.")
  @Nullable Path names;

  @Option(
      names = "--own-names",
      description =
          "Ask for the names that projects of the scope publish too, of every index: it shows"
              + " whether somebody else publishes under them, and tells the indexes these names.")
  boolean ownNames;

  @Option(
      names = "--max-age",
      paramLabel = "SPAN",
      description =
          "Do not ask for what was answered, or found missing, less long ago than this: 12h, 7d.")
  @Nullable String maxAge;

  @Option(
      names = "--full",
      description = "Ask for every page anew, without the tags of the snapshot before.")
  boolean isAnew;

  @Option(
      names = "--metadata",
      paramLabel = "WHICH",
      defaultValue = "newest",
      description =
          "newest: ask for the metadata of the newest releases, once, which tells whether they can"
              + " be had alone; none: do not (default: newest).")
  MetadataChoice metadata = MetadataChoice.NEWEST;

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "8",
      description = "At most this many requests to one host at the same time (default: 8).")
  int connections;

  @Option(
      names = "--timeout",
      paramLabel = "SPAN",
      defaultValue = "15m",
      description = "All requests to one host together take no longer than this (default: 15m).")
  String timeout = "15m";

  @Option(names = "--dry-run", description = "Print the names that would be asked for, and stop.")
  boolean isDryRun;

  private final Verbs verbs;

  IndexRefreshCommand(Verbs verbs) {
    this.verbs = verbs;
  }

  @Override
  public Integer call() throws Failure {
    AskLimits limits = limits();
    RefreshRequest request = request(Settings.of(verbs));
    if (isDryRun) {
      request.names().forEach(name -> verbs.console().out().println(name.distribution()));
      return ExitCode.OK.code();
    }
    QuietLogs.apply(verbs.globals().isVerbose);
    RefreshResult result = run(request, limits);
    return RefreshText.write(result, request, verbs).code();
  }

  private AskLimits limits() throws Failure {
    int most = ScanArguments.atLeastOne("--connections", connections);
    return AskLimits.usual(most, Durations.parse("--timeout", timeout));
  }

  private RefreshRequest request(Settings settings) throws Failure {
    Console console = verbs.console();
    List<IndexAddress> indexes = indexes(settings);
    Duration age = maxAge == null ? null : Durations.parse("--max-age", maxAge);
    List<NameToAsk> plan = AskedNames.of(verbs, names, ownNames, indexes);
    return new RefreshRequest(
        settings.lake(),
        indexes,
        plan,
        console.clock().instant().truncatedTo(ChronoUnit.SECONDS),
        age,
        isAnew,
        metadata == MetadataChoice.NEWEST,
        ToolVersion.text(),
        console.env());
  }

  private List<IndexAddress> indexes(Settings settings) throws Failure {
    List<String> urls = settings.indexUrls(verbs.twins().words(indexUrls, "--index-url"));
    try {
      return IndexAddress.parse(urls.isEmpty() ? List.of(IndexAddress.PUBLIC) : urls);
    } catch (IndexException e) {
      throw new Failure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  private RefreshResult run(RefreshRequest request, AskLimits limits) throws Failure {
    try {
      return Refresh.run(request, limits, verbs.console().clock(), verbs.progress());
    } catch (IndexException e) {
      throw new Failure(ExitCode.INPUT, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new Failure(ExitCode.INPUT, "the lake fails: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(ExitCode.INTERRUPTED, "interrupted; no snapshot was written", e);
    }
  }
}
