package dev.repocensus.seed;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.config.CensusConfig;
import dev.repocensus.analysis.config.UsageException;
import dev.repocensus.analysis.distribution.KnownDistribution;
import dev.repocensus.analysis.distribution.ModuleMap;
import dev.repocensus.analysis.distribution.ProviderAnswer;
import dev.repocensus.analysis.distribution.Seed;
import dev.repocensus.analysis.distribution.SeedText;
import dev.repocensus.pipeline.publish.LakeSeed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The map from modules to distributions that a scan into a lake would use now: the census's own
 * seed, over it what was added to the lake, over that what a configuration names. What BUILD files
 * state is known to a scan only.
 */
public final class LakeMap {
  private static final String BUILT_IN = "the census's own seed";
  private static final String ADDED = "what was added to the lake";
  private static final String CONFIGURED = "[modules] of the configuration";

  private final ModuleMap map;

  /** Shelves by their names, the deciding one last. */
  private final Map<String, Seed> shelves;

  private LakeMap(ModuleMap map, Map<String, Seed> shelves) {
    this.map = map;
    this.shelves = shelves;
  }

  /**
   * Reads the map.
   *
   * @param lake the folder of a lake; questions are asked with few libraries, and none that reads
   *     other storage
   * @param config the configuration; null for none
   * @throws IOException if a part of it cannot be read
   * @throws IllegalArgumentException if a part of it is broken, with one line that says which
   */
  public static LakeMap of(Path lake, @Nullable Path config) throws IOException {
    Map<String, Seed> shelves = new LinkedHashMap<>();
    shelves.put(ADDED, SeedShelf.ofFile(lake.resolve(LakeSeed.PATH)).read());
    CensusConfig stated = config == null ? CensusConfig.EMPTY : parse(config);
    for (String name : stated.seeds()) {
      Path file = config == null ? Path.of(name) : config.toAbsolutePath().resolveSibling(name);
      String text = Files.readString(file, StandardCharsets.UTF_8);
      shelves.put(name, SeedText.parse(text, name));
    }
    List<Seed> seeds = new ArrayList<>(shelves.values());
    return new LakeMap(ModuleMap.of(seeds, stated.modules()), shelves);
  }

  private static CensusConfig parse(Path config) throws IOException {
    try {
      return CensusConfig.parse(SourceText.of(config.toString(), Files.readAllBytes(config)));
    } catch (UsageException wrong) {
      throw new IllegalArgumentException(wrong.getMessage(), wrong);
    }
  }

  /**
   * The entry that answers for a module; null if no entry does.
   *
   * @param module a dotted name; behind a module's name may stand what it defines
   */
  public @Nullable MapEntry find(String module) {
    ProviderAnswer answer = map.find(module);
    if (answer == null) {
      return null;
    }
    List<String> from = new ArrayList<>();
    for (String name : answer.candidates()) {
      from.add(name + versions(name));
    }
    return new MapEntry(
        answer.prefix(),
        answer.candidates(),
        answer.source(),
        shelf(answer),
        String.join(", ", from));
  }

  private String shelf(ProviderAnswer answer) {
    String found = BUILT_IN;
    for (Map.Entry<String, Seed> shelf : shelves.entrySet()) {
      boolean isHere =
          shelf.getValue().distributions().stream()
              .anyMatch(known -> answer.candidates().contains(known.name()));
      found = isHere ? shelf.getKey() : found;
    }
    return switch (answer.source()) {
      case OVERRIDE -> CONFIGURED;
      case FILES, METADATA, TOP_LEVEL, SEED, GUESS -> found;
    };
  }

  /** Which versions of a distribution were read, and as what. */
  private String versions(String name) {
    KnownDistribution known = map.distribution(name);
    return known == null || known.versions().isEmpty()
        ? ""
        : " " + String.join(" ", known.versions()) + " (" + known.origin() + ")";
  }
}
