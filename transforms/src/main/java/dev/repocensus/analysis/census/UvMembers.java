package dev.repocensus.analysis.census;

import dev.repocensus.analysis.insync.DeclaredInput;
import dev.repocensus.analysis.insync.DeclaredProject;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.RecordedProject;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.project.DirectoryPath;
import dev.repocensus.analysis.project.Glob;
import dev.repocensus.analysis.resolves.ProjectRequirement;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.ResolvePart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The projects in other directories that a lock is made for: those it names as far as they are
 * still there, and those that the workspace has now and the lock does not name.
 */
final class UvMembers {
  private static final String HERE = ".";
  private static final String PYPROJECT = "pyproject.toml";

  private final Lockfile lock;
  private final String directory;
  private final Manifest.@Nullable Workspace workspace;
  private final String root;
  private final Map<String, ResolvePart> byDirectory = new TreeMap<>();
  private final Set<String> recorded = new HashSet<>();

  /**
   * The members of one lock. Linear in the projects of the scope, if the lock names others or
   * stands beside the root of a workspace.
   */
  UvMembers(Lockfile lock, String directory, List<Manifest> manifests, ResolveIndex resolves) {
    this.lock = lock;
    this.directory = directory;
    root = DirectoryPath.join(directory, PYPROJECT);
    workspace =
        manifests.stream()
            .filter(each -> each.path().equals(root) && each.workspace().isRoot())
            .map(Manifest::workspace)
            .findFirst()
            .orElse(null);
    for (RecordedProject project : lock.inputs().projects()) {
      recorded.add(project.path());
    }
    boolean hasOthers = recorded.stream().anyMatch(path -> !path.equals(HERE));
    if (hasOthers || (workspace != null && !recorded.isEmpty())) {
      for (ResolvePart part : resolves.parts().parts()) {
        if (part.chunk() == 0) {
          byDirectory.put(part.directory(), part);
        }
      }
    }
  }

  /** Manifests of members, those that the lock names first. */
  List<DeclaredProject> projects() {
    List<DeclaredProject> members = new ArrayList<>();
    for (RecordedProject project : lock.inputs().projects()) {
      ResolvePart part = part(project.path());
      if (!project.path().equals(HERE) && part != null) {
        members.add(member(part, project.path()));
      }
    }
    for (ResolvePart part : workspace == null ? List.<ResolvePart>of() : byDirectory.values()) {
      boolean isBelow =
          DirectoryPath.isWithin(part.directory(), directory)
              && !part.directory().equals(directory);
      String below = isBelow ? DirectoryPath.below(part.directory(), directory) : "";
      if (isBelow && !recorded.contains(below) && isNew(part, below)) {
        members.add(member(part, below));
      }
    }
    return members;
  }

  /** A member that the lock does not name; one with a lock of its own is none. */
  private boolean isNew(ResolvePart part, String below) {
    String manifest = DirectoryPath.join(part.directory(), PYPROJECT);
    return isMember(below)
        && part.distribution() != null
        && part.manifests().stream().anyMatch(each -> each.path().equals(manifest))
        && part.locks().isEmpty();
  }

  /** What members ask for that is not among what is declared already. */
  List<ProjectRequirement> declared(List<DeclaredInput> known) {
    Set<String> paths = new HashSet<>();
    known.forEach(each -> paths.add(each.path()));
    List<ProjectRequirement> more = new ArrayList<>();
    for (DeclaredProject project : projects()) {
      ResolvePart part = part(project.directory());
      if (part != null && !paths.contains(project.manifestPath())) {
        part.declared().stream()
            .filter(each -> each.sourcePath().equals(project.manifestPath()))
            .forEach(each -> more.add(new ProjectRequirement(part.projectId(), each)));
      }
    }
    return more;
  }

  /** Members that the lock names and that are not there, or that the workspace leaves out now. */
  List<String> gone() {
    List<String> gone = new ArrayList<>();
    List<String> members = lock.inputs().setting("manifest.members");
    for (RecordedProject project : lock.inputs().projects()) {
      String place = DirectoryPath.resolve(directory, project.path());
      boolean isMember = members.contains(project.name()) && !project.path().equals(HERE);
      if (isMember && place != null && !byDirectory.containsKey(place)) {
        gone.add(
            "the lock has the member '" + project.name() + "', and " + place + " is no project");
      } else if (isMember && workspace != null && !isMember(project.path())) {
        gone.add(
            "the lock has the member '"
                + project.name()
                + "', which the workspace of "
                + root
                + " leaves out");
      }
    }
    return gone;
  }

  private boolean isMember(String below) {
    return workspace != null
        && workspace.members().stream().anyMatch(glob -> matches(glob, below))
        && workspace.exclude().stream().noneMatch(glob -> matches(glob, below));
  }

  /** The globs of uv start at the root, whether they hold a slash or not. */
  private static boolean matches(String glob, String path) {
    String plain = glob.startsWith("./") ? glob.substring(2) : glob;
    boolean isEmpty = plain.replace("/", "").isEmpty();
    return !isEmpty && Glob.parse("./" + plain).matches(path);
  }

  private @Nullable ResolvePart part(String path) {
    String place = DirectoryPath.resolve(directory, path);
    return place == null ? null : byDirectory.get(place);
  }

  private static DeclaredProject member(ResolvePart part, String path) {
    String manifest = DirectoryPath.join(part.directory(), PYPROJECT);
    Optional<ResolvePart.ManifestFile> file =
        part.manifests().stream().filter(each -> each.path().equals(manifest)).findFirst();
    return new DeclaredProject(
        path,
        manifest,
        part.distribution(),
        part.version(),
        part.requiresPython(),
        file.map(ResolvePart.ManifestFile::isPackage).orElse(null),
        file.map(ResolvePart.ManifestFile::sources).orElse(List.of()),
        List.of());
  }
}
