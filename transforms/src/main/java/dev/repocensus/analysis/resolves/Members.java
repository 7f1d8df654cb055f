package dev.repocensus.analysis.resolves;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.project.DirectoryPath;
import dev.repocensus.analysis.project.Glob;
import dev.repocensus.analysis.resolves.ResolvePart.ManifestFile;
import dev.repocensus.analysis.resolves.ResolvePart.WorkspaceMembers;
import dev.repocensus.schema.row.ProjectKind;
import dev.repocensus.schema.row.ResolveKind;
import dev.repocensus.schema.row.ResolveRole;
import dev.repocensus.schema.row.SourceKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which project is what to which resolve: by BUILD files, by source trees that a lock holds, and by
 * locks beside manifests. Of several reasons for one role the first kind of {@link Evidence} stays.
 */
final class Members {
  private static final Comparator<Membership> BETTER_FIRST =
      Comparator.comparing(Membership::evidence)
          .thenComparing(Membership::path, Comparator.nullsLast(UTF8_ORDER))
          .thenComparing(Membership::line, Comparator.nullsLast(Comparator.naturalOrder()));

  private record Key(String resolve, String projectId, ResolveRole role) {}

  private static final Comparator<Key> BY_KEY =
      Comparator.comparing(Key::resolve, UTF8_ORDER)
          .thenComparing(Key::projectId, UTF8_ORDER)
          .thenComparing(Key::role);

  private final ResolveNames names;
  private final SortedMap<Key, Membership> members = new TreeMap<>(BY_KEY);
  private final SortedMap<String, ResolvePart> byFolder = new TreeMap<>(UTF8_ORDER);
  private final Map<String, String> ownerOfManifest = new HashMap<>();
  private final Map<String, List<ProjectRequirement>> declared;
  private final List<Unclear> unclear;

  Members(ResolveParts parts, PantsUse pants, ResolveNames names) {
    this.names = names;
    this.unclear = new ArrayList<>(pants.unclear());
    this.declared = parts.declaredByFile();
    for (ResolvePart part : parts.parts()) {
      byFolder.putIfAbsent(part.directory(), part);
      part.manifests().forEach(m -> ownerOfManifest.put(m.path(), part.projectId()));
    }
    pants.consumers().forEach(this::add);
    for (RequirementTargets.Input input : pants.inputs()) {
      add(
          new Membership(
              input.resolve(),
              input.projectId(),
              ResolveRole.INPUT,
              Evidence.REQUIREMENT_TARGET,
              input.buildPath(),
              input.line()));
    }
    names.locksByPath().values().forEach(this::trees);
    for (ResolvePart part : parts.parts()) {
      part.locks().forEach(lock -> beside(part, lock));
      for (ManifestFile manifest : part.manifests()) {
        WorkspaceMembers globs = manifest.workspace();
        if (globs != null) {
          workspace(manifest, globs);
        }
      }
    }
  }

  private void add(Membership member) {
    Key key = new Key(member.resolveName(), member.projectId(), member.role());
    members.merge(key, member, (a, b) -> BETTER_FIRST.compare(a, b) <= 0 ? a : b);
  }

  private void add(
      LockedSet lock,
      String projectId,
      ResolveRole role,
      Evidence evidence,
      @Nullable Integer line) {
    String resolve = names.nameOf(lock.lockfileId());
    add(
        new Membership(
            resolve, projectId, role, evidence, line == null ? null : lock.path(), line));
  }

  /** A lock that no build tool owns belongs to the project whose manifest stands beside it. */
  private void beside(ResolvePart part, LockedSet lock) {
    Resolve resolve = names.resolves().get(names.nameOf(lock.lockfileId()));
    String folder = DirectoryPath.parent(lock.path());
    boolean isBeside =
        part.manifests().stream().anyMatch(m -> DirectoryPath.parent(m.path()).equals(folder));
    if (resolve == null || !isBeside) {
      return;
    }
    if (resolve.kind() == ResolveKind.LAYER) {
      layer(part, lock);
      return;
    }
    boolean isShared =
        part.kind() == ProjectKind.THIRD_PARTY || resolve.kind() == ResolveKind.PANTS;
    add(lock, part.projectId(), ResolveRole.INPUT, Evidence.BESIDE, null);
    if (!isShared) {
      add(lock, part.projectId(), ResolveRole.CONSUMER, Evidence.BESIDE, null);
    }
  }

