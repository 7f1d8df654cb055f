package dev.repocensus.cli;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.index.IndexAddress;
import dev.repocensus.index.NameToAsk;
import dev.repocensus.report.CensusNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names that a refresh asks for: of a file, or of the last census. */
final class AskedNames {

  private AskedNames() {}

  static List<NameToAsk> of(
      Verbs verbs, @Nullable Path file, boolean ownNames, List<IndexAddress> indexes)
      throws Failure {
    if (file != null) {
      return NameToAsk.plan(read(file), Set.of(), Map.of(), indexes);
    }
    CensusNames[] found = new CensusNames[1];
    LakeQuestions.ask(verbs, null, lake -> found[0] = CensusNames.of(lake));
    CensusNames census = found[0];
    Set<String> all = new TreeSet<>(census.outside());
    if (ownNames) {
      all.addAll(census.own());
    }
    if (all.isEmpty()) {
      throw Failure.input("the last census names no distribution of an index");
    }
    return NameToAsk.plan(
        all.stream().filter(DistributionName::isValid).toList(),
        ownNames ? census.own() : Set.of(),
        census.recorded(),
        indexes);
  }

  private static Set<String> read(Path file) throws Failure {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Failure(ExitCode.INPUT, "--names " + file + " cannot be read: " + e, e);
    }
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String name = lines.get(i).strip();
      if (name.isEmpty() || name.startsWith("#")) {
        continue;
      }
      if (!DistributionName.isValid(name)) {
        throw Failure.usage("--names " + file + ":" + (i + 1) + ": no name of a distribution");
      }
      names.add(DistributionName.normalize(name));
    }
    if (names.isEmpty()) {
      throw Failure.usage("--names " + file + " has no names");
    }
    return names;
  }
}
