package dev.repocensus.analysis.census;

import dev.repocensus.analysis.pants.TargetFields.Dependency;
import dev.repocensus.analysis.project.DirectoryPath;
import dev.repocensus.analysis.resolve.PantsScope;
import dev.repocensus.analysis.resolve.PantsView;
import dev.repocensus.analysis.resolves.Membership;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.SourceTarget;
import dev.repocensus.analysis.resolves.SourceTarget.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the targets that own the files of one project see. A file that no target owns sees what the
 * resolves of its project hold.
 */
final class PantsTargets implements PantsScope {
  private final String projectId;
  private final ResolveIndex resolves;
  private final Map<String, List<SourceTarget>> targetsOf = new HashMap<>();
  private final Map<String, Set<String>> resolvesOf = new HashMap<>();
  private final Map<Seen, PantsView> views = new HashMap<>();
  private final Map<List<Seen>, List<PantsView>> known = new HashMap<>();

  /**
   * What makes a view.
   *
   * @param resolve the resolve of the target; null if it is not known
   * @param home the folder of the pants.toml
   * @param folder the folder of its BUILD file; null if no target is known
   * @param entries its dependencies
   */
  record Seen(
      @Nullable String resolve, String home, @Nullable String folder, List<Dependency> entries) {}

  PantsTargets(String projectId, ResolveIndex resolves) {
    this.projectId = projectId;
    this.resolves = resolves;
  }

  @Override
  public List<PantsView> viewsOf(String path) {
    Set<Seen> seen = new LinkedHashSet<>();
    String home = homeOf(path);
    for (SourceTarget target : targetsOf(path)) {
      for (Variant variant : target.variants()) {
        seen.add(new Seen(variant.resolve(), home, target.folder(), target.dependencies()));
      }
    }
    if (seen.isEmpty()) {
      resolvesOf(projectId).forEach(name -> seen.add(new Seen(name, home, null, List.of())));
    }
    return seen.isEmpty()
        ? UNKNOWN.viewsOf(path)
        : known.computeIfAbsent(List.copyOf(seen), this::viewsOf);
  }

  private List<PantsView> viewsOf(List<Seen> seen) {
    List<PantsView> found = new ArrayList<>();
    for (Seen each : seen) {
      found.add(views.computeIfAbsent(each, of -> new TargetView(of, this, resolves)));
    }
    return List.copyOf(found);
  }

  /** The folder of the pants.toml above a file; the root if there is none. */
  String homeOf(String path) {
    String home = path;
    do {
      home = DirectoryPath.parent(home);
    } while (!resolves.pantsHomes().contains(home) && !home.isEmpty());
    return home;
  }

  /** What targets put into the resolves of a project's directory, sorted. */
  List<String> distributions(String directory) {
    String home = homeOf(directory + "/BUILD");
    Set<String> names = new TreeSet<>();
    Set<String> used = new TreeSet<>(resolvesOf(projectId));
    used.add(Variant.ALL);
    used.forEach(name -> names.addAll(resolves.requirementOwners().distributions(home, name)));
    return List.copyOf(names);
  }

  /** The targets that own a file. */
  List<SourceTarget> targetsOf(String path) {
    return targetsOf.computeIfAbsent(path, resolves.sourceTargets()::of);
  }

  /** The resolves that a project takes distributions from. */
  Set<String> resolvesOf(String id) {
    return resolvesOf.computeIfAbsent(
        id,
        project -> {
          Set<String> names = new TreeSet<>();
          for (Membership member : resolves.resolvesOf(project)) {
            names.add(member.resolveName());
          }
          return names;
        });
  }
}
