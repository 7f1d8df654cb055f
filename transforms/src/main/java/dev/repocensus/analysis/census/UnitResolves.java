package dev.repocensus.analysis.census;

import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.project.ProjectInfo;
import dev.repocensus.analysis.resolves.LockedSet;
import dev.repocensus.analysis.resolves.LockedSet.Locked;
import dev.repocensus.analysis.resolves.ResolvePart;
import dev.repocensus.analysis.resolves.ResolvePart.ManifestFile;
import dev.repocensus.analysis.resolves.ResolvePart.WorkspaceMembers;
import dev.repocensus.analysis.scan.LockFacts;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.schema.row.RequirementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one unit adds to the resolves of the scope. */
public final class UnitResolves {
  private UnitResolves() {}

  /** The manifests, locks and files of Pants of a unit. */
  public static ResolvePart of(UnitFacts unit) {
    ProjectInfo info = unit.head().project();
    UnitCounts counts = UnitCounts.of(unit);
    String published = UnitIndex.published(unit, counts);
    return new ResolvePart(
        info.projectId(),
        unit.head().chunk(),
        UnitIndex.directory(info),
        info.kind(),
        published == null ? null : DistributionName.normalize(published),
        counts.version(),
        counts.requiresPython(),
        declared(unit),
        manifests(unit),
        unit.locks().stream().map(lock -> locked(unit, lock)).toList(),
        unit.pants());
  }

  private static List<DeclaredRequirement> declared(UnitFacts unit) {
    List<DeclaredRequirement> declared = new ArrayList<>();
    for (Manifest manifest : unit.manifests()) {
      for (DeclaredRequirement requirement : manifest.requirements()) {
        if (requirement.kind() != RequirementKind.OPTION) {
          declared.add(requirement);
        }
      }
    }
    return declared;
  }

  private static List<ManifestFile> manifests(UnitFacts unit) {
    return unit.manifests().stream()
        .map(
            m ->
                new ManifestFile(
                    m.path(),
                    m.manifestKind(),
                    m.distribution(),
                    m.version(),
                    m.includes(),
                    m.isPackage(),
                    m.sources(),
                    members(m)))
        .toList();
  }

  private static @Nullable WorkspaceMembers members(Manifest manifest) {
    Manifest.Workspace workspace = manifest.workspace();
    return workspace.isRoot()
        ? new WorkspaceMembers(workspace.members(), workspace.exclude())
        : null;
  }

  private static LockedSet locked(UnitFacts unit, LockFacts facts) {
    String projectId = unit.head().project().projectId();
    return new LockedSet(
        LockRows.lockfileId(projectId, facts.path()),
        facts.path(),
        projectId,
        facts.lock().format(),
        facts.lock().resolveName(),
        facts.lock().pythonRequires(),
        sources(facts.lock()),
        facts.isReadable(),
        facts.lock().distributions().stream().map(UnitResolves::locked).toList());
  }

  /** The files of the command; where the header has none, those that annotations name. */
  private static List<String> sources(Lockfile lock) {
    List<String> stated = lock.inputs().setting("sources");
    return stated.isEmpty()
        ? lock.inputs().setting("via").stream().flatMap(UnitResolves::file).toList()
        : stated;
  }

  /** {@code -r FILE}, or a project with the file in parentheses. */
  private static Stream<String> file(String asker) {
    int open = asker.indexOf('(');
    if (open >= 0 && asker.endsWith(")")) {
      return Stream.of(asker.substring(open + 1, asker.length() - 1));
    }
    return asker.startsWith("-r ") ? Stream.of(asker.substring(3).strip()) : Stream.empty();
  }

  private static Locked locked(LockedDistribution locked) {
    return new Locked(
        locked.distribution(),
        locked.version(),
        locked.fork(),
        locked.extras(),
        locked.groups(),
        locked.isDirect(),
        locked.sourceKind(),
        locked.urlRedacted(),
        locked.minUploadTs(),
        locked.sourceLine(),
        locked.dependencies());
  }
}
