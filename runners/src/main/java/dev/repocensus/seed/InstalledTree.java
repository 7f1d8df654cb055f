package dev.repocensus.seed;

import dev.repocensus.analysis.distribution.DistributionFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directory where distributions are installed, and whose files are whose: by the list that the
 * installer left ({@code RECORD}, {@code installed-files.txt}); without one, by {@code
 * top_level.txt}, and where several claim the same name at the top, by the directory that the
 * distribution's name spells ({@code azure-mgmt-dns} is {@code azure/mgmt/dns}).
 */
final class InstalledTree {
  private static final int MOST_FILES = 1_000_000;

  private final Path directory;
  private final List<String> notes;
  private final TreeSet<String> metadata = new TreeSet<>();
  private final Map<String, List<String>> tops = new HashMap<>();
  private final Map<String, Integer> claims = new HashMap<>();
  private final Map<String, String> spelled = new TreeMap<>();

  private InstalledTree(Path directory, List<String> notes) {
    this.directory = directory;
    this.notes = notes;
  }

  /**
   * The distributions in a directory, sorted by the names of their metadata; none if it has none.
   *
   * @param notes hears whose files cannot be told
   */
  static List<DistributionFiles> of(Path directory, List<String> notes) throws IOException {
    InstalledTree tree = new InstalledTree(directory, notes);
    tree.findMetadata();
    List<DistributionFiles> found = new ArrayList<>();
    for (String name : tree.metadata) {
      DistributionFiles files = tree.distribution(name);
      if (files != null) {
        found.add(files);
      }
    }
    return found;
  }

  private void findMetadata() throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> name.endsWith(".dist-info") || name.endsWith(".egg-info"))
          .forEach(metadata::add);
    }
    for (String name : metadata) {
      String text = InstalledDistribution.text(directory.resolve(name).resolve("top_level.txt"));
      List<String> top = text == null ? List.of() : text.lines().filter(PlainPath::is).toList();
      tops.put(name, top);
      top.forEach(claimed -> claims.merge(claimed, 1, Integer::sum));
    }
    for (String name : metadata) {
      String directory = spelledBy(name);
      if (directory != null) {
        spelled.put(name, directory);
      }
    }
  }

  private @Nullable DistributionFiles distribution(String name) throws IOException {
    List<String> recorded = recorded(name);
    List<String> own = tops.getOrDefault(name, List.of()).stream().filter(this::isAlone).toList();
    if (!recorded.isEmpty()) {
      return new InstalledDistribution(directory, name, recorded, own);
    }
    List<String> paths = new ArrayList<>();
    for (String start : starts(name, own)) {
      walk(start, name, paths);
    }
    if (paths.isEmpty() && metadata.size() > 1) {
      notes.add(directory.resolve(name) + ": whose files are whose is written nowhere");
      return null;
    }
    return new InstalledDistribution(directory, name, paths, own);
  }

  /** Where its files lie if nobody listed them. */
  private List<String> starts(String name, List<String> own) {
    if (metadata.size() == 1) {
      return List.of("");
    }
    List<String> starts = new ArrayList<>(own);
    String directory = spelled.get(name);
    if (directory != null) {
      starts.add(directory);
    }
    return starts;
  }

  private boolean isAlone(String top) {
    return claims.getOrDefault(top, 0) == 1;
  }

  /** The list of the installer, the paths in it made relative to this directory. */
  private List<String> recorded(String name) {
    Path at = directory.resolve(name);
    String record = InstalledDistribution.text(at.resolve("RECORD"));
    String installed = InstalledDistribution.text(at.resolve("installed-files.txt"));
    List<String> paths = new ArrayList<>();
    if (record != null) {
      record.lines().map(RecordLine::path).forEach(paths::add);
    } else if (installed != null) {
      installed
          .lines()
          .map(line -> line.startsWith("../") ? line.substring(3) : name + "/" + line)
          .forEach(paths::add);
    }
    paths.removeIf(path -> !PlainPath.is(path));
    return paths;
  }

  /** The directory below a shared name that the words of a distribution's name lead to. */
  private @Nullable String spelledBy(String name) {
    String label = name.replaceFirst("-[0-9].*", "").replaceFirst("\\.(egg|dist)-info$", "");
    List<String> words = List.of(label.toLowerCase(java.util.Locale.ROOT).split("[-_.]+"));
    for (String top : tops.getOrDefault(name, List.of())) {
      if (!isAlone(top) && words.size() > 1 && words.get(0).equals(top)) {
        return spelled(top, words, 1);
      }
    }
    return null;
  }

  private @Nullable String spelled(String at, List<String> words, int from) {
    if (from == words.size()) {
      return at;
    }
    for (int to = words.size(); to > from; to--) {
      String next = at + "/" + String.join("_", words.subList(from, to));
      if (Files.isDirectory(directory.resolve(next), LinkOption.NOFOLLOW_LINKS)) {
        String found = spelled(next, words, to);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** All files at and below a path; of a name without a directory, the modules of that name. */
  private void walk(String start, String name, List<String> paths) throws IOException {
    Path from = directory.resolve(start);
    if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(from, new Collector(name, paths));
    }
    if (!start.isEmpty() && start.indexOf('/') < 0) {
      try (Stream<Path> entries = Files.list(directory)) {
        entries
            .filter(InstalledDistribution::isFile)
            .map(entry -> String.valueOf(entry.getFileName()))
            .filter(file -> file.startsWith(start + "."))
            .forEach(paths::add);
      }
    }
  }

  /** Collects files, and leaves out what is another's. */
  private final class Collector extends SimpleFileVisitor<Path> {
    private final Set<String> others;
    private final List<String> paths;

    Collector(String name, List<String> paths) {
      this.others = new TreeSet<>(spelled.values());
      this.paths = paths;
      String own = spelled.get(name);
      if (own != null) {
        others.remove(own);
      }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      return others.contains(relative(path))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      String relative = relative(path);
      if (attributes.isRegularFile() && PlainPath.is(relative)) {
        paths.add(relative);
      }
      return paths.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    private String relative(Path path) {
      return directory.relativize(path).toString().replace('\\', '/');
    }
  }
}
