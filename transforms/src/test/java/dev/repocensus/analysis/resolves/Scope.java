package dev.repocensus.analysis.resolves;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.lockfile.LockedDependency;
import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.manifest.ManifestFormat;
import dev.repocensus.analysis.pants.BuildFile;
import dev.repocensus.analysis.pants.BuildFileReader;
import dev.repocensus.analysis.pants.PantsConfig;
import dev.repocensus.analysis.pants.PantsConfigReader;
import dev.repocensus.analysis.pants.PantsFacts;
import dev.repocensus.analysis.project.DirectoryPath;
import dev.repocensus.analysis.resolves.ResolvePart.ManifestFile;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.ProjectKind;
import dev.repocensus.schema.row.SourceKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A small scope, spelled out file by file: what of it the resolves are made from. */
public final class Scope {
  private static final class Draft {
    final ProjectKind kind;
    final List<Manifest> manifests = new ArrayList<>();
    final List<LockedSet> locks = new ArrayList<>();
    final List<BuildFile> builds = new ArrayList<>();
    final List<PantsConfig> configs = new ArrayList<>();

    Draft(ProjectKind kind) {
      this.kind = kind;
    }
  }

  private final TreeMap<String, Draft> projects = new TreeMap<>();

  public static Scope of() {
    return new Scope().project("", ProjectKind.UNKNOWN);
  }

  public Scope project(String directory, ProjectKind kind) {
    projects.put(directory, new Draft(kind));
    return this;
  }

  /** A file of any kind that is read; the deepest project around it has it. */
  public Scope file(String path, String content) {
    Draft owner = ownerOf(path);
    SourceText text = SourceText.of(path, content.getBytes(StandardCharsets.UTF_8));
    String name = DirectoryPath.name(path);
    if (name.equals("pants.toml")) {
      owner.configs.add(PantsConfigReader.read(text).value());
    } else if (name.startsWith("BUILD")) {
      owner.builds.add(BuildFileReader.read(path, content));
    } else {
      owner.manifests.add(ManifestFormat.of(path).orElseThrow().read(text).value());
    }
    return this;
  }

  /**
   * A lock of {@code name==version} entries, each with what it requires behind an arrow; behind a
   * hash what it was compiled from.
   */
  public Scope lock(String path, LockFormat format, @Nullable String name, String... entries) {
    Draft owner = ownerOf(path);
    List<String> sources = new ArrayList<>();
    List<LockedSet.Locked> locked = new ArrayList<>();
    for (String entry : entries) {
      if (entry.startsWith("# ")) {
        sources.add(entry.substring(2));
        continue;
      }
      locked.add(locked(entry, locked.size() + 1));
    }
    owner.locks.add(
        new LockedSet(
            "s//" + path, path, idOf(path), format, name, ">=3.9", sources, true, locked));
    return this;
  }

  private static LockedSet.Locked locked(String entry, int line) {
    String[] sides = entry.split(" -> ", 2);
    List<LockedDependency> dependencies = new ArrayList<>();
    if (sides.length == 2) {
      for (String written : sides[1].split(" ")) {
        String distribution = written.split("[<>=!~]", 2)[0];
        dependencies.add(
            new LockedDependency(
                distribution, written.substring(distribution.length()), List.of(), null, null));
      }
    }
    boolean isTree = sides[0].contains("@");
    String[] parts = sides[0].split(isTree ? "@" : "==", 2);
    return new LockedSet.Locked(
        parts[0],
        isTree ? null : parts[1],
        "",
        List.of(),
        List.of(),
        null,
        isTree ? SourceKind.EDITABLE : SourceKind.INDEX,
        isTree ? parts[1] : null,
        null,
        line,
        dependencies);
  }

  private Draft ownerOf(String path) {
    return projects.getOrDefault(directoryOf(path), new Draft(ProjectKind.UNKNOWN));
  }

  private String directoryOf(String path) {
    String folder = DirectoryPath.parent(path);
    while (!projects.containsKey(folder)) {
      folder = DirectoryPath.parent(folder);
    }
    return folder;
  }

  private String idOf(String path) {
    return "s//" + directoryOf(path);
  }

  public List<ResolvePart> parts() {
    List<ResolvePart> parts = new ArrayList<>();
    projects.forEach((directory, draft) -> parts.add(part(directory, draft)));
    return parts;
  }

  private static ResolvePart part(String directory, Draft draft) {
    List<DeclaredRequirement> declared = new ArrayList<>();
    draft.manifests.forEach(manifest -> declared.addAll(manifest.requirements()));
    Manifest first = draft.manifests.isEmpty() ? null : draft.manifests.get(0);
    return new ResolvePart(
        "s//" + directory,
        0,
        directory,
        draft.kind,
        first == null ? null : first.distribution(),
        first == null ? null : first.version(),
        first == null ? null : first.requiresPython(),
        declared,
        draft.manifests.stream()
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
                        m.workspace().isRoot()
                            ? new ResolvePart.WorkspaceMembers(
                                m.workspace().members(), m.workspace().exclude())
                            : null))
            .toList(),
        draft.locks,
        new PantsFacts(draft.configs, draft.builds));
  }

  public ResolveIndex index() {
    return ResolveIndex.build(parts());
  }

  public ResolveIndex backwards() {
    List<ResolvePart> parts = new ArrayList<>(parts());
    Collections.reverse(parts);
    return ResolveIndex.build(parts);
  }
}
