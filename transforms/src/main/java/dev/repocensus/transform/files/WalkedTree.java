package dev.repocensus.transform.files;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.project.Discovery;
import dev.repocensus.analysis.project.DiscoveryRules;
import dev.repocensus.analysis.project.ListedFile;
import dev.repocensus.analysis.project.MarkerContents;
import dev.repocensus.analysis.project.ProjectFinder;
import dev.repocensus.analysis.project.TreeListing;
import java.net.URI;
import java.nio.file.Path;

/**
 * A root as it was walked.
 *
 * @param root the real path of the root
 * @param listing what was seen in it
 */
public record WalkedTree(Path root, TreeListing listing) implements MarkerContents {

  /** The projects and files of the walked tree; opens the few files that decide. */
  public Discovery discover(DiscoveryRules rules) {
    return new ProjectFinder(rules).find(listing, this);
  }

  @Override
  public Outcome<byte[]> head(ListedFile file, int limit) {
    String uri = file.uri();
    Path path = uri == null ? root.resolve(file.path()) : Path.of(URI.create(uri));
    return Heads.of(path, limit);
  }
}