  /** A compiled lock has the manifests it was compiled from, which may be another project's. */
  private void layer(ResolvePart part, LockedSet lock) {
    add(lock, part.projectId(), ResolveRole.CONSUMER, Evidence.BESIDE, null);
    String folder = DirectoryPath.parent(lock.path());
    List<String> beside =
        part.manifests().stream()
            .map(ManifestFile::path)
            .filter(path -> DirectoryPath.parent(path).equals(folder))
            .toList();
    CompiledPair pair = CompiledPair.of(lock, ownerOfManifest.keySet(), beside, declared);
    Evidence evidence = pair.evidence();
    if (evidence != null) {
      Integer line = evidence == Evidence.COMPILED_FROM ? (Integer) 1 : null;
      for (String source : pair.files()) {
        String owner = ownerOfManifest.getOrDefault(source, part.projectId());
        add(lock, owner, ResolveRole.INPUT, evidence, line);
      }
    } else if (!pair.files().isEmpty()) {
      String files = String.join(", ", pair.files());
      unclear.add(
          new Unclear(
              part.projectId(),
              "compiled from",
              lock.path(),
              null,
              "it cannot be told from which of these it was compiled: " + files));
    }
  }

  /** Projects below the root of a workspace that its globs name, and that have no lock nearer. */
  private void workspace(ManifestFile manifest, WorkspaceMembers globs) {
    String folder = DirectoryPath.parent(manifest.path());
    LockedSet lock = names.lockAt(DirectoryPath.join(folder, "uv.lock"));
    if (lock == null) {
      return;
    }
    for (ResolvePart part : byFolder.values()) {
      String below = part.directory();
      boolean isBelow = DirectoryPath.isWithin(below, folder) && !below.equals(folder);
      if (isBelow && matches(globs, folder, below) && lock.equals(lockAbove(part))) {
        String resolve = names.nameOf(lock.lockfileId());
        for (ResolveRole role : ResolveRole.values()) {
          Key key = new Key(resolve, part.projectId(), role);
          members.putIfAbsent(
              key,
              new Membership(
                  resolve,
                  part.projectId(),
                  role,
                  Evidence.WORKSPACE_MEMBER,
                  manifest.path(),
                  null));
        }
      }
    }
  }

  private static boolean matches(WorkspaceMembers globs, String folder, String directory) {
    String path = folder.isEmpty() ? directory : directory.substring(folder.length() + 1);
    return globs.members().stream().anyMatch(glob -> matches(glob, path))
        && globs.exclude().stream().noneMatch(glob -> matches(glob, path));
  }

  /** The globs of uv start at the root, whether they hold a slash or not. */
  private static boolean matches(String glob, String path) {
    String plain = glob.startsWith("./") ? glob.substring(2) : glob;
    boolean isEmpty = plain.replace("/", "").isEmpty();
    return !isEmpty && Glob.parse("./" + plain).matches(path);
  }

  /** Source trees that a lock holds: members that have no lock of their own, and dependencies. */
  private void trees(LockedSet lock) {
    String folder = DirectoryPath.parent(lock.path());
    for (LockedSet.Locked locked : lock.distributions()) {
      ResolvePart part = treeOf(folder, locked);
      if (part != null && !part.projectId().equals(lock.projectId())) {
        boolean isMember =
            locked.sourceKind() != SourceKind.PATH && Objects.equals(lockAbove(part), lock);
        Evidence evidence = isMember ? Evidence.WORKSPACE_MEMBER : Evidence.PATH_DEPENDENCY;
        add(lock, part.projectId(), ResolveRole.INPUT, evidence, locked.line());
        if (isMember) {
          add(lock, part.projectId(), ResolveRole.CONSUMER, evidence, locked.line());
        }
      }
    }
  }

  private @Nullable ResolvePart treeOf(String folder, LockedSet.Locked locked) {
    String url = locked.url();
    if (url == null || url.contains("://")) {
      return null;
    }
    return switch (locked.sourceKind()) {
      case PATH, EDITABLE, VIRTUAL -> {
        String directory = DirectoryPath.resolve(folder, url);
        yield directory == null ? null : byFolder.get(directory);
      }
      case INDEX, VCS, URL -> null;
    };
  }

  /** The lock of the same format in the nearest directory at or above a project. */
  private @Nullable LockedSet lockAbove(ResolvePart part) {
    String folder = part.directory();
    while (true) {
      LockedSet found = names.lockAt(DirectoryPath.join(folder, "uv.lock"));
      if (found != null || folder.isEmpty()) {
        return found;
      }
      folder = DirectoryPath.parent(folder);
    }
  }

  /** All, sorted by resolve, project and role. */
  List<Membership> all() {
    return List.copyOf(members.values());
  }

  /** Those who take distributions from a resolve, sorted by resolve and project. */
  List<Membership> consumers() {
    return members.values().stream().filter(m -> m.role() == ResolveRole.CONSUMER).toList();
  }

  List<Unclear> unclear() {
    return Collections.unmodifiableList(unclear);
  }
}
