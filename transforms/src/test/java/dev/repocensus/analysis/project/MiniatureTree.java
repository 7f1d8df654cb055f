package dev.repocensus.analysis.project;

import dev.repocensus.analysis.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A small tree of files for tests: written to disk, or listed as it is without a disk. */
public final class MiniatureTree implements MarkerContents {
  private final SortedMap<String, String> files = new TreeMap<>();
  private final SortedSet<String> directories = new TreeSet<>();
  private final SortedSet<String> links = new TreeSet<>();
  private final SortedSet<String> excluded = new TreeSet<>();
  private final List<LocatedProblem> problems = new ArrayList<>();
  private List<String> markers = List.of();

  private MiniatureTree() {}

  public static MiniatureTree aProject() {
    MiniatureTree tree = new MiniatureTree();
    tree.directories.add("");
    return tree;
  }

  public MiniatureTree file(String path, String content) {
    files.put(path, content);
    return folder(DirectoryPath.parent(path));
  }

  /** Empty files. */
  public MiniatureTree files(String... paths) {
    Arrays.stream(paths).forEach(path -> file(path, ""));
    return this;
  }

  public MiniatureTree folder(String path) {
    for (String at = path; directories.add(at); at = DirectoryPath.parent(at)) {}
    return this;
  }

  MiniatureTree link(String path) {
    links.add(path);
    return file(path, "");
  }

  MiniatureTree excludedFolder(String path) {
    excluded.add(path);
    return folder(path);
  }

  MiniatureTree problem(LocatedProblem problem) {
    problems.add(problem);
    return this;
  }

  MiniatureTree markers(String... patterns) {
    markers = List.of(patterns);
    return this;
  }

  public Path writeTo(Path root) throws IOException {
    for (String directory : directories) {
      Files.createDirectories(root.resolve(directory));
    }
    for (var file : files.entrySet()) {
      Files.writeString(root.resolve(file.getKey()), file.getValue());
    }
    return root;
  }

  Discovery discover() {
    return discover(DiscoveryRules.of("mono", "/mono"));
  }

  /** The listing comes shuffled: its order must not matter. */
  Discovery discover(DiscoveryRules rules) {
    WantedNames names = new WantedNames(markers, List.of());
    DiscoveryRules withMarkers = rules.withProjects(markers, rules.layouts());
    return new ProjectFinder(withMarkers).find(listing(names), this);
  }

  private TreeListing listing(WantedNames names) {
    List<ListedFile> listed = new ArrayList<>();
    List<String> empty = new ArrayList<>(directories);
    files.forEach(
        (path, content) -> {
          String folder = DirectoryPath.parent(path);
          String name = DirectoryPath.name(path);
          String skip =
              excluded.contains(folder)
                  ? ListedFile.EXCLUDED
                  : links.contains(path) ? ListedFile.SYMLINK : null;
          if (names.kind(folder, name) != null || names.isWitness(name)) {
            long size = skip == null ? content.getBytes(StandardCharsets.UTF_8).length : 0;
            listed.add(new ListedFile(folder, name, names.kind(folder, name), size, null, skip));
          }
          empty.removeIf(d -> !name.equals(".git") && DirectoryPath.isWithin(path, d));
        });
    empty.removeIf(
        d -> directories.stream().anyMatch(x -> !x.equals(d) && DirectoryPath.parent(x).equals(d)));
    List<String> entered = new ArrayList<>(directories);
    entered.removeAll(excluded);
    Random order = new Random(7);
    Collections.shuffle(listed, order);
    Collections.shuffle(entered, order);
    return new TreeListing(
        entered, List.copyOf(excluded), empty, listed, new TreeMap<>(), problems);
  }

  @Override
  public Outcome<byte[]> head(ListedFile file, int limit) {
    byte[] all = files.getOrDefault(file.path(), "").getBytes(StandardCharsets.UTF_8);
    return Outcome.of(Arrays.copyOf(all, Math.min(all.length, limit)));
  }
}
