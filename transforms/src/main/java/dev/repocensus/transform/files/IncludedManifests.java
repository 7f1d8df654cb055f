package dev.repocensus.transform.files;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.manifest.IncludedFiles;
import dev.repocensus.analysis.project.ListedFile;
import dev.repocensus.analysis.project.LocatedProblem;
import dev.repocensus.analysis.project.TreeListing;
import dev.repocensus.analysis.project.WantedNames;
import dev.repocensus.schema.row.FileKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a walked tree the files that its requirements files include and that their names alone do
 * not tell. Only directories that the walk entered are looked into. Cost: one reading of each
 * requirements file.
 */
final class IncludedManifests {
  private static final int LIMIT = 4 << 20;

  private final WalkedTree tree;
  private final WantedNames names;
  private final Map<String, ListedFile> listed = new HashMap<>();
  private final Set<String> directories;

  private IncludedManifests(WalkedTree tree, WantedNames names) {
    this.tree = tree;
    this.names = names;
    this.directories = new HashSet<>(tree.listing().directories());
  }

  /** The tree with the included files among its manifests. */
  static WalkedTree added(WalkedTree tree, WantedNames names) {
    return new IncludedManifests(tree, names).added();
  }

  private WalkedTree added() {
    List<String> starts = new ArrayList<>();
    for (ListedFile file : tree.listing().files()) {
      if (file.kind() != null) {
        listed.put(file.path(), file);
      }
      boolean includes = file.kind() == FileKind.MANIFEST || file.kind() == FileKind.BUILD;
      if (includes && file.skipReason() == null && file.uri() == null) {
        starts.add(file.path());
      }
    }
    starts.sort(null);
    IncludedFiles.Found found = IncludedFiles.follow(starts, this::read);
    return found.files().isEmpty() && found.problems().isEmpty() ? tree : with(found);
  }

  private @Nullable SourceText read(String path) {
    ListedFile known = listed.get(path);
    ListedFile file = known == null ? onDisk(path) : known;
    return file == null || file.skipReason() != null
        ? null
        : SourceText.of(path, tree.head(file, LIMIT).value());
  }

  /** The file at a path that the walk passed by; null if there is none, or none to be read. */
  private @Nullable ListedFile onDisk(String path) {
    int slash = path.lastIndexOf('/');
    String folder = path.substring(0, Math.max(slash, 0));
    if (!directories.contains(folder) || names.isExcluded(path)) {
      return null;
    }
    try {
      BasicFileAttributes facts =
          Files.readAttributes(
              tree.root().resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return facts.isRegularFile()
          ? new ListedFile(
              folder, path.substring(slash + 1), FileKind.MANIFEST, facts.size(), null, null)
          : null;
    } catch (IOException | InvalidPathException missing) {
      // The include leads nowhere, which becomes a problem of the file that it stands in.
      return null;
    }
  }

  private WalkedTree with(IncludedFiles.Found found) {
    TreeListing listing = tree.listing();
    List<ListedFile> files = new ArrayList<>(listing.files());
    for (String path : found.files()) {
      ListedFile file = listed.containsKey(path) ? null : onDisk(path);
      if (file != null) {
        files.removeIf(witness -> witness.kind() == null && witness.path().equals(path));
        files.add(file);
      }
    }
    List<LocatedProblem> problems = new ArrayList<>(listing.problems());
    found
        .problems()
        .forEach(each -> problems.add(new LocatedProblem(null, each.path(), each.problem())));
    return new WalkedTree(
        tree.root(),
        new TreeListing(
            listing.directories(),
            listing.excludedDirectories(),
            listing.emptyDirectories(),
            files,
            listing.pruned(),
            problems));
  }
}
