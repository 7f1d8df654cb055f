package dev.repocensus.seed;

import dev.repocensus.analysis.distribution.DistributionFiles;
import dev.repocensus.analysis.distribution.DistributionReader;
import dev.repocensus.analysis.distribution.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads what a user points at: wheels, directories of wheels, directories where distributions are
 * installed, and trees that hold such directories. What cannot be read is noted and costs nothing
 * else.
 */
public final class SeedSources {
  /** How deep below a given tree the directories are looked for. */
  private static final int DEEPEST = 6;

  private static final List<String> HOMES = List.of("site-packages", "dist-packages");

  private final List<Seed> seeds = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private SeedSources() {}

  /**
   * What was read.
   *
   * @param seeds one for each distribution, in no particular order
   * @param notes what could not be read, one line each
   */
  public record Reading(List<Seed> seeds, List<String> notes) {}

  /** Reads wheels and directories. */
  public static Reading read(List<Path> sources) {
    SeedSources reading = new SeedSources();
    sources.forEach(reading::add);
    return new Reading(List.copyOf(reading.seeds), List.copyOf(reading.notes));
  }

  private void add(Path source) {
    int before = seeds.size() + notes.size();
    try {
      if (Files.isDirectory(source)) {
        directory(source, 0);
      } else {
        wheel(source);
      }
    } catch (IOException unreadable) {
      notes.add(source + ": " + why(unreadable));
    }
    if (seeds.size() + notes.size() == before) {
      notes.add(source + ": no wheel and no installed distribution in it");
    }
  }

  private static String why(IOException failure) {
    return failure instanceof java.nio.file.NoSuchFileException
        ? "does not exist"
        : String.valueOf(failure.getMessage());
  }

  private void wheel(Path file) throws IOException {
    try (WheelFile wheel = new WheelFile(file, notes)) {
      if (wheel.metadata() == null) {
        notes.add(file + ": no .dist-info in it, its name is taken from the file's");
      }
      keep(wheel, "wheel", file);
    }
  }

  private void keep(DistributionFiles files, String origin, Path where) {
    Seed seed = DistributionReader.read(files, origin);
    if (seed == null) {
      notes.add(where + ": nothing says what distribution " + files.label() + " is");
    } else {
      seeds.add(seed);
    }
  }

  private void directory(Path directory, int depth) throws IOException {
    List<DistributionFiles> installed = InstalledTree.of(directory, notes);
    String origin = directory.endsWith("dist-packages") ? "debian" : "installed";
    installed.forEach(files -> keep(files, origin, directory));
    List<Path> inside = new ArrayList<>();
    try (Stream<Path> entries = Files.list(directory)) {
      entries.sorted().forEach(inside::add);
    }
    for (Path entry : inside) {
      if (String.valueOf(entry.getFileName()).endsWith(".whl")) {
        add(entry);
      } else if (installed.isEmpty() && depth < DEEPEST && Files.isDirectory(entry)) {
        below(entry, depth);
      }
    }
  }

  /** Only directories on the way to where distributions are installed are looked into. */
  private void below(Path entry, int depth) throws IOException {
    String name = String.valueOf(entry.getFileName());
    boolean leadsThere =
        HOMES.contains(name)
            || List.of("lib", "lib64", "usr", "local", ".venv", "venv").contains(name)
            || name.startsWith("python");
    if (leadsThere && !Files.isSymbolicLink(entry)) {
      directory(entry, depth + 1);
    }
  }
}
