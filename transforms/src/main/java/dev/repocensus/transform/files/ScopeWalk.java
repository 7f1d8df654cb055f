package dev.repocensus.transform.files;

import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.manifest.ManifestFormat;
import dev.repocensus.analysis.project.DeclaredRoots;
import dev.repocensus.analysis.project.Discovery;
import dev.repocensus.analysis.project.DiscoveryRules;
import dev.repocensus.analysis.project.Glob;
import dev.repocensus.analysis.project.Layout;
import dev.repocensus.analysis.project.PruneRule;
import dev.repocensus.analysis.project.ResolutionMode;
import dev.repocensus.analysis.project.WantedNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks all roots of a scope, each once, and finds the projects in them. */
public final class ScopeWalk {
  /** Words without which a manifest states no package directory. */
  private static final List<String> ROOT_WORDS =
      List.of("package-dir", "package_dir", "where", "pythonpath", "from", "sources", "packages");

  private ScopeWalk() {}

  /** A repository's name, and its directory. */
  public record Tree(String name, Path directory) {}

  /**
   * What a walk over a scope is told.
   *
   * @param scopeId the scope that project ids start with
   * @param trees the roots; paths carry the name of theirs if there are several
   * @param markers file names that make their directory a project
   * @param layouts shapes of directories that make a project
   * @param sourceRoots directories that are source roots
   * @param excludes globs of what is not looked at
   * @param resolution how owners of a module outside a project are weighed
   * @param lake the lake's directory, never entered; null if it is not on this file system
   */
  public record Spec(
      String scopeId,
      List<Tree> trees,
      List<String> markers,
      List<String> layouts,
      List<String> sourceRoots,
      List<String> excludes,
      ResolutionMode resolution,
      @Nullable Path lake) {}

  /** What there is to be scanned, over all roots. */
  public static Discovery of(Spec spec) {
    List<Discovery> parts = new ArrayList<>();
    for (Tree tree : spec.trees()) {
      WalkRules walkRules = walkRules(spec, tree);
      WalkedTree walked =
          IncludedManifests.added(TreeWalker.walk(tree.directory(), walkRules), walkRules.names());
      parts.add(walked.discover(rules(spec, tree, walked.root())));
    }
    return Discovery.merge(parts);
  }

  /** A root inside another one is scanned as itself, not as a part of the outer one. */
  private static WalkRules walkRules(Spec spec, Tree own) {
    List<Glob> globs = spec.excludes().stream().map(Glob::parse).toList();
    WalkRules rules = new WalkRules(new WantedNames(spec.markers(), globs), Map.of());
    for (Tree tree : spec.trees()) {
      boolean isInside = !tree.equals(own) && tree.directory().startsWith(own.directory());
      rules = isInside ? rules.without(tree.directory(), PruneRule.OTHER_ROOT) : rules;
    }
    Path lake = spec.lake();
    return lake == null ? rules : rules.without(lake, PruneRule.LAKE);
  }

  private static DiscoveryRules rules(Spec spec, Tree tree, Path root) {
    DiscoveryRules rules = DiscoveryRules.of(spec.scopeId(), root.toString());
    if (spec.trees().size() > 1) {
      rules = rules.forRepo(tree.name(), root.toString());
    }
    return rules
        .withProjects(spec.markers(), spec.layouts().stream().map(Layout::parse).toList())
        .withSourceRoots(spec.sourceRoots())
        .withResolution(spec.resolution())
        .withDeclaredRoots(declaredRoots());
  }

  /**
   * Package directories as manifests state them; what is wrong with a manifest is said when it is
   * scanned.
   */
  private static DeclaredRoots declaredRoots() {
    return text ->
        ManifestFormat.of(text.path())
            .filter(format -> mayDeclare(text.text()))
            .map(format -> format.read(text).value())
            .map(Manifest::declaredPackageRoots)
            .orElse(List.of());
  }

  /** Most manifests state no directory at all, and need not be parsed twice to find that out. */
  private static boolean mayDeclare(String text) {
    return ROOT_WORDS.stream().anyMatch(text::contains);
  }
}
