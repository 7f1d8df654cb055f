package dev.repocensus.analysis.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an import stands, as far as it decides what a name means, with the answers given there
 * already: files of one place get the same ones.
 */
final class Place {
  final Key key;
  final String root;
  final @Nullable String base;
  final boolean isScript;
  final List<PantsView> views;
  final long rootHash;
  final long baseHash;
  private final Map<String, Resolved> modules = new HashMap<>();
  private final Map<String, Resolved> members = new HashMap<>();

  /**
   * What makes a place.
   *
   * @param root the source root
   * @param base the directory that is searched first for a script, and guessed for others; null if
   *     there is none
   * @param isScript whether the base directory comes first
   * @param views what the targets see that own the file; one that says nothing outside Pants
   */
  record Key(String root, @Nullable String base, boolean isScript, List<PantsView> views) {}

  Place(Key key) {
    this.key = key;
    this.root = key.root();
    this.base = key.base();
    this.isScript = key.isScript();
    this.views = key.views();
    this.rootHash = TextHash.inside(root);
    this.baseHash = base == null ? 0 : TextHash.inside(base);
  }

  /** The place of a file. */
  static Key of(ModuleIndex index, ModuleFacts file, PantsScope targets) {
    String directory = ModuleNames.directory(file.path());
    boolean isTest = ModuleNames.isTest(ModuleNames.fileName(file.path())) && isOnPath(index, file);
    // pytest puts the first directory that is no package on the path.
    while (isTest && !directory.isEmpty() && index.packageAt(directory) >= 0) {
      directory = ModuleNames.directory(directory);
    }
    String base = index.packageAt(directory) >= 0 ? null : directory;
    List<PantsView> views = targets.viewsOf(file.path());
    return new Key(file.sourceRoot(), base, file.isScript() || isTest, views);
  }

  /** Whether pytest puts the folder of a test file on the path, which is its default. */
  private static boolean isOnPath(ModuleIndex index, ModuleFacts file) {
    ProjectFacts project = index.project(file.projectId());
    return project == null
        || project.importlibRoots().stream()
            .noneMatch(root -> ModuleNames.isWithin(file.path(), root));
  }

  /** The answers known here, for {@code from} imports of a member or for whole modules. */
  Map<String, Resolved> answers(boolean hasMember) {
    return hasMember ? members : modules;
  }
}
