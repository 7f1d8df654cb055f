package dev.repocensus.analysis.resolves;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.project.DirectoryPath;
import dev.repocensus.analysis.resolves.ResolvePart.ManifestFile;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.ResolveRole;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** From which requirements a lock should have been made, wherever they are declared. */
final class ResolveInputs {
  private final Map<String, List<ProjectRequirement>> declared;
  private final Map<String, ManifestFile> manifests = new HashMap<>();
  private final Map<String, NavigableSet<String>> byFolder = new HashMap<>();
  private final Map<String, List<RequirementTargets.Input>> targets = new HashMap<>();
  private final Map<String, NavigableSet<String>> memberFolders = new HashMap<>();
  private final ResolveNames names;

  ResolveInputs(ResolveParts parts, PantsUse pants, ResolveNames names, Members members) {
    this.declared = parts.declaredByFile();
    this.names = names;
    Map<String, String> folderOf = new HashMap<>();
    for (ResolvePart part : parts.parts()) {
      folderOf.put(part.projectId(), part.directory());
      for (ManifestFile manifest : part.manifests()) {
        manifests.put(manifest.path(), manifest);
        add(byFolder, DirectoryPath.parent(manifest.path()), manifest.path());
      }
    }
    for (RequirementTargets.Input input : pants.inputs()) {
      targets.computeIfAbsent(input.resolve(), name -> new ArrayList<>()).add(input);
    }
    for (Membership member : members.all()) {
      boolean isTree = member.evidence() == Evidence.WORKSPACE_MEMBER;
      if (isTree && member.role() == ResolveRole.INPUT) {
        add(memberFolders, member.resolveName(), folderOf.getOrDefault(member.projectId(), ""));
      }
    }
  }

  private static void add(Map<String, NavigableSet<String>> sets, String key, String value) {
    sets.computeIfAbsent(key, k -> new TreeSet<>(UTF8_ORDER)).add(value);
  }

  List<ProjectRequirement> of(String lockfileId) {
    LockedSet lock = names.lock(lockfileId);
    if (lock == null) {
      return List.of();
    }
    String resolve = names.nameOf(lockfileId);
    List<RequirementTargets.Input> stated = targets.getOrDefault(resolve, List.of());
    return stated.isEmpty() ? besides(lock, resolve) : ofTargets(stated);
  }

  /** The requirements of the files that targets name; of a BUILD file those of the target. */
  private List<ProjectRequirement> ofTargets(List<RequirementTargets.Input> stated) {
    NavigableSet<String> files = new TreeSet<>(UTF8_ORDER);
    List<ProjectRequirement> found = new ArrayList<>();
    for (RequirementTargets.Input input : stated) {
      if (input.source().equals(input.buildPath())) {
        found.addAll(ofTarget(input));
      } else {
        files.add(input.source());
      }
    }
    found.addAll(in(files));
    return found;
  }

  /** What stands in the BUILD file from the target's line to the next target of its kind. */
  private List<ProjectRequirement> ofTarget(RequirementTargets.Input target) {
    int end = Integer.MAX_VALUE;
    for (List<RequirementTargets.Input> others : targets.values()) {
      for (RequirementTargets.Input other : others) {
        boolean isAfter =
            other.buildPath().equals(target.buildPath()) && other.line() > target.line();
        end = isAfter ? Math.min(end, other.line()) : end;
      }
    }
    List<ProjectRequirement> found = new ArrayList<>();
    for (ProjectRequirement each : declared.getOrDefault(target.buildPath(), List.of())) {
      Integer line = each.requirement().line();
      if (line != null && line >= target.line() && line < end) {
        found.add(each);
      }
    }
    return found;
  }

  /** The manifests beside the lock that its format reads, and those of its members. */
  private List<ProjectRequirement> besides(LockedSet lock, String resolve) {
    String folder = DirectoryPath.parent(lock.path());
    NavigableSet<String> files = new TreeSet<>(UTF8_ORDER);
    NavigableSet<String> beside = byFolder.getOrDefault(folder, new TreeSet<>(UTF8_ORDER));
    if (lock.format() == LockFormat.PIP_COMPILE) {
      CompiledPair pair = CompiledPair.of(lock, manifests.keySet(), beside, declared);
      if (pair.evidence() == null && !pair.files().isEmpty()) {
        return List.of();
      }
      files.addAll(pair.files());
    }
    if (files.isEmpty()) {
      beside.stream().filter(file -> LockManifests.isInput(lock, file)).forEach(files::add);
    }
    if (files.isEmpty()) {
      beside.stream().filter(file -> !file.equals(lock.path())).forEach(files::add);
    }
    for (String member : memberFolders.getOrDefault(resolve, new TreeSet<>(UTF8_ORDER))) {
      files.add(DirectoryPath.join(member, "pyproject.toml"));
    }
    return in(files);
  }

  /** What files declare, and the files that they include. */
  private List<ProjectRequirement> in(NavigableSet<String> files) {
    NavigableSet<String> all = new TreeSet<>(UTF8_ORDER);
    Deque<String> open = new ArrayDeque<>(files);
    while (!open.isEmpty()) {
      String file = open.pop();
      ManifestFile manifest = manifests.get(file);
      if (all.add(file) && manifest != null) {
        manifest.includes().forEach(open::push);
      }
    }
    List<ProjectRequirement> found = new ArrayList<>();
    all.forEach(file -> found.addAll(declared.getOrDefault(file, List.of())));
    return found;
  }
}
