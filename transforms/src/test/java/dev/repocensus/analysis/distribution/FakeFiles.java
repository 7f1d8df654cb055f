package dev.repocensus.analysis.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A distribution made of texts. */
final class FakeFiles implements DistributionFiles {
  private final String label;
  private final SortedMap<String, String> files = new TreeMap<>();
  private boolean isListed = true;

  private FakeFiles(String label) {
    this.label = label;
  }

  static FakeFiles of(String label) {
    return new FakeFiles(label);
  }

  FakeFiles file(String path, String text) {
    files.put(path, text);
    return this;
  }

  FakeFiles files(String... paths) {
    for (String path : paths) {
      file(path, "");
    }
    return this;
  }

  FakeFiles about(String name, String text) {
    return file("x.dist-info/" + name, text);
  }

  FakeFiles withoutList() {
    isListed = false;
    return this;
  }

  /** The members, each with its kind where it is a stub. */
  List<String> members() {
    Seed seed = DistributionReader.read(this, "wheel");
    List<String> members = new ArrayList<>();
    if (seed != null) {
      for (ModulePrefix prefix : seed.prefixes()) {
        members.add(prefix.prefix() + (prefix.kind() == ProviderKind.STUB ? " (stub)" : ""));
      }
    }
    return members;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public List<String> paths() {
    return isListed ? List.copyOf(files.keySet()) : List.of();
  }

  @Override
  public @Nullable String metadata() {
    return files.keySet().stream().anyMatch(p -> p.startsWith("x.dist-info/"))
        ? "x.dist-info"
        : null;
  }

  @Override
  public List<String> topLevel() {
    return files.getOrDefault("x.dist-info/top_level.txt", "").lines().toList();
  }

  @Override
  public @Nullable String read(String path) {
    return files.get(path);
  }
}
