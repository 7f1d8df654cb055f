package dev.repocensus.transform.files;

import dev.repocensus.analysis.config.CensusConfig;
import dev.repocensus.analysis.distribution.SeedText;
import dev.repocensus.analysis.distribution.Seeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Seeds that users keep, checked and made small before any worker sees them. */
public final class SeedFiles {
  private SeedFiles() {}

  /** The settings that a configuration file makes. */
  static ModuleMapSettings settings(@Nullable Path file, CensusConfig config) throws IOException {
    List<String> seeds = new ArrayList<>();
    for (String name : config.seeds()) {
      Path seed = file == null ? Path.of(name) : file.toAbsolutePath().resolveSibling(name);
      if (!Files.isRegularFile(seed)) {
        throw new IllegalArgumentException(file + ": the seed " + name + " is not there");
      }
      seeds.add(small(Files.readString(seed, StandardCharsets.UTF_8), name));
    }
    List<String> overrides = new ArrayList<>();
    config
        .modules()
        .forEach((prefix, names) -> overrides.add(prefix + "\t" + String.join(" ", names)));
    return new ModuleMapSettings(seeds, overrides);
  }

  /**
   * A seed with the shortest prefixes, as text without comments.
   *
   * @param where what to call it in a message
   * @throws IllegalArgumentException if the text is no seed
   */
  public static String small(String text, String where) {
    return SeedText.print(Seeds.compact(SeedText.parse(text, where)), List.of());
  }
}
