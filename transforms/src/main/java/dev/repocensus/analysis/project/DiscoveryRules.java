package dev.repocensus.analysis.project;

import java.util.List;

/**
 * What discovery is told about one root.
 *
 * @param scope the scope that project ids start with
 * @param repoName the name of the root
 * @param filePrefix {@code <repo>/} with several roots, else empty
 * @param repoRoot the root directory on disk, kept for the reader; no rule looks at it
 * @param markers patterns of file names that make their directory a project
 * @param layouts shapes of directories that make a project, beside the one of Pants
 * @param sourceRoots directories below the root that are source roots, as written
 * @param declaredRoots how manifests state package directories
 * @param fileLimit files of one project that are read at most
 * @param resolution how owners of a module outside a project are weighed
 */
public record DiscoveryRules(
    String scope,
    String repoName,
    String filePrefix,
    String repoRoot,
    List<String> markers,
    List<Layout> layouts,
    List<String> sourceRoots,
    DeclaredRoots declaredRoots,
    int fileLimit,
    ResolutionMode resolution) {
  /** Files of one project unless told otherwise. */
  public static final int DEFAULT_FILE_LIMIT = 1_000_000;

  /** The rules for the only root of a scope, with nothing configured. */
  public static DiscoveryRules of(String scope, String repoRoot) {
    return new DiscoveryRules(
        scope,
        scope,
        "",
        repoRoot,
        List.of(),
        List.of(),
        List.of(),
        DeclaredRoots.NONE,
        DEFAULT_FILE_LIMIT,
        ResolutionMode.AUTO);
  }

  /** The same rules for one of several roots: its name stands before every path. */
  public DiscoveryRules forRepo(String name, String root) {
    return new DiscoveryRules(
        scope,
        name,
        name + "/",
        root,
        markers,
        layouts,
        sourceRoots,
        declaredRoots,
        fileLimit,
        resolution);
  }

  /** The same rules with these file names and shapes making projects too. */
  public DiscoveryRules withProjects(List<String> newMarkers, List<Layout> newLayouts) {
    return new DiscoveryRules(
        scope,
        repoName,
        filePrefix,
        repoRoot,
        List.copyOf(newMarkers),
        List.copyOf(newLayouts),
        sourceRoots,
        declaredRoots,
        fileLimit,
        resolution);
  }

  /** The same rules with these directories being source roots too. */
  public DiscoveryRules withSourceRoots(List<String> directories) {
    return new DiscoveryRules(
        scope,
        repoName,
        filePrefix,
        repoRoot,
        markers,
        layouts,
        List.copyOf(directories),
        declaredRoots,
        fileLimit,
        resolution);
  }

  /** The same rules with manifests read for the package directories they state. */
  public DiscoveryRules withDeclaredRoots(DeclaredRoots port) {
    return new DiscoveryRules(
        scope,
        repoName,
        filePrefix,
        repoRoot,
        markers,
        layouts,
        sourceRoots,
        port,
        fileLimit,
        resolution);
  }

  /** The same rules with another limit of files per project. */
  public DiscoveryRules withFileLimit(int files) {
    return new DiscoveryRules(
        scope,
        repoName,
        filePrefix,
        repoRoot,
        markers,
        layouts,
        sourceRoots,
        declaredRoots,
        files,
        resolution);
  }

  /** The same rules with another way to weigh owners. */
  public DiscoveryRules withResolution(ResolutionMode mode) {
    return new DiscoveryRules(
        scope,
        repoName,
        filePrefix,
        repoRoot,
        markers,
        layouts,
        sourceRoots,
        declaredRoots,
        fileLimit,
        mode);
  }
}
