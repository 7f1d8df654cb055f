package dev.repocensus.analysis.project;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which directory a file makes a project, if any. A link counts by its name; setup.py is opened,
 * since only one that calls {@code setup} counts.
 */
final class ProjectMarkers {
  static final String SETUP_PY = "setup.py";

  /** Longer scripts are judged by their beginning. */
  static final int HEAD_LIMIT = 4 << 20;

  private static final Set<String> NAMES =
      Set.of(
          "pyproject.toml",
          "setup.cfg",
          "Pipfile",
          "environment.yml",
          "environment.yaml",
          "pixi.toml");
  private static final Set<String> STRONG = Set.of("pyproject.toml", "setup.cfg", SETUP_PY);

  private final MarkerContents contents;
  private final List<NamePattern> configured;

  ProjectMarkers(MarkerContents contents, List<String> configured) {
    this.contents = contents;
    this.configured = configured.stream().map(NamePattern::of).toList();
  }

  /** Whether a marker of this name makes its directory a source root even inside a package. */
  static boolean isStrong(String name) {
    return STRONG.contains(name);
  }

  /** The directory that the file makes a project, null if it makes none. */
  @Nullable String directoryMarkedBy(ListedFile file) {
    String name = file.name();
    boolean marks =
        NAMES.contains(name)
            || (name.equals(SETUP_PY) && callsSetup(file))
            || configured.stream().anyMatch(pattern -> pattern.matches(name));
    if (marks) {
      return file.folder();
    }
    return isRequirements(file) ? aboveRequirements(file.folder()) : null;
  }

  private boolean callsSetup(ListedFile file) {
    return !file.isLink() && SetupCall.isIn(contents.head(file, HEAD_LIMIT).value());
  }

  private static boolean isRequirements(ListedFile file) {
    return FileKinds.isRequirementsText(file.name())
        && (file.name().startsWith("requirements")
            || FileKinds.isRequirementsFolder(file.folder()));
  }

  private static String aboveRequirements(String folder) {
    String at = folder;
    while (FileKinds.isRequirementsFolder(at)) {
      at = DirectoryPath.parent(at);
    }
    return at;
  }

  /** The word for a manifest in {@code projects.manifest_kinds}, null for other files. */
  static @Nullable String manifestKind(String name) {
    return switch (name) {
      case "pyproject.toml" -> "pyproject";
      case SETUP_PY -> "setup_py";
      case "setup.cfg" -> "setup_cfg";
      case "Pipfile" -> "pipfile";
      case "environment.yml", "environment.yaml" -> "environment";
      case "pixi.toml" -> "pixi";
      default -> null;
    };
  }

  /** The words for the manifests among a project's files, sorted. */
  static SortedSet<String> manifestKinds(List<FileEntry> files, Predicate<String> isSetupScript) {
    SortedSet<String> kinds = new TreeSet<>();
    for (FileEntry file : files) {
      String kind = manifestKind(file, isSetupScript);
      if (kind != null) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private static @Nullable String manifestKind(FileEntry file, Predicate<String> isSetupScript) {
    String name = DirectoryPath.name(file.path());
    return switch (file.kind()) {
      case PYTHON -> isSetupScript.test(file.path()) ? manifestKind(name) : null;
      case MANIFEST -> {
        String kind = manifestKind(name);
        yield kind != null ? kind : name.startsWith("constraints") ? "constraints" : "requirements";
      }
      default -> null;
    };
  }
}
