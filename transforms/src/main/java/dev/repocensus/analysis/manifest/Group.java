package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Redaction;
import dev.repocensus.schema.row.GroupKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What requirements are needed for: a kind and, for extras and groups, a name. */
record Group(GroupKind kind, String name) {
  static final Group RUNTIME = new Group(GroupKind.RUNTIME, "");
  static final Group BUILD = new Group(GroupKind.BUILD, "");

  private static final Set<String> NOISE =
      Set.of("requirements", "requirement", "reqs", "req", "constraints", "constraint", "");
  private static final Set<String> DEV_WORDS =
      Set.of(
          "dev",
          "devel",
          "develop",
          "development",
          "test",
          "tests",
          "testing",
          "lint",
          "linting",
          "linters",
          "doc",
          "docs",
          "documentation",
          "ci",
          "style",
          "format",
          "mypy",
          "typing",
          "tox",
          "coverage",
          "qa",
          "checks");
  private static final Set<String> BUILD_WORDS = Set.of("build", "builds", "building");

  static Group extra(String name) {
    return new Group(GroupKind.EXTRA, DistributionName.normalize(Redaction.url(name)));
  }

  static Group dev(String name) {
    return new Group(GroupKind.DEV, DistributionName.normalize(Redaction.url(name)));
  }

  /**
   * The group of a requirements file, by the words of its name, or else of its folder (of the
   * folder above where that one is named {@code requirements}). A runtime group has no name; others
   * have the words of the name that are left when {@code requirements} is taken away, or the
   * folder.
   */
  static Group ofFile(String path) {
    String name = Paths.fileName(path);
    List<String> words = words(name.substring(0, Math.max(name.lastIndexOf('.'), 0)));
    Group byName = of(words);
    if (byName.kind() != GroupKind.RUNTIME) {
      return byName;
    }
    String folder = Paths.folder(path);
    List<String> above = words(Paths.fileName(folder));
    return of(above.isEmpty() ? words(Paths.fileName(Paths.folder(folder))) : above);
  }

  private static List<String> words(String stem) {
    List<String> words = new ArrayList<>();
    for (String word : stem.toLowerCase(Locale.ROOT).split("[-_. ]", -1)) {
      if (!NOISE.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  private static Group of(List<String> words) {
    boolean dev = words.stream().anyMatch(DEV_WORDS::contains);
    boolean build = words.stream().anyMatch(BUILD_WORDS::contains);
    if (!dev && !build) {
      return RUNTIME;
    }
    return new Group(dev ? GroupKind.DEV : GroupKind.BUILD, String.join("-", words));
  }
}
