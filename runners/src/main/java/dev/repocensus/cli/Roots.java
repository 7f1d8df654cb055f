package dev.repocensus.cli;

import dev.repocensus.pipeline.RootSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The trees to scan. A missing one is a usage error, an unreadable one a failure of the input; two
 * of one name would share their ids, so they are refused.
 */
final class Roots {

  private static final List<String> HEADER = List.of("name", "path", "revision");

  private Roots() {}

  /** Trees named by their folders. */
  static List<RootSpec> of(List<String> paths) throws Failure {
    List<RootSpec> roots = new ArrayList<>();
    for (String path : paths) {
      Path real = directory("--root", path(path));
      roots.add(new RootSpec(folderName(real), real, null));
    }
    return distinct(roots);
  }

  /** Trees from a CSV file; relative paths are relative to the file. */
  static List<RootSpec> fromCsv(Path file) throws Failure {
    List<List<String>> records = CsvText.records(read(file));
    if (records.isEmpty() || !HEADER.equals(records.get(0))) {
      throw Failure.usage("--repos " + file + ": the first line must be name,path,revision");
    }
    List<RootSpec> roots = new ArrayList<>();
    for (int i = 1; i < records.size(); i++) {
      roots.add(root(file, i + 1, records.get(i)));
    }
    if (roots.isEmpty()) {
      throw Failure.usage("--repos " + file + " names no tree");
    }
    return distinct(roots);
  }

  private static RootSpec root(Path file, int record, List<String> cells) throws Failure {
    String where = "--repos " + file + " record " + record;
    if (cells.size() < 2 || cells.size() > HEADER.size() || cells.get(0).isBlank()) {
      throw Failure.usage(where + ": expected name,path,revision");
    }
    if (!cells.get(0).matches("[^/\\p{Cntrl}]+") || cells.get(0).matches("\\.\\.?")) {
      throw Failure.usage(where + ": '" + cells.get(0) + "' cannot be a repository's name");
    }
    Path real = directory(where, file.toAbsolutePath().resolveSibling(path(cells.get(1))));
    return new RootSpec(cells.get(0), real, revision(cells));
  }

  private static @Nullable String revision(List<String> cells) {
    return cells.size() < HEADER.size() || cells.get(2).isBlank() ? null : cells.get(2);
  }

  private static String read(Path file) throws Failure {
    if (!Files.exists(file)) {
      throw Failure.usage("--repos " + file + " does not exist");
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Failure(
          ExitCode.INPUT, "--repos " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Path path(String text) throws Failure {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new Failure(ExitCode.USAGE, "'" + text + "' is no path: " + e.getReason(), e);
    }
  }

  private static Path directory(String option, Path path) throws Failure {
    if (!Files.exists(path)) {
      throw Failure.usage(option + " " + path + " does not exist");
    }
    if (!Files.isDirectory(path)) {
      throw Failure.usage(option + " " + path + " is not a directory");
    }
    if (!Files.isReadable(path) || !Files.isExecutable(path)) {
      throw Failure.input(option + " " + path + " cannot be read: permission denied");
    }
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new Failure(
          ExitCode.INPUT, option + " " + path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String folderName(Path real) {
    Path name = real.getFileName();
    return name == null ? "root" : name.toString();
  }

  private static List<RootSpec> distinct(List<RootSpec> roots) throws Failure {
    Map<String, RootSpec> byName = new LinkedHashMap<>();
    for (RootSpec root : roots) {
      RootSpec other = byName.putIfAbsent(root.name(), root);
      if (other != null) {
        throw Failure.usage(
            "two trees are named '"
                + root.name()
                + "' ("
                + other.path()
                + " and "
                + root.path()
                + "); give them names with --repos");
      }
    }
    return List.copyOf(roots);
  }
}
